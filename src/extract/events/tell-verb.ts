import type { EventTelling } from '../../model/annotations.ts';
import { commonSubject, ownersOfSubject, placeOfSubject, possessorOfSubject } from './common-subject.ts';
import { clauseEnd, clauseStart, verbGroupStart } from './clause.ts';
import { findArguments, unique } from './find-arguments.ts';
import type { Referent } from '../coreference/referent.ts';
import { candidateOf } from './no-event-rules.ts';
import { verbStatus } from './status.ts';
import { wordHeadline } from './word-headline.ts';
import { figuresOf, timeOf, type TellingContext } from './telling-context.ts';
import { isTravel, type Trigger } from './trigger.ts';
import { TELLING } from './telling-rules.ts';

import { subjectsOf } from './subjects-of-verb.ts';
import { isFinite, isPassive } from './is-finite.ts';
import { isRelative, isToldOfNobody } from './told-of-nobody.ts';
import { placeOf } from './place-of-verb.ts';
import { isOpenDeed } from './is-open-deed.ts';

/** Evidence is at most so long. */
export const LONGEST_EVIDENCE = 500;

/** Whoever does this is somewhere else then. */
const MOVES =
  /^(?:fled|moved|returned|went|came|headed|crossed|sailed|drove|escaped|emigrated|migrated|retreated|travelled|traveled|walked|marched|transferred|relocated|sent|shipped|flew|flown|deported|exiled|swam|rode|climbed|rushed|hurried|airlifted|taken|brought|transported|evacuated|diverted)$/;

const MOTION = new Set(['CONSULT', 'RETREAT', 'MOBILIZE']);

/** What stands behind these is what is talked about, not who takes part. */
const TOPICAL = /^(?:discuss|negotiat|mediat|exchang)/;

/** "mayor of Dunedin", "president of Bolivia": the place belongs to the office. */
const OFFICES: ReadonlySet<string> = new Set(['appointment', 'election', 'birth', 'death']);

/** Who is met or spoken with: these events need somebody beside the subject, or a place. */
const NEEDS_TWO = new Set(['CONSULT', 'AGREE', 'SUPPORT', 'ACCUSE', 'REQUEST', 'COOPERATE', 'THREATEN']);

/** Of these one side is enough where a thing is said that was agreed, condemned or asked for. */
const ONE_SIDED = new Set(['AGREE', 'ACCUSE', 'REQUEST']);

/** "signed a contract", "condemned the coup", "appealed for calm": a thing follows. */
function hasObject(tokens: TellingContext['tokens'], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || next.kind === 'mark') return /^\p{Sc}$/u.test(next?.text ?? '');
  return next.kind === 'number' || /^(?:the|a|an|its|his|her|their|this|these|all|both|for|on|to)$/.test(next.folded);
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
  const subjects = known(subjectsOf(context, trigger, from));
  const behind = findArguments(context, trigger.at + 1, argumentsEnd(context, trigger, end), {
    towards: MOTION.has(kind) || MOVES.test(token.folded),
    travels: isTravel(token.folded),
    topical: TOPICAL.test(token.folded),
    ofPlaces: OFFICES.has(kind),
  });
  const passive = isPassive(context, trigger);
  const subjectEntities = subjects
    .flatMap(subject => subject.entities)
    .map(entity => context.states.get(entity) ?? entity);
  const group = verbGroupStart(tokens, trigger.at);
  const common = subjects.length === 0 ? commonSubject(context, from, group) : undefined;
  const possessors = common === undefined ? [] : possessorOfSubject(context, common, group);
  const place =
    placeOf(context, trigger, from, behind.place) ??
    (common === undefined ? undefined : placeOfSubject(context, from, group));
  const participants = unique([
    ...subjectEntities,
    ...(common === undefined ? [] : [...ownersOfSubject(context, from, group), ...possessors]),
    ...adjectivesBefore(context, from, trigger.at, subjects.length),
    ...behind.participants,
  ]).filter(participant => participant !== place);
  if (isUnknown(context, subjects, group)) return undefined;
  const time = timeOf(
    context,
    { start: tokens[from]?.start ?? 0, end: tokens[effectEnd(context, trigger, end) - 1]?.end ?? token.end },
    token,
  );
  const ofNobody =
    (common !== undefined || (passive && subjects.length === 0 && !isRelative(tokens, from, group))) &&
    isToldOfNobody(context, trigger, time, place, common ?? from, end);
  if (participants.length === 0 && !ofNobody) return undefined;
  if (
    trigger.type === undefined &&
    !ofNobody &&
    possessors.length === 0 &&
    !(passive && behind.participants.length > 0) &&
    !isOpenDeed(context, subjects, trigger, group)
  )
    return undefined;
  const company = participants.length + (common === undefined ? 0 : 1);
  if (
    NEEDS_TWO.has(kind) &&
    !passive &&
    company < 2 &&
    !(trigger.type === 'CONSULT' && place !== undefined) &&
    !((ONE_SIDED.has(kind) || isTravel(token.folded)) && subjects.length > 0 && hasObject(tokens, trigger.at))
  )
    return undefined;
  if (context.sentence.passage.kind === 'caption' && passive && tokens[trigger.at + 1]?.folded === 'by')
    return undefined;
  if (subjects.length === 0 && !passive && company < 2 && place === undefined && !context.isHeadline && !ofNobody)
    return undefined;
  const first = Math.min(subjects[0]?.from ?? group, group);
  const begin = subjects.length === 0 ? Math.max(common ?? from, nounBefore(context, from, group)) : first;
  const told = effectEnd(context, trigger, end);
  const evidence = { start: tokens[begin]?.start ?? token.start, end: tokens[told - 1]?.end ?? token.end };
  if (evidence.end - evidence.start > LONGEST_EVIDENCE || evidence.end <= token.start) return undefined;
  return {
    ...(trigger.type === undefined ? {} : { type: trigger.type }),
    trigger: { start: token.start, end: token.end },
    headline: wordHeadline(context, { subjects, participants, begin, group, at: trigger.at, end }),
    evidence,
    ...time,
    ...(place === undefined ? {} : { place }),
    participants,
    status,
    figures: figuresOf(context, evidence),
    rule: (trigger.type === undefined ? TELLING.openVerb : passive ? TELLING.passive : TELLING.verb).name,
  };
}

