import type { EventTelling, LocalEntity } from '../../model/annotations.ts';
import { clauseEnd, clauseStart } from './clause.ts';
import { isVerbish, verbGroupStart } from './verb-group.ts';
import { isAttribution } from './attribution.ts';
import { isAuxiliary } from './verb-words.ts';
import { findArguments, unique } from './find-arguments.ts';
import { subjectOf } from './find-subject.ts';
import { governorOf } from './find-governor.ts';
import { isOneEvent } from './is-one-event.ts';
import { wordHeadline } from './word-headline.ts';
import { headlineOf, withNames } from './headline.ts';
import { nounStatus, reportedStatus } from './status.ts';
import { LONGEST_EVIDENCE } from './tell-verb.ts';
import { figuresOf, timeOf, type TellingContext } from './telling-context.ts';
import { isInTitle } from './who-takes-part.ts';
import { isLightVerb, isTravel, nounAt, verbAt, type NounTrigger } from './trigger.ts';
import { PLANNING } from './lexicon.ts';
import { occurrenceAt } from './occurrence.ts';
import { isPlanAsVerb } from './plan-as-verb.ts';
import { TELLING } from './telling-rules.ts';

const PREPOSITIONS =
  /^(?:in|on|during|for|after|at|following|with|of|by|to|from|over|before|since|amid|between|against|into|about|through|until|under|than|as|including|despite|toward|towards|upon|without|among|across|near|via|onto)$/;
