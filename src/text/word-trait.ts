import type { Token } from './token.ts';

/** A question about a token; where there is none, before the first and behind the last, the answer is no. */
export type TokenTest = (token: Token | undefined) => boolean;

/** Each question has two bits, whether it was asked and whether the answer was yes, and so many fit into a small integer. */
const IN_ONE = 15;
let taken = 0;
/** What is known of a word of which nothing was asked. */
const NOTHING: number[] = [];

export const noTraits = (): number[] => NOTHING.slice();

/**
 * A question about a word that is answered once for all its tokens: whether a list has it, whether it may begin a time. To ask again costs less than
 * to look into the smallest list.
 */
export function wordTrait(test: (folded: string) => boolean): TokenTest {
  const at = Math.floor(taken / IN_ONE);
  const asked = 1 << (2 * (taken % IN_ONE));
  const yes = asked << 1;
  if (taken % IN_ONE === 0) NOTHING.push(0);
  taken++;
  return token => {
    if (token === undefined) return false;
    const { traits, folded } = token.form;
    const known = traits[at] ?? 0;
    if ((known & asked) !== 0) return (known & yes) !== 0;
    const answer = test(folded);
    // The test may have asked other questions of the word.
    traits[at] = (traits[at] ?? 0) | (answer ? asked | yes : asked);
    return answer;
  };
}

/** Whether a token is one of some words, parted by bars or line breaks. */
export function oneOf(words: string): TokenTest {
  const list = new Set(words.split(/\s*[|\n]\s*/));
  return wordTrait(folded => list.has(folded));
}
