import { oneOf } from '../../text/word-trait.ts';
import { headlineEnd, phraseEnd, phraseStart, withoutArticle } from './noun-phrase.ts';
import type { EventTelling, LocalEntity } from '../../model/annotations.ts';
import { clauseStart } from './clause.ts';
import { isVerbish, verbGroupStart } from './verb-group.ts';
import { findArguments, union } from './find-arguments.ts';
import { subjectOf } from './find-subject.ts';
import { governorOf } from './find-governor.ts';
import { isOneEvent } from './is-one-event.ts';
import { wordHeadline } from './word-headline.ts';
import { headlineOf, withNames } from './headline.ts';
import { LONGEST_EVIDENCE, makeTelling } from './make-telling.ts';
import { nounStatus, reportedStatus } from './status.ts';
import { figuresOf, timeOf, type TellingContext } from './telling-context.ts';
import { isInTitle } from './who-takes-part.ts';
import { travels, nounAt, verbAt, type NounTrigger } from './trigger.ts';
import { occurrenceAt, scheduledAt } from './occurrence.ts';
import { isPlanAsVerb } from './plan-as-verb.ts';
import { TELLING } from './telling-rules.ts';

const NOT_ALONE =
  /^(?:process|policy|plan|plans|room|ground|crimes|zone|team|table|agenda|centre|center|hall|hero|memorial|victims|rules|law|laws|record|club|coach|season|day|week|attempt|talks|campaign|committee|minister|ministry|crime|effort|efforts|route|machine|reporter|services|service|-|years|chest|monger|bonds|debt|time|force|forces|cabinet|office|secretary|count|counts|report|assembly|price|prices|talk|call|calls)$/;

/** The event that a noun names with the words of its phrase and what stands behind it; undefined where nothing makes it one event. */
export function tellNoun(context: TellingContext, trigger: NounTrigger): EventTelling | undefined {
  const { tokens, entities, text } = context;
  const token = tokens[trigger.at];
  if (token === undefined || NOT_ALONE.test(tokens[trigger.at + 1]?.folded ?? '')) return undefined;
  const isVerbHere =
    verbAt(tokens, trigger.at)?.form === 'base' &&
    /^(?:to|who|that|which|they|we|i|you|will|would|can|could|may|might|must|should|not|and)$/.test(
      tokens[trigger.at - 1]?.folded ?? '',
    );
  if (isVerbHere) return undefined;
  const start = phraseStart(tokens, trigger.at);
  if (isPlanAsVerb(tokens, start, trigger.at)) return undefined;
  const named = nounStatus(tokens, start, trigger.at);
  if (named === undefined) return undefined;
  const phrase = phraseEnd(context, trigger.at);
  const scheduled = scheduledAt(context, phrase);
  const occurrence = scheduled ?? occurrenceAt(context, phrase);
  const end = occurrence ?? phrase;
  const owners = ownersIn(context, start, trigger.at);
  const behind = findArguments(context, trigger.at + 1, ownEnd(context, trigger.at, end), {
    towards: trigger.type === 'CONSULT' || trigger.type === 'COERCE',
    travels: travels(token),
  });
  const governor = governorOf(context, start, trigger.at);
  if (governor.isUnreal === true) return undefined;
  if (trigger.needsVerb && !governor.light) return undefined;
  const place = behind.place ?? placeBefore(context, trigger, [...owners, ...behind.participants]);
  const nobody = governor.subjects.length + owners.length + behind.participants.length === 0;
  const participants = union(
    nobody && occurrence !== undefined ? subjectBefore(context, start) : [],
    possessorOf(context, start),
    governor.subjects.flatMap(subject => subject.entities).map(entity => context.states.get(entity) ?? entity),
    owners.filter(owner => owner !== place || trigger.type !== 'ASSAULT'),
    behind.participants.filter(participant => participant !== place),
  );
  if (participants.length === 0 && isCharge(tokens, start)) return undefined;
  const status =
    (scheduled === undefined ? governor.status : 'planned') ??
    (named === 'happened' ? reportedStatus(tokens, start, clauseStart(tokens, trigger.at)) : named);
  const clause = {
    start: tokens[governor.from ?? start]?.start ?? token.start,
    end: tokens[Math.max(trigger.at + 1, end) - 1]?.end ?? token.end,
  };
  const time = timeOf(context, clause, token);
  const isDated = time.timeInferred !== true && time.time !== undefined;
  if (scheduled !== undefined && !isDated) return undefined;
  if (
    scheduled === undefined &&
    !DEFINITE.test(tokens[start]?.folded ?? '') &&
    !isOneEvent(
      trigger,
      participants,
      place,
      isDated,
      governor.light || occurrence !== undefined,
      tokens[trigger.at + 1]?.folded === 'with' && behind.participants.length > 0,
    )
  )
    return undefined;
  if (clause.end - clause.start > LONGEST_EVIDENCE) return undefined;
  const verb = governor.light && governor.subjects.length > 0 ? governor.verb : undefined;
  const headline =
    verb !== undefined && !isBareGerund(tokens, verb)
      ? wordHeadline(context, {
          subjects: governor.subjects,
          participants,
          begin: governor.from ?? start,
          group: verbGroupStart(tokens, verb),
          at: trigger.at,
          end,
        })
      : withNames(
          headlineOf(text, tokens, withoutArticle(tokens, start), headlineEnd(tokens, trigger.at, end)),
          participants,
          entities,
        );
  return makeTelling({
    type: trigger.type,
    trigger: { start: token.start, end: token.end },
    headline,
    evidence: clause,
    ...time,
    place,
    participants,
    status,
    figures: figuresOf(context, clause),
    rule: (scheduled !== undefined ? TELLING.scheduled : governor.light ? TELLING.lightVerb : TELLING.noun).name,
  });
}

