import type { Span } from '../../model/span.ts';
import { MARKS } from './marks.ts';

/** The words between two marks, and the marks. */
export interface Quoted extends Span {
  /** With the marks. */
  readonly outer: Span;
  /** The closing mark is missing because the next paragraph goes on with the quotation. */
  readonly open: boolean;
}

const CLOSERS: ReadonlyMap<string, readonly string[]> = new Map(MARKS.map(({ open, close }) => [open, close]));

/** A quotation in single marks that is longer closes elsewhere, or is none. */
const LONGEST_SINGLE = 1500;

/** Text that was cut into tokens: each mark with a space before it, as in "the port , he said ." */
const SPACED = /[\p{L}\p{N}] [.,](?:\s|$)/u;
const areMarksSpaced = (text: string): boolean => (text.includes(' .') || text.includes(' ,')) && SPACED.test(text);

const isLetter = (char: string): boolean => char !== '' && /[\p{L}\p{N}]/u.test(char);
const opensBehind = (char: string): boolean => char === '' || /[\s([{—–\-/:“"«„‘'…]/.test(char);
const isSpace = (char: string): boolean => char === '' || /\s/.test(char);

/** The quoted stretches of a passage, in order; marks inside a quotation belong to it. Linear in the passage. */
export function findQuoted(text: string, { start, end }: Span): Quoted[] {
  const found: Quoted[] = [];
  /** Marks that nothing closes any more in this passage: looking again would cost the whole passage each time. */
  const hopeless = new Set<string>();
  const isSpaced = areMarksSpaced(text.slice(start, Math.min(end, start + 4000)));
  let at = start;
  while (at < end) {
    const mark = mayOpen(text.charCodeAt(at)) ? openerAt(text, at, start, isSpaced) : undefined;
    if (mark === undefined || hopeless.has(mark)) {
      at++;
      continue;
    }
    const from = at + mark.length;
    const close = isSingle(mark) ? closingSingle(text, from, end, mark) : closingOf(text, from, end, mark);
    if (close !== undefined && close > from) {
      const closer = text.startsWith("''", close) && mark.length === 2 ? 2 : 1;
      const inner = trimmed(text, from, close);
      if (inner.end > inner.start)
        found.push({ start: inner.start, end: inner.end, outer: { start: at, end: close + closer }, open: false });
      at = close + closer;
      continue;
    }
    if (close === undefined && !isSingle(mark)) {
      // An opening mark that begins the paragraph, or a sentence in it, may hold for all the rest of it.
      const rest = trimEnd(text, from, end);
      const mayRunOn = at === start || /[.!?,:]\s*$/.test(text.slice(Math.max(start, at - 3), at));
      if (mayRunOn && mark !== '”' && mark !== '»' && rest > from) {
        found.push({ start: from, end: rest, outer: { start: at, end: rest }, open: true });
        break;
      }
    }
    if (close === undefined && (!isSingle(mark) || end - from <= LONGEST_SINGLE)) hopeless.add(mark);
    at = from;
  }
  return found;
}

/** Of ASCII the straight marks alone open a quotation: nearly all characters are passed over at once. */
const mayOpen = (unit: number): boolean => unit >= 0x80 || unit === 0x22 || unit === 0x27 || unit === 0x60;

const isSingle = (mark: string): boolean => mark === '‘' || mark === "'" || mark === '‚';

/** The mark that opens a quotation here, or undefined. */
function openerAt(text: string, at: number, start: number, isSpaced: boolean): string | undefined {
  const char = text.charAt(at);
  if (char === '`')
    return text.charAt(at + 1) === '`' && (isSpaced || !isSpace(text.charAt(at + 2))) ? '``' : undefined;
  if (char === "'") {
    const behind = opensBehind(at > start ? text.charAt(at - 1) : '');
    if (text.charAt(at + 1) === "'") return behind && (isSpaced || isLetter(text.charAt(at + 2))) ? "''" : undefined;
    if (isSpaced && /^'(?:s|re|ve|ll|d|m|t)\s/i.test(text.slice(at, at + 5))) return undefined;
  }
  if (isSpaced && char === '"' && opensBehind(at > start ? text.charAt(at - 1) : '')) return '"';
  if (!CLOSERS.has(char)) return undefined;
  const before = at > start ? text.charAt(at - 1) : '';
  const next = text.charAt(at + 1);
  if (isSpace(next) && char !== '«' && !(isSpaced && char === '“')) return undefined;
  if (char === '“' || char === '„' || char === '«' || char === '‹') return char;
  if (!opensBehind(before)) return undefined;
  if (char === '»' && !isLetter(next)) return undefined;
  if (isSingle(char)) return (isLetter(next) || /[“"«…([]/.test(next)) && !isElision(text, at) ? char : undefined;
  return char;
}

/** The closing mark of a quotation in double marks; one opened within it is closed first. */
function closingOf(text: string, from: number, end: number, opener: string): number | undefined {
  const closers = CLOSERS.get(opener) ?? [];
  const nests = opener === '“' || opener === '«' || opener === '„' || opener === '‹';
  let depth = 0;
  for (let at = from; at < end; at++) {
    const char = text.charAt(at);
    if (opener.length === 2 ? text.startsWith("''", at) || char === '"' : closers.includes(char)) {
      // A straight mark before a letter opens another quotation rather than closing this one; one in "5" tall" does neither.
      if (char === '"' && opener === '"' && isSpace(text.charAt(at - 1)) && !isSpace(text.charAt(at + 1))) continue;
      if (depth === 0) return at;
      depth--;
    } else if (nests && char === opener) {
      // The mark is repeated where a paragraph within the quotation begins.
      if (!/\n\s*$/.test(text.slice(Math.max(from, at - 4), at))) depth++;
    }
  }
  // An opening mark too many within it is a slip of the pen.
  return depth > 0 ? closingFlat(text, from, end, closers) : undefined;
}

function closingFlat(text: string, from: number, end: number, closers: readonly string[]): number | undefined {
  for (let at = from; at < end; at++) if (closers.includes(text.charAt(at))) return at;
  return undefined;
}

/** The closing single mark: one that is an apostrophe for sure is passed over, one that may be is taken where no better one follows. */
function closingSingle(text: string, from: number, end: number, opener: string): number | undefined {
  const closers = CLOSERS.get(opener) ?? [];
  const limit = Math.min(end, from + LONGEST_SINGLE);
  let doubtful: number | undefined;
  for (let at = from; at < limit; at++) {
    const char = text.charAt(at);
    if (
      (char === '‘' || char === opener) &&
      at > from &&
      opensBehind(text.charAt(at - 1)) &&
      isLetter(text.charAt(at + 1)) &&
      !isElision(text, at)
    ) {
      return doubtful;
    }
    if (!closers.includes(char)) continue;
    const before = text.charAt(at - 1);
    const next = text.charAt(at + 1);
    if (isLetter(next) || isSpace(before) || isElision(text, at)) continue;
    if (!/[sSxz]/.test(before) || !/\s/.test(next)) {
      // "huntin’ and": letters left out at a word's end.
      if (
        /^(?:in|n|o|an|th)$/.test(wordBefore(text, at)) ||
        (/in$/.test(wordBefore(text, at)) &&
          /^ \p{Ll}/u.test(text.slice(at + 1, at + 3)) &&
          wordBefore(text, at).length > 4)
      ) {
        doubtful ??= at;
        continue;
      }
      return at;
    }
    // "the players’ union": a plural's possessive, unless nothing else closes the quotation.
    doubtful ??= at;
  }
  return doubtful;
}

function wordBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < 16 && isLetter(text.charAt(from - 1))) from--;
  return text.slice(from, at).toLowerCase();
}

/** ’Tis, ’90s, rock ’n’ roll: an apostrophe for letters left out. */
const isElision = (text: string, at: number): boolean =>
  /^(?:\d0s|\d\d(?!\d|\p{L})|n['’]|tis\b|twas\b|em\b|til\b|cause\b|bout\b|im\b|ello\b|appen\b|round\b)/iu.test(
    text.slice(at + 1, at + 8),
  );

/** Without the spaces that some put inside the marks: « a ». */
function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  while (start < to && /\s/.test(text.charAt(start))) start++;
  return { start, end: trimEnd(text, start, to) };
}

function trimEnd(text: string, start: number, from: number): number {
  let end = from;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}
