import type { Passage } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';

/** The words between two marks, and the marks. */
export interface Quoted extends Span {
  /** With the marks. */
  readonly outer: Span;
  /** The closing mark is missing because the next paragraph goes on with the quotation. */
  readonly open: boolean;
}

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
  ['‘', '’'],
]);

const isLetter = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);
const isSpace = (char: string): boolean => char === '' || /[\s([—–-]/.test(char);

/** The quoted stretches of a passage, in order; marks inside a quotation belong to it. Linear in the passage. */
export function findQuoted(text: string, passage: Passage): Quoted[] {
  const found: Quoted[] = [];
  const { end } = passage;
  let at = passage.start;
  while (at < end) {
    const char = text.charAt(at);
    const closer = char === '"' ? '"' : char === "'" && opensSingle(text, at, passage.start) ? "'" : CLOSERS.get(char);
    if (closer === undefined || (char === '‘' && isElision(text, at))) {
      at++;
      continue;
    }
    const close = closingOf(text, at + 1, end, char, closer);
    if (close === undefined) {
      // An opening mark at the beginning or after a sentence may hold for the whole rest of the paragraph.
      const rest = { start: at + 1, end: trimEnd(text, at + 1, end) };
      if ((char === '“' || char === '«' || (char === '"' && at === passage.start)) && rest.end > rest.start)
        found.push({ ...rest, outer: { start: at, end: rest.end }, open: true });
      break;
    }
    if (close > at + 1) found.push({ start: at + 1, end: close, outer: { start: at, end: close + 1 }, open: false });
    at = close + 1;
  }
  return found;
}

function closingOf(text: string, from: number, end: number, opener: string, closer: string): number | undefined {
  let depth = 0;
  for (let at = from; at < end; at++) {
    const char = text.charAt(at);
    if (char === closer && !(isSingle(closer) && isApostrophe(text, at))) {
      if (depth === 0) return at;
      depth--;
    } else if (char === opener && opener !== closer && !isSingle(opener)) {
      depth++;
    }
  }
  return undefined;
}

const isSingle = (mark: string): boolean => mark === '’' || mark === '‘' || mark === "'";

/** Between letters, or a plural's possessive before a word written small: "officials’ plans". */
const isApostrophe = (text: string, at: number): boolean =>
  isLetter(text.charAt(at + 1)) ||
  (/[sS]/.test(text.charAt(at - 1)) &&
    text.charAt(at + 1) === ' ' &&
    /\p{Ll}/u.test(text.charAt(at + 2)) &&
    !/[,.!?]/.test(text.charAt(at - 1)));

const opensSingle = (text: string, at: number, start: number): boolean =>
  isLetter(text.charAt(at + 1)) && (at === start || isSpace(text.charAt(at - 1))) && !isElision(text, at);

/** ’Tis, ’90s: an apostrophe for letters left out. */
const isElision = (text: string, at: number): boolean =>
  /^(?:\d0s|tis\b|twas\b|em\b|til\b|cause\b|bout\b)/i.test(text.slice(at + 1, at + 7));

function trimEnd(text: string, start: number, from: number): number {
  let end = from;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}
