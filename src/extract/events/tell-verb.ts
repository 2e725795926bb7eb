import { ownSubjects } from './own-subjects.ts';
import { adjectivesBefore, argumentsEnd, calledOn, hasNamedObject, isUnknown, known } from './who-is-meant.ts';
import type { EventTelling } from '../../model/annotations.ts';
import { commonPhrase, ownersOfSubject, placeOfSubject, possessorOfSubject } from './common-subject.ts';
import { clauseEnd, clauseStart } from './clause.ts';
import { endsRelative, saysWhichThing } from './relative-clause.ts';
import { verbGroupStart } from './verb-group.ts';
import { findArguments, union } from './find-arguments.ts';
import { candidateOf } from './no-event-rules.ts';
import { verbStatus } from './status.ts';
import { LONGEST_EVIDENCE, makeTelling } from './make-telling.ts';
import { wordHeadline } from './word-headline.ts';
import { figuresOf, timeOf, type TellingContext } from './telling-context.ts';
import { type Trigger } from './trigger.ts';
import { causeOf } from './cause-of.ts';
import { TELLING } from './telling-rules.ts';
import { subjectsOf } from './subjects-of-verb.ts';
import { isFinite, isPassive } from './is-finite.ts';
import { isRelative, isToldOfNobody } from './told-of-nobody.ts';
import { reachOf } from './reach-of-verb.ts';
import { needsCompany } from './needs-company.ts';
import { isReduced, isStandingOffer } from './done-by-others.ts';
import { behindConjunction, nounBefore } from './begin-of-telling.ts';
import { placeOf } from './place-of-verb.ts';
import { asideOf, commaBehind } from './aside-of.ts';
import { isOpenDeed } from './is-open-deed.ts';

/** The event that a verb tells with its subject and what stands behind it; undefined where it tells none. */
export function tellVerb(context: TellingContext, trigger: Trigger): EventTelling | undefined {
  const { tokens, referents } = context;
  const token = tokens[trigger.at];
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
  if (isOpen && !passive && saysWhichThing(tokens, subjects[0]?.from ?? common?.from ?? from, trigger.at))
    return undefined;
  const behind = findArguments(context, trigger.at + 1, argumentsEnd(context, trigger, end), reachOf(trigger, token));
  const subjectEntities = subjects
    .flatMap(subject => subject.entities)
    .map(entity => context.states.get(entity) ?? entity);
  const possessors = common === undefined ? [] : possessorOfSubject(context, common.from, common.to);
  const place =
    placeOf(context, trigger, from, behind.place) ??
    (common === undefined ? undefined : placeOfSubject(context, common.from, common.to));
  const participants = union(
    subjectEntities,
    common === undefined ? [] : ownersOfSubject(context, common.from, common.to),
    possessors,
    adjectivesBefore(context, from, trigger.at, subjects.length),
    behind.participants,
  ).filter(participant => participant !== place);
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
  if (!passive && company < 2 && needsCompany(context, trigger, subjects.length > 0, place)) return undefined;
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

/** ", killing 31 people": what an attack or accident did is told with it, and its figures are the event’s. */
function effectEnd({ tokens, referents }: TellingContext, { type }: Trigger, end: number): number {
  const follows =
    /^(?:ASSAULT|disaster|accident)$/.test(type ?? '') &&
    tokens[end]?.text === ',' &&
    /^(?:killing|injuring|wounding|destroying|leaving|displacing|damaging)$/.test(tokens[end + 1]?.folded ?? '');
  return follows ? clauseEnd(tokens, end + 1, referents) : end;
}