/** A body or an office that the rules can put no name to is a common noun like any other: "military aircraft". */
const known = (subjects: readonly Referent[]): readonly Referent[] =>
  subjects.every(({ kind, entities }) => entities.length === 0 && kind !== 'pronoun') ? [] : subjects;

/** "It had filed", "they met": where a pronoun is left open, who did it is not known, and nothing is told. */
const isUnknown = ({ tokens }: TellingContext, subjects: readonly Referent[], group: number): boolean =>
  subjects.length === 0
    ? /^(?:it|he|she|they|this|these|those)$/.test(tokens[group - 1]?.folded ?? '')
    : subjects.every(({ kind, entities }) => kind === 'pronoun' && entities.length === 0);

/** ", killing 31 people": what an attack or accident did is told with it, and its figures are the event’s. */
function effectEnd({ tokens, referents }: TellingContext, { type }: Trigger, end: number): number {
  const follows =
    /^(?:ASSAULT|disaster|accident)$/.test(type ?? '') &&
    tokens[end]?.text === ',' &&
    /^(?:killing|injuring|wounding|destroying|leaving|displacing|damaging)$/.test(tokens[end + 1]?.folded ?? '');
  return follows ? clauseEnd(tokens, end + 1, referents) : end;
}

/** Who stands in an infinitive takes part in what is to follow, not in the deed: "urged Chad to sign with Niger". Aid is given to whom it is to help. */
function argumentsEnd({ tokens }: TellingContext, { at, type }: Trigger, end: number): number {
  if (type === 'AID') return end;
  for (let i = at + 1; i < end; i++) {
    const next = tokens[i + 1];
    if (tokens[i]?.folded === 'that' && tokens[i - 1]?.kind === 'word') return i;
    if (tokens[i]?.folded !== 'to' || next?.kind !== 'word' || next.capital !== 'none') continue;
    if (
      !/^(?:the|a|an|its|his|her|their|this|that|these|those|all|some|both|two|three|each|other|more|several|many)$/.test(
        next.folded,
      ) &&
      !/(?:s|tion|ment)$/.test(next.folded)
    )
      return i;
  }
  return end;
}

/** "Pakistani aircraft bombed": where no name is the subject, the adjective of its noun leads to who acts. */
function adjectivesBefore(
  { tokens, demonyms }: TellingContext,
  from: number,
  at: number,
  subjects: number,
): readonly number[] {
  if (subjects > 0) return [];
  const start = tokens[from]?.start ?? 0;
  const end = tokens[at]?.start ?? 0;
  return demonyms
    .filter(demonym => demonym.start >= start && demonym.end <= end)
    .slice(-1)
    .map(demonym => demonym.entity);
}

/** Where the subject’s noun phrase begins when it is no name: "46 people were killed". */
function nounBefore({ tokens }: TellingContext, from: number, group: number): number {
  for (let i = group - 1; i >= from; i--) {
    const token = tokens[i];
    if (token?.kind === 'mark' && token.text === ',' && group - i > 8) return i + 1;
  }
  return from;
}
