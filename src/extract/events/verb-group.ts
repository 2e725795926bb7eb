import type { Token } from '../../text/token.ts';
import { oneOf, wordTrait } from '../../text/word-trait.ts';
import { looksPast } from './inflect.ts';
import { isAdverb, isAuxiliary, isPlainAuxiliary } from './verb-words.ts';

/** The first token of the auxiliaries and adverbs that stand before a verb. */
export function verbGroupStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && at - start < 8) {
    const before = tokens[start - 1];
    if (before === undefined || !(isAuxiliary(before) || isAdverb(before))) break;
    start--;
  }
  return start;
}

const isPast = wordTrait(looksPast);

const isBeforeNoun = oneOf('the|a|an|its|his|her|their|of|this|that|by|newly|so-called');

/** Whether a token seems to be a finite verb in the past, or an auxiliary. */
export const isVerbish = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.capital !== 'none') return false;
  if (isPlainAuxiliary(token)) return true;
  const before = tokens[at - 1];
  return isPast(token) && before?.kind !== 'possessive' && !isBeforeNoun(before);
};

export function hasVerbBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (isVerbish(tokens, i)) return true;
    if (tokens[i]?.text === ';') return false;
  }
  return false;
}