const NOT_ALONE =
  /^(?:process|policy|plan|plans|room|ground|crimes|zone|team|table|agenda|centre|center|hall|hero|memorial|victims|rules|law|laws|record|club|coach|season|day|week|attempt|talks|campaign|committee|minister|ministry|crime|effort|efforts|route|machine|reporter|services|service|-|years|chest|monger|bonds|debt|time|force|forces|cabinet|office|secretary)$/;

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
  const occurrence = occurrenceAt(context, phrase);
  const end = occurrence ?? phrase;
  const owners = ownersIn(context, start, trigger.at);
  const behind = findArguments(context, trigger.at + 1, ownEnd(context, trigger.at, end), {
    towards: trigger.type === 'CONSULT' || trigger.type === 'COERCE',
    travels: isTravel(token.folded),
  });
  const governor = governorOf(context, start, trigger.at);
  if (governor.isUnreal === true) return undefined;
  if (trigger.needsVerb === true && !governor.light) return undefined;
  const place = behind.place ?? placeBefore(context, trigger, [...owners, ...behind.participants]);
  const nobody = governor.subjects.length + owners.length + behind.participants.length === 0;
  const participants = unique([
    ...(nobody && occurrence !== undefined ? subjectBefore(context, start) : []),
    ...possessorOf(context, start),
    ...governor.subjects.flatMap(subject => subject.entities).map(entity => context.states.get(entity) ?? entity),
    ...owners.filter(owner => owner !== place || trigger.type !== 'ASSAULT'),
    ...behind.participants.filter(participant => participant !== place),
  ]);
  const status =
    governor.status ?? (named === 'happened' ? reportedStatus(tokens, start, clauseStart(tokens, trigger.at)) : named);
  const clause = {
    start: tokens[governor.from ?? start]?.start ?? token.start,
    end: tokens[Math.max(trigger.at + 1, end) - 1]?.end ?? token.end,
  };
  const time = timeOf(context, clause, token);
  if (
    !DEFINITE.test(tokens[start]?.folded ?? '') &&
    !isOneEvent(
      trigger,
      participants,
      place,
      time.timeInferred !== true && time.time !== undefined,
      governor.light || occurrence !== undefined,
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
  return {
    type: trigger.type,
    trigger: { start: token.start, end: token.end },
    headline,
    evidence: clause,
    ...time,
    ...(place === undefined ? {} : { place }),
    participants,
    status,
    figures: figuresOf(context, clause),
    rule: (governor.light ? TELLING.lightVerb : TELLING.noun).name,
  };
}

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

/** "Wang said after his talks": the person named last before it. */
function possessorOf({ tokens, referents, entities }: TellingContext, start: number): readonly LocalEntity[] {
  if (!/^(?:his|her)$/.test(tokens[start]?.folded ?? '')) return [];
  const person = referents.findLast(
    ({ to, entities: named }) => to <= start && named.some(entity => entities[entity]?.type === 'PER'),
  );
  return person?.entities ?? [];
}

/** "to prepare attacks": the verb is no part of the noun’s phrase; "to peace talks" has none. */
const isInfinitive = (tokens: TellingContext['tokens'], at: number): boolean =>
  tokens[at - 1]?.folded === 'to' && (PLANNING.has(tokens[at]?.folded ?? '') || verbAt(tokens, at)?.form === 'base');

/** Where the noun phrase begins: adjectives, names, figures and possessives before the noun belong to it. */
function phraseStart(tokens: TellingContext['tokens'], at: number): number {
  let start = at;
  while (start > 0 && at - start < 14) {
    const before = tokens[start - 1];
    if (before === undefined) break;
    const joins =
      before.kind === 'possessive' ||
      /^[–—-]$/.test(before.text) ||
      (before.folded === 'and' && tokens[start - 2]?.folded.endsWith('al') === true);
    const plain =
      before.kind === 'number' ||
      (before.kind === 'word' &&
        !PREPOSITIONS.test(before.folded) &&
        !isAuxiliary(before.folded) &&
        !isVerbish(tokens, start - 1) &&
        !isInfinitive(tokens, start - 1) &&
        (!isLightVerb(before.folded) || isLightVerb(tokens[start - 2]?.folded ?? '')) &&
        !/^(?:and|or|but|that|who|which|he|she|it|they|not|also|where|when|while|if)$/.test(before.folded));
    if (!joins && !plain) break;
    start--;
    if (/^(?:the|a|an|its|his|her|their|this|that)$/.test(before.folded)) break;
  }
  return start;
}

/** "on organising a meeting", "after hosting talks": the noun alone is the headline. */
const isBareGerund = (tokens: TellingContext['tokens'], verb: number): boolean =>
  (tokens[verb]?.folded.endsWith('ing') === true && verbGroupStart(tokens, verb) === verb) ||
  tokens[verbGroupStart(tokens, verb)]?.folded === 'having';

/** A noun’s headline ends before a relative clause. */
function headlineEnd(tokens: TellingContext['tokens'], at: number, end: number): number {
  for (let i = at + 1; i < end; i++) {
    if (/^(?:that|which|who|where|whose)$/.test(tokens[i]?.folded ?? '')) return i;
    if (tokens[i]?.text === ',' && ((tokens[i + 1]?.capital === 'none' && i > at + 2) || isAttribution(tokens, i)))
      return i;
  }
  return end;
}

/** Without its article, or a weekday whose: "Sunday’s meeting". */
const withoutArticle = (tokens: TellingContext['tokens'], start: number): number =>
  tokens[start + 1]?.kind === 'possessive' && /day$/.test(tokens[start]?.folded ?? '')
    ? start + 2
    : /^(?:the|a|an|this|that|its|his|her|their)$/.test(tokens[start]?.folded ?? '')
      ? start + 1
      : start;

/** The noun’s complements end with the clause, or before its verb. */
function phraseEnd({ tokens, referents }: TellingContext, at: number): number {
  const end = clauseEnd(tokens, at, referents);
  for (let i = at + 1; i < end; i++) {
    if (tokens[i]?.text === ',' && isAttribution(tokens, i)) return i;
    if (isVerbish(tokens, i) && !/^(?:held|hosted|led|organised|organized)$/.test(tokens[i]?.folded ?? '')) {
      let stop = i;
      while (
        stop > at + 1 &&
        (tokens[stop - 1]?.folded.endsWith('ly') === true ||
          /^(?:also|to|that|had|have)$/.test(tokens[stop - 1]?.folded ?? ''))
      )
        stop--;
      return stop;
    }
    if (
      /^(?:to|that|where)$/.test(tokens[i]?.folded ?? '') &&
      i > at &&
      tokens[i + 1]?.capital === 'none' &&
      !/^(?:the|a|an)$/.test(tokens[i + 1]?.folded ?? '') &&
      tokens[i + 1]?.kind === 'word'
    )
      return i;
  }
  return end;
}

/** Names and adjectives of peoples inside the phrase: "Pakistan’s deportation", "the US-led invasion". */
function ownersIn({ tokens, referents, demonyms, entities }: TellingContext, start: number, at: number): LocalEntity[] {
  const named = referents
    .filter(({ from, to }) => from >= start && to <= at)
    .filter((referent, i, own) => !isInTitle(tokens, referent, own.slice(i + 1, i + 4), entities))
    .flatMap(referent => referent.entities);
  const from = tokens[start]?.start ?? 0;
  const to = tokens[at]?.start ?? 0;
  return unique([
    ...named,
    ...demonyms.filter(demonym => demonym.start >= from && demonym.end <= to).map(({ entity }) => entity),
  ]);
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
