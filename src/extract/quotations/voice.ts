import { isTitleHeadToken, isTitleModifierToken } from '../gazetteer/word-traits.ts';
import type { LocalEntity } from '../../model/annotations.ts';
import { oneOf } from '../../text/word-trait.ts';
import type { Referent } from '../coreference/referent.ts';
import { isDemonymToken } from '../gazetteer/demonyms.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isDayWord } from './time-words.ts';
import { isAdverb, isFinite } from './verb-group.ts';

/** Who speaks, as a stretch of tokens; without entities where the text does not name them, or names several. */
export interface Voice {
  readonly entities: readonly LocalEntity[];
  /** Token indices, half-open. */
  readonly from: number;
  readonly to: number;
}

export const isPreposition = oneOf(
  'of|with|by|to|from|for|in|on|at|into|against|between|among|near|over|through|across|toward|towards|under|about|after|before|including|like|than|as|within|inside|outside|during|via|behind|without|amid|despite|since|until|following|concerning|regarding',
);
export const isArticle = oneOf('the|a|an|his|her|its|their|our|this|that|these|those|another|one|two|three');

export const voiceOf = (referent: Referent, to = referent.to): Voice => ({
  entities: referent.entities.length === 1 ? referent.entities : [],
  from: referent.from,
  to,
});

/** The same with others who speak, or over other tokens. Made field by field, as all voices are: they have one shape. */
export const voiceWith = ({ from, to }: Voice, entities: Voice['entities']): Voice => ({ entities, from, to });

export const voiceOver = ({ entities, to: end }: Voice, from: number, to = end): Voice => ({ entities, from, to });

export const isPersonName = (referent: Referent, entities: SpeechSentence['entities']): boolean =>
  referent.kind === 'name' && entities[referent.entities[0] ?? -1]?.type === 'PER';

const isPersonAt = (referent: Referent | undefined, entities: SpeechSentence['entities']): boolean =>
  referent !== undefined && isPersonName(referent, entities);

/** Mr, Ms: nothing before it belongs to the name. */
const isFormOfAddress = oneOf('mr|mr.|mrs|mrs.|ms|ms.|miss|miss.|messrs|messrs.');

/** The first token of the titles, articles and owners before a name. */
export function startOfPhrase(
  { tokens, startingAt, endingAt, entities }: SpeechSentence,
  from: number,
  least: number,
): number {
  let start = from;
  while (start > least && from - start < 10) {
    if (start < from && isFormOfAddress(tokens[start])) break;
    // "In Cedar Rapids Ostrander said": a place directly before a person is none of his titles.
    const place = start === from && isPersonAt(startingAt(from), entities) ? endingAt(start) : undefined;
    if (place?.kind === 'name' && entities[place.entities[0] ?? -1]?.type === 'LOC') break;
    // "Bank of Japan governor Morita": a name of several words is one.
    const name = start < from ? endingAt(start) : undefined;
    if (name !== undefined && name.kind === 'name' && name.to - name.from > 1 && name.from >= least) {
      start = name.from;
      continue;
    }
    const before = tokens[start - 1];
    if (before === undefined || before.kind === 'mark' || isDayWord(before) || isPreposition(before)) break;
    if (isArticle(before)) return start - 1;
    if (
      before.kind !== 'possessive' &&
      before.kind !== 'number' &&
      before.capital === 'none' &&
      !isTitleHeadToken(before) &&
      !isTitleModifierToken(before) &&
      !isDemonymToken(before)
    )
      break;
    start--;
  }
  return start;
}

/** The first token of a common noun phrase that ends before a token: "a senior police officer". */
export function startOfNoun({ tokens, isQuoted, endingAt }: SpeechSentence, end: number, least: number): number {
  let start = end - 1;
  while (start > least && end - start < 9) {
    // "Bank of Japan governor": a name of several words is one.
    const name = endingAt(start);
    if (name !== undefined && name.kind === 'name' && name.to - name.from > 1 && name.from >= least) {
      start = name.from;
      continue;
    }
    const before = tokens[start - 1];
    if (
      before === undefined ||
      (before.kind === 'mark' && before.text !== '-') ||
      isQuoted(start - 1) ||
      before.kind === 'number' ||
      isDayWord(before) ||
      isPreposition(before)
    )
      break;
    // "A race that strategists watch": no article, but the beginning of a clause.
    const isLink = before.folded === 'that' && tokens[start - 2]?.kind === 'word' && !isPreposition(tokens[start - 2]);
    if (isLink) break;
    if (isArticle(before)) return start - 1;
    if (isFinite(tokens, start - 1) || isAdverb(before) || isStop(before)) break;
    start--;
  }
  return start;
}

const isStop = oneOf(
  'and|or|but|that|which|who|whose|whom|when|while|where|if|because|he|she|it|they|we|i|you|him|her|them|us|me|as|than|not',
);
