import type { Span } from '../model/span.ts';
import { foldText } from './fold-char.ts';
import { originalSpan, type Folded } from './fold.ts';

/** A quotation is looked for at so many places at most. */
const MOST_PLACES = 100;

/**
 * Where a quotation stands in a text, word for word up to folding (quotes, dashes, spaces, case, diacritics), as spans of the original, in order.
 * A quotation of white space alone stands nowhere.
 */
export function findQuote(haystack: Folded, quote: string): Span[] {
  const wanted = foldText(quote).replace(/\s+/g, ' ').trim();
  if (wanted === '') return [];
  const found: Span[] = [];
  let at = haystack.text.indexOf(wanted);
  while (at >= 0 && found.length < MOST_PLACES) {
    found.push(originalSpan(haystack, { start: at, end: at + wanted.length }));
    at = haystack.text.indexOf(wanted, at + wanted.length);
  }
  return found;
}
