import type { Span } from './span.ts';

/**
 * A word, number or mark. Words keep their inner hyphens, apostrophes and full stops (`Tehrik-i-Taliban`, `O’Brien`, `U.S.`);
 * the possessive (`’s`, `’` after s) is a token of its own, and so is each mark.
 */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, quotes and dashes straightened, diacritics removed. */
  readonly folded: string;
  readonly kind: 'word' | 'number' | 'mark' | 'possessive';
  /** `initial`: Pakistan; `all`: NATO (two letters at least); `mixed`: McCain, eBay, U.S.-led; `none`: the rest. */
  readonly capital: 'none' | 'initial' | 'all' | 'mixed';
}
