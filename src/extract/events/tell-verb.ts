import { wordTrait } from '../../text/word-trait.ts';
import { ownSubjects } from './own-subjects.ts';
import { isFunctionWord } from '../gazetteer/words.ts';
import { isAdverb } from './verb-words.ts';
import { adjectivesBefore, argumentsEnd, calledOn, hasNamedObject, isUnknown, known } from './who-is-meant.ts';
import type { EventTelling } from '../../model/annotations.ts';
import {
  commonPhrase,
  HAPPENS_TO_PLACES,
  ownersOfSubject,
  placeOfSubject,
  possessorOfSubject,
} from './common-subject.ts';
import { clauseEnd, clauseStart } from './clause.ts';
import { endsRelative } from './relative-clause.ts';
import { isVerbish, verbGroupStart } from './verb-group.ts';
import { findArguments, unique } from './find-arguments.ts';
import { candidateOf } from './no-event-rules.ts';
import { verbStatus } from './status.ts';
import { makeTelling } from './make-telling.ts';
import { wordHeadline } from './word-headline.ts';
import { figuresOf, timeOf, type TellingContext } from './telling-context.ts';
import { travels, type Trigger } from './trigger.ts';
import { presentOf } from './inflect.ts';
import { listOf } from '../gazetteer/word-set.ts';
import { causeOf } from './cause-of.ts';
import { TELLING } from './telling-rules.ts';

import { subjectsOf } from './subjects-of-verb.ts';
import { isFinite, isPassive } from './is-finite.ts';
import { isRelative, isToldOfNobody } from './told-of-nobody.ts';
import { placeOf } from './place-of-verb.ts';
import { asideOf, commaBehind } from './aside-of.ts';
import { meetsOthers } from './meets-others.ts';
import { isOpenDeed } from './is-open-deed.ts';

/** Evidence is at most so long. */
export const LONGEST_EVIDENCE = 500;

/** Whoever does this is somewhere else then. */
const MOVES = new Set(
  listOf(
    'flee|move|return|go|come|head|cross|sail|drive|escape|emigrate|migrate|travel|travell|walk|march|transfer|transferr|relocate|send|ship|shipp|fly|deport|exile|swim|ride|climb|rush|airlift|take|bring|transport|evacuate|divert|lead',
  ),
);

const moves = wordTrait(folded => {
  const present = presentOf(folded);
  return MOVES.has(present.replace(/ed$/, '')) || MOVES.has(present.replace(/d$/, ''));
});

const MOTION = new Set(['CONSULT', 'RETREAT', 'MOBILIZE']);

/** What stands behind these is what is talked about, not who takes part. */
const isTopical = wordTrait(folded => /^(?:discuss|negotiat|mediat|exchang)/.test(folded));

/** "mayor of Dunedin", "president of Bolivia": the place belongs to the office. */
const OFFICES: ReadonlySet<string> = new Set(['appointment', 'election', 'birth', 'death']);

/** Who is met or spoken with: these events need somebody beside the subject, or a place. */
const NEEDS_TWO = new Set(['CONSULT', 'AGREE', 'SUPPORT', 'ACCUSE', 'REQUEST', 'COOPERATE', 'THREATEN']);

/** Of these one side is enough where a thing is said that was agreed, condemned or asked for. */
const ONE_SIDED = new Set(['AGREE', 'ACCUSE', 'REQUEST']);

/** "signed a contract", "condemned the coup", "appealed for calm": a thing follows. */
function hasObject(tokens: TellingContext['tokens'], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || next.kind === 'mark') return /\p{Sc}/u.test(next?.text ?? '');
  if (/\p{Sc}/u.test(next.text)) return true;
  return (
    next.kind === 'number' ||
    /^(?:for|on|to|the|a|an|its|his|her|their|this|these|all|both)$/.test(next.folded) ||
    (next.capital === 'none' && !isFunctionWord(next.folded) && !isAdverb(next))
  );
}

