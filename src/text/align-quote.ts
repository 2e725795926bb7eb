import type { Span } from '../model/span.ts';
import { fold, originalSpan, type Folded } from './fold.ts';

/** A quotation is looked for at so many places at most. */
const MOST_PLACES = 100;
/** Places inside words are passed over, but not without end. */
const MOST_TRIES = 10_000;

const WORD_CHAR = /[\p{L}\p{N}]/u;

/**
 * Where a quotation stands in a text, word for word up to folding (see `fold`), as spans of the original, in order; the first hundred where it
 * stands more often. It begins and ends with whole words; one of white space alone stands nowhere.
 */
export function findQuote(haystack: Folded, quote: string): Span[] {
  const wanted = fold(quote).text.trim();
  const found: Span[] = [];
  if (wanted === '') return found;
  let at = haystack.text.indexOf(wanted);
  for (let tries = 0; at >= 0 && tries < MOST_TRIES && found.length < MOST_PLACES; tries++) {
    const end = at + wanted.length;
    const whole = !cutsWord(haystack.text, at) && !cutsWord(haystack.text, end);
    if (whole) found.push(originalSpan(haystack, { start: at, end }));
    at = haystack.text.indexOf(wanted, whole ? end : at + 1);
  }
  return found;
}

/** Whether an offset lies inside a word. */
const cutsWord = (text: string, at: number): boolean =>
  WORD_CHAR.test(charBefore(text, at)) && WORD_CHAR.test(text.charAt(at));

const charBefore = (text: string, at: number): string => (at === 0 ? '' : text.charAt(at - 1));
