import type { Span } from '../model/span.ts';
import { foldChar } from './fold-char.ts';

/** A text folded for comparing, with a map back to the original. */
export interface Folded {
  readonly text: string;
  /** For each unit of the folded text the offset in the original of the character it comes from; one more for the end. */
  readonly offsets: Uint32Array;
  /** The original's length. */
  readonly length: number;
}

/**
 * Folds quotes, dashes, spaces, case and diacritics; runs of white space become one space; what is invisible is dropped.
 * Linear in the text.
 */
export function fold(text: string): Folded {
  const pieces: string[] = [];
  const offsets: number[] = [];
  let at = 0;
  let afterSpace = false;
  for (const char of text) {
    const folded = foldChar(char);
    if (folded !== '' && !(folded === ' ' && afterSpace)) {
      pieces.push(folded);
      for (let i = 0; i < folded.length; i++) offsets.push(at);
    }
    if (folded !== '') afterSpace = folded === ' ';
    at += char.length;
  }
  offsets.push(at);
  return { text: pieces.join(''), offsets: Uint32Array.from(offsets), length: text.length };
}

/** The stretch of the original that a stretch of the folded text stands for; combining marks behind its last letter belong to it. */
export function originalSpan(folded: Folded, span: Span): Span {
  const start = folded.offsets[span.start] ?? folded.length;
  if (span.end <= span.start) return { start, end: start };
  const last = folded.offsets[span.end - 1] ?? folded.length;
  let next = span.end;
  while ((folded.offsets[next] ?? folded.length) === last && next < folded.offsets.length - 1) next++;
  return { start, end: folded.offsets[next] ?? folded.length };
}