/** The event that a verb tells with its subject and what stands behind it; undefined where it tells none. */
export function tellVerb(context: TellingContext, trigger: Trigger): EventTelling | undefined {
  const { tokens, referents } = context;
  const token = tokens[trigger.at];
  const kind = trigger.type ?? '';
  if (token === undefined || !isFinite(context, trigger)) return undefined;
  const from = clauseStart(tokens, trigger.at);
  const end = clauseEnd(tokens, trigger.at, referents);
  const candidate = candidateOf(
    tokens,
    trigger.at,
    from,
    trigger.form,
    context.isHeadline,
    trigger.type === 'REJECT',
    end,
  );
  const status = verbStatus(candidate);
  if (status === undefined || (trigger.type === undefined && status === 'called for')) return undefined;
  const group = verbGroupStart(tokens, trigger.at);
  const subjects = known(
    status === 'called for' && candidate.words.includes('to')
      ? calledOn(context, group)
      : ownSubjects(context, subjectsOf(context, trigger, from), from, group),
  );
  if (status === 'called for' && subjects.length === 0 && candidate.words.includes('to')) return undefined;
  if (isUnknown(context, subjects, group)) return undefined;
  const passive = isPassive(context, trigger);
  const common = subjects.length === 0 ? commonPhrase(context, from, group) : undefined;
  const isOpen = trigger.type === undefined;
  if (isOpen && common === undefined && !passive && !isOpenDeed(context, subjects, trigger, group)) return undefined;
  const behind = findArguments(context, trigger.at + 1, argumentsEnd(context, trigger, end), {
    towards: MOTION.has(kind) || moves(token),
    travels: travels(token),
    topical: isTopical(token),
    ofPlaces: OFFICES.has(kind),
    isOpen,
    onPlaces: HAPPENS_TO_PLACES.has(kind),
  });
  const subjectEntities = subjects
    .flatMap(subject => subject.entities)
    .map(entity => context.states.get(entity) ?? entity);
  const possessors = common === undefined ? [] : possessorOfSubject(context, common.from, common.to);
  const place =
    placeOf(context, trigger, from, behind.place) ??
    (common === undefined ? undefined : placeOfSubject(context, common.from, common.to));
  const participants = unique([
    ...subjectEntities,
    ...(common === undefined ? [] : [...ownersOfSubject(context, common.from, common.to), ...possessors]),
    ...adjectivesBefore(context, from, trigger.at, subjects.length),
    ...behind.participants,
  ]).filter(participant => participant !== place);
  const time = timeOf(
    context,
    { start: tokens[from]?.start ?? 0, end: tokens[effectEnd(context, trigger, end) - 1]?.end ?? token.end },
    token,
    asideOf(context, subjects.at(-1)?.to ?? commaBehind(tokens, from, group), group),
  );
  const ofNobody =
    (common !== undefined || (passive && subjects.length === 0 && !isRelative(tokens, from, group))) &&
    isToldOfNobody(context, trigger, time, place, common ?? { from, to: group }, end);
  if (participants.length === 0 && !ofNobody) return undefined;
  if (
    isOpen &&
    !ofNobody &&
    possessors.length === 0 &&
    !(passive && behind.participants.length > 0) &&
    !(common !== undefined && hasNamedObject(context, trigger.at)) &&
    !isOpenDeed(context, subjects, trigger, group)
  )
    return undefined;
  const company = participants.length + (common === undefined ? 0 : 1);
  if (
    NEEDS_TWO.has(kind) &&
    !passive &&
    company < 2 &&
    !(
      trigger.type === 'CONSULT' &&
      (place !== undefined || (subjects.length > 0 && meetsOthers(tokens, trigger.at)))
    ) &&
    !(
      (ONE_SIDED.has(kind) || travels(token) || /^(?:host|attend|discuss)/.test(token.folded)) &&
      subjects.length > 0 &&
      hasObject(tokens, trigger.at)
    )
  )
    return undefined;
  if (!passive && end <= trigger.at + 1 && (trigger.type === undefined || endsRelative(tokens, trigger.at, end)))
    return undefined;
  if (isStandingOffer(context, trigger, group) || isReduced(context, trigger, group, end)) return undefined;
  if (context.sentence.passage.kind === 'caption' && passive && tokens[trigger.at + 1]?.folded === 'by')
    return undefined;
  if (subjects.length === 0 && !passive && company < 2 && place === undefined && !context.isHeadline && !ofNobody)
    return undefined;
  const first = Math.min(subjects[0]?.from ?? group, group);
  const begin = behindConjunction(
    context,
    subjects.length === 0 ? Math.max(common?.from ?? from, nounBefore(context, from, group)) : first,
    group,
  );
  if (
    subjects.length === 0 &&
    common === undefined &&
    !context.isHeadline &&
    /^(?:in|at|on|by|with|for|of|from)$/.test(tokens[begin]?.folded ?? '')
  )
    return undefined;
  const told = effectEnd(context, trigger, end);
  const evidence = { start: tokens[begin]?.start ?? token.start, end: tokens[told - 1]?.end ?? token.end };
  if (evidence.end - evidence.start > LONGEST_EVIDENCE || evidence.end <= token.start) return undefined;
  const type = causeOf(tokens, begin, trigger.at, end, trigger.type);
  return makeTelling({
    type,
    trigger: { start: token.start, end: token.end },
    headline: wordHeadline(context, { subjects, common, participants, begin, group, at: trigger.at, end }),
    evidence,
    ...time,
    place,
    participants,
    status,
    figures: figuresOf(context, evidence),
    rule: (trigger.type === undefined ? TELLING.openVerb : passive ? TELLING.passive : TELLING.verb).name,
  });
}

