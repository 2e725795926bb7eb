import { readFullStop } from '../text/abbreviations.ts';

/** Where a comma or full stop stands that meets the closing mark: as both have it, within the marks, or behind them. */
export type Punctuation = 'kept' | 'inside' | 'outside';

/** Quoted words with the comma or full stop at their end put where the style wants it. */
export interface Punctuated {
  /** Between the marks. */
  readonly inner: string;
  /** Behind the closing mark, before the note. */
  readonly outer: string;
  /** Behind the citation in brackets. */
  readonly behind: string;
  /** The draft's own comma or full stop has gone inside: one unit of what follows. */
  readonly takesNext: boolean;
}

const LONGEST_WORD = 24;

/**
 * Puts the comma or full stop at the end of quoted words inside or outside the marks (Chicago 6.9, Hart's Rules 9.2). One that the draft has there
 * itself counts, and the source's is left out; where the draft's sentence goes on, no full stop stands behind the marks. Question and exclamation marks,
 * dots of omission and the full stops of abbreviations belong to the words.
 * @param mark a note stands behind the punctuation, a citation in brackets before it
 * @param after what the draft has behind the quotation
 */
export function punctuate(words: string, style: Punctuation, mark: 'note' | 'brackets', after: string): Punctuated {
  const as = (part: Partial<Punctuated>): Punctuated => ({
    inner: words,
    outer: '',
    behind: '',
    takesNext: false,
    ...part,
  });
  const final = finalMark(words);
  const base = words.slice(0, words.length - final.length);
  const next = /^[.,](?![.,])/.exec(after)?.[0] ?? '';
  if (style === 'inside' && next !== '') {
    if (mark === 'brackets') return as({ inner: base });
    if (/[?!…]$/.test(base)) return as({});
    return as({ inner: next === '.' && base.endsWith('.') ? base : base + next, takesNext: true });
  }
  if (style !== 'outside' || final === '') return as({});
  const stop = final === '.' && endsSentence(after) ? '.' : '';
  return as({ inner: base, ...(mark === 'note' ? { outer: stop } : { behind: stop }) });
}

/** Whether the draft's sentence ends here: nothing follows in the line, or another sentence. */
export const endsSentence = (after: string): boolean => /^[ \t]*(?:$|[\r\n])|^[ \t]+[\p{Lu}“]/u.test(after);

/** The comma or full stop that ends the words, unless it belongs to them. */
function finalMark(words: string): string {
  if (words.endsWith(',')) return ',';
  if (!words.endsWith('.') || words.endsWith('..') || words.endsWith('….')) return '';
  const word = /[^\s“”‘’"'([]*$/.exec(words.slice(-LONGEST_WORD, -1))?.[0] ?? '';
  return readFullStop(word, false) === 'end' ? '.' : '';
}
