import type { Span } from '../model/span.ts';
import { formAt } from '../text/word-forms.ts';

const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
/** Longer runs of letters are no words; their beginning finds them. */
const LONGEST_TERM = 40;

const OTHER = 0;
const IS_LETTER = 1;
const IS_DIGIT = 2;
const kindOf = (char: string): number => (LETTER.test(char) ? IS_LETTER : DIGIT.test(char) ? IS_DIGIT : OTHER);
/** The kinds of the characters of the Latin alphabets’ pages, which are nearly all there are. */
const LATIN = Uint8Array.from({ length: 0x250 }, (_, unit) => kindOf(String.fromCharCode(unit)));

/** Where the letters end that begin at an offset, or the letters and digits. */
function runEnd(text: string, from: number, end: number, withDigits: boolean): number {
  let at = from;
  while (at < end) {
    const unit = text.charCodeAt(at);
    const char = unit < LATIN.length ? '' : String.fromCodePoint(text.codePointAt(at) ?? unit);
    const kind = char === '' ? LATIN[unit] : kindOf(char);
    if (kind !== IS_LETTER && !(kind === IS_DIGIT && withDigits)) break;
    at += char.length === 2 ? 2 : 1;
  }
  return at;
}

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;

/**
 * Gives the words of a stretch of text in the form in which they are indexed and searched, in their order: letters and digits, and the letters behind an
 * apostrophe. Words come again and again, and what they are folded to is known.
 */
export function eachTerm(text: string, { start, end }: Span, take: (term: string) => void): void {
  for (let at = start; at < end; at++) {
    let to = runEnd(text, at, end, true);
    if (to === at) continue;
    if (to < end && isApostrophe(text.charCodeAt(to))) {
      const tail = runEnd(text, to + 1, end, false);
      if (tail > to + 1) to = tail;
    }
    const { folded } = formAt(text, at, to);
    const term = (folded.endsWith("'s") ? folded.slice(0, -2) : folded).slice(0, LONGEST_TERM);
    if (term !== '') take(term);
    at = to - 1;
  }
}