/** "troops backed by tanks captured": another verb says what was done. */
const isReduced = ({ tokens }: TellingContext, { at }: Trigger, group: number, end: number): boolean =>
  group === at &&
  tokens[at + 1]?.folded === 'by' &&
  tokens.slice(at + 2, end).some((_, i) => isVerbish(tokens, at + 2 + i));

/** "the train offered by the SRT", "jets built by Avantis": whose a thing is, no deed of a day. */
const isStandingOffer = ({ tokens }: TellingContext, { at }: Trigger, group: number): boolean =>
  group === at &&
  tokens[at + 1]?.folded === 'by' &&
  /^(?:offered|provided|produced|manufactured|built|made|owned|operated|supplied|used|run|published|written|performed|hosted|attended|watched)$/.test(
    tokens[at]?.folded ?? '',
  );

/** ", killing 31 people": what an attack or accident did is told with it, and its figures are the event’s. */
function effectEnd({ tokens, referents }: TellingContext, { type }: Trigger, end: number): number {
  const follows =
    /^(?:ASSAULT|disaster|accident)$/.test(type ?? '') &&
    tokens[end]?.text === ',' &&
    /^(?:killing|injuring|wounding|destroying|leaving|displacing|damaging)$/.test(tokens[end + 1]?.folded ?? '');
  return follows ? clauseEnd(tokens, end + 1, referents) : end;
}

/** "As the jet was pushed back": without the word that ties it to its sentence. */
function behindConjunction({ tokens }: TellingContext, begin: number, group: number): number {
  let at = begin;
  while (
    at < group - 1 &&
    /^(?:as|when|after|before|while|because|although|since|that|but|and|if|then|so)$/.test(tokens[at]?.folded ?? '')
  )
    at++;
  return at;
}

/** Where the subject’s noun phrase begins when it is no name: "46 people were killed". */
function nounBefore({ tokens }: TellingContext, from: number, group: number): number {
  for (let i = group - 1; i >= from; i--) {
    const token = tokens[i];
    if (token?.kind === 'mark' && token.text === ',' && group - i > 8) return i + 1;
  }
  return from;
}