/** "charged with murder in Oslo": the place and the day are those of the charge. */
const isCharge = (tokens: TellingContext['tokens'], start: number): boolean =>
  isOfCharge(tokens[start - 1]) && (isCharging(tokens[start - 2]) || isCharging(tokens[start - 3]));
const isOfCharge = oneOf('with|of|for|on');
const isCharging = oneOf(
  'charged|charges|charge|charging|convicted|conviction|accused|acquitted|guilty|suspected|suspicion|jailed|imprisoned|sentenced|tried|indicted|arrested|cleared|wanted|prosecuted|counts|count',
);

/** "the meeting", "their talks": perhaps told before; what nothing before explains is left out later. */
const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their)$/;

/** "a visit for talks with X": each event noun has its own complements. */
function ownEnd({ tokens }: TellingContext, at: number, end: number): number {
  for (let i = at + 2; i < end; i++)
    if (nounAt(tokens, i) !== undefined && tokens[i]?.capital === 'none') {
      const start = phraseStart(tokens, i);
      return start > at + 1 && /^(?:for|after|during|before|following)$/.test(tokens[start - 1]?.folded ?? '')
        ? start - 1
        : end;
    }
  return end;
}

/** Who the sentence speaks of, where the noun says nobody. */
function subjectBefore({ tokens, referents, states }: TellingContext, start: number): LocalEntity[] {
  const from = clauseStart(tokens, start);
  for (let i = from + 1; i < start; i++)
    if (isVerbish(tokens, i))
      return subjectOf(tokens, referents, i, from).flatMap(subject =>
        subject.entities.map(entity => states.get(entity) ?? entity),
      );
  return [];
}

const isPossessive = oneOf('his|her');

/** "Wang said after his talks": the person named last before it. */
function possessorOf({ tokens, referents, entities }: TellingContext, start: number): readonly LocalEntity[] {
  if (!isPossessive(tokens[start])) return [];
  const person = referents.findLast(
    ({ to, entities: named }) => to <= start && named.some(entity => entities[entity]?.type === 'PER'),
  );
  return person?.entities ?? [];
}

/** "on organising a meeting", "after hosting talks": the noun alone is the headline. */
const isBareGerund = (tokens: TellingContext['tokens'], verb: number): boolean =>
  (tokens[verb]?.folded.endsWith('ing') === true && verbGroupStart(tokens, verb) === verb) ||
  tokens[verbGroupStart(tokens, verb)]?.folded === 'having';

/** Names and adjectives of peoples inside the phrase: "Pakistan’s deportation", "the US-led invasion". */
function ownersIn({ tokens, referents, demonyms, entities }: TellingContext, start: number, at: number): LocalEntity[] {
  const named = referents
    .filter(({ from, to }) => from >= start && to <= at)
    .filter((referent, i, own) => !isInTitle(tokens, referent, own.slice(i + 1, i + 4), entities))
    .flatMap(referent => referent.entities);
  const from = tokens[start]?.start ?? 0;
  const to = tokens[at]?.start ?? 0;
  const led: LocalEntity[] = [];
  for (const { start: begin, end, entity } of demonyms) if (begin >= from && end <= to) led.push(entity);
  return union(named, led);
}

/** "the Beijing talks": a place inside the phrase is where it was, where others take part. */
function placeBefore(
  { entities }: TellingContext,
  trigger: NounTrigger,
  owners: readonly LocalEntity[],
): LocalEntity | undefined {
  const [only] = owners;
  const isCity =
    trigger.type === 'disaster' && only !== undefined && owners.length === 1 && entities[only]?.type === 'LOC';
  return isCity ? only : undefined;
}
