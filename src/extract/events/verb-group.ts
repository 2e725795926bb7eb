import type { Token } from '../../text/token.ts';
import { wordTrait } from '../word-trait.ts';
import { looksPast } from './inflect.ts';
import { isAdverb, isAuxiliary } from './verb-words.ts';

/** The first token of the auxiliaries and adverbs that stand before a verb. */
export function verbGroupStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && at - start < 8) {
    const before = tokens[start - 1];
    if (before === undefined || !(isAuxiliary(before.folded) || isAdverb(before))) break;
    start--;
  }
  return start;
}

const FINITE = /^(?:is|are|was|were|has|have|had|will|would)$/;
const mayBeVerbish = wordTrait(folded => FINITE.test(folded) || looksPast(folded));

/** Whether a token seems to be a finite verb in the past, or an auxiliary. */
export const isVerbish = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.capital !== 'none' || !mayBeVerbish(token)) return false;
  if (FINITE.test(token.folded)) return true;
  const before = tokens[at - 1];
  const nominal =
    before?.kind === 'possessive' ||
    /^(?:the|a|an|its|his|her|their|of|this|that|by|newly|so-called)$/.test(before?.folded ?? '');
  return looksPast(token.folded) && !nominal;
};

export function hasVerbBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (isVerbish(tokens, i)) return true;
    if (tokens[i]?.text === ';') return false;
  }
  return false;
}
