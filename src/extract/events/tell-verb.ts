import type { EventTelling, LocalEntity, SourceEntity } from '../../model/annotations.ts';
import { foldText } from '../../text/fold-char.ts';
import { isCountry } from '../gazetteer/places.ts';
import { isPastToo } from './inflect.ts';
import { commonSubject, HAPPENS_TO_PLACES, ownersOfSubject, placeOfSubject } from './common-subject.ts';
import { clauseEnd, clauseStart, isVerbish, verbGroupStart } from './clause.ts';
import { findArguments, unique } from './find-arguments.ts';
import type { Referent } from '../coreference/referent.ts';
import { subjectOf } from './find-subject.ts';
import { candidateOf } from './no-event-rules.ts';
import { verbStatus } from './status.ts';
import { wordHeadline } from './word-headline.ts';
import { figuresOf, timeOf, type TellingContext } from './telling-context.ts';
import { isTravel, verbAt, type Trigger } from './trigger.ts';
import { TELLING } from './telling-rules.ts';

/** Evidence is at most so long. */
export const LONGEST_EVIDENCE = 500;

const MOTION = new Set(['CONSULT', 'RETREAT', 'MOBILIZE']);

/** What stands behind these is what is talked about, not who takes part. */
const TOPICAL = /^(?:discuss|negotiat|mediat|exchang)/;

/** "mayor of Dunedin", "president of Bolivia": the place belongs to the office. */
const OFFICES: ReadonlySet<string> = new Set(['appointment', 'election', 'birth', 'death']);

/** Who is met or spoken with: these events need somebody beside the subject, or a place. */
const NEEDS_TWO = new Set(['CONSULT', 'AGREE', 'SUPPORT', 'ACCUSE', 'REQUEST', 'COOPERATE', 'THREATEN']);

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
  if (status === undefined) return undefined;
  const subjects = known(subjectsOf(context, trigger, from));
  const behind = findArguments(context, trigger.at + 1, argumentsEnd(context, trigger, end), {
    towards: MOTION.has(trigger.type),
    travels: isTravel(token.folded),
    topical: TOPICAL.test(token.folded),
    ofPlaces: OFFICES.has(trigger.type),
  });
  const passive = isPassive(context, trigger);
  const subjectEntities = subjects
    .flatMap(subject => subject.entities)
    .map(entity => context.states.get(entity) ?? entity);
  const group = verbGroupStart(tokens, trigger.at);
  const common = subjects.length === 0 ? commonSubject(context, from, group) : undefined;
  const place =
    placeOf(context, trigger, from, behind.place) ??
    (common === undefined ? undefined : placeOfSubject(context, from, group));
  const participants = unique([
    ...subjectEntities,
    ...(common === undefined ? [] : ownersOfSubject(context, from, group)),
    ...adjectivesBefore(context, from, trigger.at, subjects.length),
    ...behind.participants,
  ]).filter(participant => participant !== place);
  if (isUnknown(context, subjects, group)) return undefined;
  const somewhere = place !== undefined && HAPPENS_TO_PLACES.has(trigger.type);
  if (participants.length === 0 && !(somewhere && (common !== undefined || passive))) return undefined;
  const company = participants.length + (common === undefined ? 0 : 1);
  if (NEEDS_TWO.has(trigger.type) && !passive && company < 2 && !(trigger.type === 'CONSULT' && place !== undefined))
    return undefined;
  if (context.sentence.passage.kind === 'caption' && passive && tokens[trigger.at + 1]?.folded === 'by')
    return undefined;
  if (subjects.length === 0 && !passive && company < 2 && place === undefined && !context.isHeadline) return undefined;
  const first = Math.min(subjects[0]?.from ?? group, group);
  const begin = subjects.length === 0 ? Math.max(common ?? from, nounBefore(context, from, group)) : first;
  const told = effectEnd(context, trigger, end);
  const evidence = { start: tokens[begin]?.start ?? token.start, end: tokens[told - 1]?.end ?? token.end };
  if (evidence.end - evidence.start > LONGEST_EVIDENCE || evidence.end <= token.start) return undefined;
  return {
    type: trigger.type,
    trigger: { start: token.start, end: token.end },
    headline: wordHeadline(context, { subjects, participants, begin, group, at: trigger.at, end }),
    evidence,
    ...timeOf(context, { start: tokens[from]?.start ?? 0, end: evidence.end }, token),
    ...(place === undefined ? {} : { place }),
    participants,
    status,
    figures: figuresOf(context, evidence),
    rule: (passive ? TELLING.passive : TELLING.verb).name,
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
    /^(?:ASSAULT|disaster|accident)$/.test(type) &&
    tokens[end]?.text === ',' &&
    /^(?:killing|injuring|wounding|destroying|leaving|displacing|damaging)$/.test(tokens[end + 1]?.folded ?? '');
  return follows ? clauseEnd(tokens, end + 1, referents) : end;
}

/** Denials, charges, thanks and threats are words: a place in them is where something else was. */
const SPEECH = new Set(['REJECT', 'ACCUSE', 'SUPPORT', 'THREATEN', 'REQUEST']);

