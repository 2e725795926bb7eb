import type { Token } from '../../text/token.ts';
import { oneOf } from '../../text/word-trait.ts';
import type { EventTelling, Figure, Quotation, TimeExpression } from '../../model/annotations.ts';
import type { IsoDate } from '../../model/source.ts';
import { contains, type Span } from '../../model/span.ts';
import { findReferents, type Referents } from '../coreference/find-referents.ts';
import type { Names } from '../mentions/names.ts';
import type { Reading, SentenceReading } from '../reading.ts';
import { anchorTimes } from './anchor-times.ts';
import { combineTellings } from './combine-tellings.ts';
import { retold } from './make-telling.ts';
import { readWindows } from './read-windows.ts';
import { referBack } from './refer-back.ts';
import { tellNoun } from './tell-noun.ts';
import { isCopula, tellPresence } from './tell-presence.ts';
import { tellVerb } from './tell-verb.ts';
import type { TellingContext } from './telling-context.ts';
import type { Told } from './told.ts';
import { nounAt, verbAt } from './trigger.ts';
import { openVerbAt } from './open-verb.ts';
import { statesOfCapitals } from './who-takes-part.ts';

/** The events a source tells, one telling for each, in reading order. */
export function findEvents(
  reading: Reading,
  names: Names,
  times: readonly TimeExpression[],
  quotations: readonly Quotation[],
  published: IsoDate | undefined,
  referents: Referents = findReferents(reading, names),
): readonly EventTelling[] {
  const timesOf = inOrder(times);
  const demonymsOf = inOrder(names.demonyms);
  const saidIn = inOrder(quotations);
  const isQuoted = inOrder(quotations.filter(quotation => quotation.kind === 'direct'));
  const states = statesOfCapitals(names.entities);
  const found: Told[] = [];
  for (const sentence of reading.sentences) {
    if (sentence.passageIndex < 0) continue;
    const { kind } = sentence.passage;
    const context: TellingContext = {
      text: reading.text,
      sentence,
      tokens: sentence.tokens,
      referents: referents.get(sentence) ?? [],
      entities: names.entities,
      demonyms: demonymsOf(sentence),
      states,
      times: timesOf(sentence),
      published,
      isHeadline: kind === 'headline' || kind === 'list item' || kind === 'caption' || kind === 'heading',
    };
    const quoted = isQuoted(sentence);
    const said = saidIn(sentence);
    for (const window of readWindows(context))
      for (const telling of combineTellings(tellingsOf(window, quoted), window))
        found.push({ telling: withClaimants(telling, said), context: window });
  }
  return referBack(anchorTimes(found)).flatMap(({ telling }) =>
    NOBODY_NAMED.test(telling.headline) ? [] : [withoutThings(telling, names.entities)],
  );
}

/** A headline that begins with a pronoun says nobody: whom it means is not known. */
const NOBODY_NAMED = /^(?:it|he|she|they|we|i|you)\b/i;

function tellingsOf(context: TellingContext, quoted: readonly Span[]): EventTelling[] {
  const { tokens } = context;
  // What is quoted is somebody’s words on the world, told with "we" and "this": no event is read from it.
  const closed = quoted.filter(span => !isReport(context, span));
  const tellings: EventTelling[] = [];
  tokens.forEach((token, at) => {
    if (!mayTell(token, at, context) || closed.some(span => contains(span, token))) return;
    const telling = tellingAt(context, token, at);
    if (telling !== undefined) tellings.push(telling);
  });
  return tellings;
}

/** A word in small letters, or with one capital, which within a sentence may be a noun’s only. */
const mayTell = ({ kind, capital }: Token, at: number, { isHeadline }: TellingContext): boolean =>
  kind === 'word' && (capital === 'none' || capital === 'initial' || at === 0 || isHeadline);

function tellingAt(context: TellingContext, token: Token, at: number): EventTelling | undefined {
  const { tokens } = context;
  // "said Fed chairman Ann Obi": a capital within a sentence makes a name.
  const mayBeVerb = token.capital === 'none' || at === 0 || context.isHeadline;
  const verb = mayBeVerb && !isCurrency(tokens, at) ? verbAt(tokens, at) : undefined;
  const open = verb === undefined ? openVerbAt(tokens, at) : undefined;
  return (
    (verb && tellVerb(context, verb)) ??
    telledByNoun(context, at) ??
    (open && tellVerb(context, open)) ??
    (isCopula(token) ? tellPresence(context, at) : undefined)
  );
}

function telledByNoun(context: TellingContext, at: number): EventTelling | undefined {
  const noun = nounAt(context.tokens, at);
  // "joined Ann Obi in attack": where a player stands.
  if (noun === undefined || (context.tokens[at]?.folded === 'attack' && isPosition(context.tokens, at)))
    return undefined;
  // "Discovery Institute", "Flood and Tom Rixton": part of a name.
  if (context.tokens[at]?.capital !== 'none' && !context.isHeadline && isInName(context, at)) return undefined;
  return tellNoun(context, noun);
}

/** "2 trillion won": money. */
const isCurrency = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.folded === 'won' &&
  (tokens[at - 1]?.kind === 'number' || /^(?:million|billion|trillion)$/.test(tokens[at - 1]?.folded ?? ''));

const isInName = ({ referents, entities }: TellingContext, at: number): boolean =>
  referents.some(
    ({ kind, from, to, entities: [only] }) =>
      kind === 'name' && from <= at && at < to && only !== undefined && entities[only]?.type !== 'MISC',
  );

const isPosition = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.folded === 'in' && !/^(?:on|by|against|of|at|near)$/.test(tokens[at + 1]?.folded ?? '');

const isOwnVoice = oneOf('we|i|our|us|you|your|my|me');

/** A statement that is quoted whole, with names for its subjects, reports like any other text. */
const isReport = ({ sentence, referents, tokens }: TellingContext, span: Span): boolean => {
  if (Math.min(span.end, sentence.end) - Math.max(span.start, sentence.start) < 60) return false;
  const own = tokens.filter(other => contains(span, other));
  return (
    !own.some(other => isOwnVoice(other)) &&
    referents.some(({ kind, from }) => kind === 'name' && contains(span, tokens[from] ?? sentence))
  );
};

/** Whose words a figure stands in, who are quoted directly or not. */
function withClaimants(telling: EventTelling, said: readonly Quotation[]): EventTelling {
  if (telling.figures.length === 0 || said.length === 0) return telling;
  const figures: Figure[] = [];
  for (const figure of telling.figures) {
    const { start, end, text } = figure;
    const claimedBy = said.find(quotation => quotation.speaker !== undefined && contains(quotation, figure))?.speaker;
    figures.push(claimedBy === undefined ? figure : { start, end, text, claimedBy });
  }
  return retold(telling, { figures });
}

/** Works, wars and products take no part in what is done. */
function withoutThings(telling: EventTelling, entities: Names['entities']): EventTelling {
  const participants = telling.participants.filter(entity => entities[entity]?.type !== 'MISC');
  return participants.length === telling.participants.length ? telling : retold(telling, { participants });
}

/** Items in order, asked for by sentences in order: each is looked at once. */
function inOrder<T extends Span>(items: readonly T[]): (sentence: SentenceReading) => readonly T[] {
  let next = 0;
  return sentence => {
    while (next < items.length && (items[next]?.end ?? 0) <= sentence.start) next++;
    let end = next;
    while (end < items.length && (items[end]?.start ?? Infinity) < sentence.end) end++;
    return items.slice(next, end);
  };
}