/** Where it happened: behind the verb, or before it in "…, where he met". */
function placeOf(
  { tokens, referents, entities }: TellingContext,
  { at, type }: Trigger,
  from: number,
  behind: LocalEntity | undefined,
): LocalEntity | undefined {
  if (behind !== undefined) return SPEECH.has(type) ? undefined : behind;
  const struck = HAPPENS_TO_PLACES.has(type) ? referents.find(({ from: start }) => start === at + 1) : undefined;
  const [stricken] = struck?.entities ?? [];
  if (stricken !== undefined && isStruck(entities[stricken], type)) return stricken;
  const opening = from === 0 ? openingPlace(tokens, referents) : undefined;
  const [opened] = opening?.entities ?? [];
  if (opened !== undefined && entities[opened]?.type === 'LOC' && opening !== undefined && opening.to < at)
    return opened;
  const where = tokens[from]?.folded === 'where' ? from : tokens[from - 1]?.folded === 'where' ? from - 1 : undefined;
  if (where === undefined) return undefined;
  const before = referents.findLast(({ to }) => to <= where && where - to <= 1);
  const [only] = before?.entities ?? [];
  return only !== undefined && entities[only]?.type === 'LOC' ? only : undefined;
}

/** "In Kigali on Monday, Uganda signed". */
const openingPlace = (tokens: TellingContext['tokens'], referents: readonly Referent[]): Referent | undefined =>
  /^(?:in|at|near)$/.test(tokens[0]?.folded ?? '') ? referents.find(({ from }) => from === 1) : undefined;

/** "struck Gisborne", "attacked Bouar": a town that is hit is the place; a country that is attacked takes part. */
const isStruck = (entity: SourceEntity | undefined, type: Trigger['type']): boolean =>
  entity?.type === 'LOC' && (type === 'disaster' || !isCountry(foldText(entity.name)));

/** The verb’s subject; where a semicolon or a comma with a participle begins its clause, the subject of the clause before. */
const isVerbInHeadline =
  (tokens: TellingContext['tokens']) =>
  (at: number): boolean =>
    isVerbish(tokens, at) || verbAt(tokens, at)?.form === 'third person';

function subjectsOf(
  { tokens, referents, isHeadline }: TellingContext,
  { at, form }: Trigger,
  from: number,
): readonly Referent[] {
  const group = verbGroupStart(tokens, at);
  const participle = form === 'gerund' && opensParticiple(tokens, group);
  const elided =
    (group === from && tokens[from - 1]?.text === ';') || (form === 'third person' && tokens[group - 1]?.text === ',');
  const isVerb = isHeadline ? isVerbInHeadline(tokens) : undefined;
  if (!participle && !elided) return subjectOf(tokens, referents, at, from, isVerb);
  const before = clauseStart(tokens, from === group ? from - 1 : group - 1);
  for (let i = before + 1; i < group - 1; i++) if (isVerbish(tokens, i)) return subjectOf(tokens, referents, i, before);
  const first = referents.find(referent => referent.from >= before && referent.to <= group && !referent.oblique);
  return first === undefined ? [] : [first];
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

/** Whether the form can carry a clause here: past, perfect, progressive or future; the present in headlines only. */
function isFinite({ tokens, isHeadline, referents }: TellingContext, { at, form }: Trigger): boolean {
  const group = verbGroupStart(tokens, at);
  const words = tokens.slice(group, at).map(token => token.folded);
  const has = (...some: string[]) => words.some(word => some.includes(word));
  if (form === 'gerund' && tokens[at + 1]?.kind === 'mark') return false;
  if (form === 'gerund') return has('is', 'are', 'was', 'were', 'been') || opensParticiple(tokens, group);
  if (form === 'base')
    return (
      (isPastToo(tokens[at]?.folded ?? '') && words.length === 0 && referents.some(referent => referent.to <= group)) ||
      has('will', 'would', 'shall', 'did', 'to') ||
      (isHeadline &&
        (referents.some(referent => referent.to === group) ||
          (/[^s]s$/.test(tokens[group - 1]?.folded ?? '') && verbAt(tokens, group - 1) === undefined)))
    );
  if (form === 'third person') return isHeadline && group > 0;
  if (form === 'participle')
    return has('has', 'have', 'had', 'was', 'were', 'is', 'are', 'be', 'been', 'being', 'having');
  if (has('to')) return has('be', 'have');
  return true;
}

/** ", killing six", ", ending a strike": what the subject of the clause before did as well. */
const opensParticiple = (tokens: TellingContext['tokens'], group: number): boolean =>
  tokens[group - 1]?.text === ',' && group > 3;

function isPassive({ tokens }: TellingContext, { at, form }: Trigger): boolean {
  if (form === 'gerund' || form === 'past' || form === 'base' || form === 'third person') return false;
  const words = tokens.slice(verbGroupStart(tokens, at), at).map(token => token.folded);
  return words.some(word => /^(?:is|are|was|were|be|been|being|got)$/.test(word)) || tokens[at + 1]?.folded === 'by';
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
