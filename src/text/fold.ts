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

/** The longest that one character folds to (NFKD of U+FDFA), with room for a space. */
const MOST_UNITS = 20;
/** So many units are joined to a string at a time. */
const PIECE = 8192;

/**
 * Folds quotes, dashes, spaces, ligatures, case and diacritics; runs of white space, line ends among them, become one space; what is invisible
 * (soft hyphens, zero-width characters, bidi controls) is dropped. Linear in the text.
 */
export function fold(text: string): Folded {
  const pieces: string[] = [];
  const units = new Uint16Array(PIECE + MOST_UNITS);
  let used = 0;
  let offsets = new Uint32Array(text.length + MOST_UNITS + 1);
  let total = 0;
  let afterSpace = false;
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    let width = 1;
    let folded: string | undefined;
    let ascii = -1;
    if (unit < 0x80) {
      ascii = unit >= 0x41 && unit <= 0x5a ? unit + 32 : isAsciiSpace(unit) ? 0x20 : unit;
    } else {
      const char = String.fromCodePoint(text.codePointAt(at) ?? unit);
      width = char.length;
      folded = foldChar(char);
      if (folded.length === 1) ascii = folded.charCodeAt(0);
    }
    if (ascii >= 0) {
      if (!(ascii === 0x20 && afterSpace)) {
        units[used++] = ascii;
        offsets[total++] = at;
      }
      afterSpace = ascii === 0x20;
    } else if (folded !== undefined && folded !== '') {
      for (let i = 0; i < folded.length; i++) {
        units[used++] = folded.charCodeAt(i);
        offsets[total++] = at;
      }
      afterSpace = false;
    }
    if (used >= PIECE) {
      pieces.push(String.fromCharCode(...units.subarray(0, used)));
      used = 0;
    }
    at += width;
    if (total + MOST_UNITS > offsets.length) offsets = grown(offsets);
  }
  pieces.push(String.fromCharCode(...units.subarray(0, used)));
  offsets[total] = text.length;
  return { text: pieces.join(''), offsets: offsets.slice(0, total + 1), length: text.length };
}

const isAsciiSpace = (unit: number): boolean => unit >= 0x09 && unit <= 0x0d;

function grown(offsets: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(offsets.length * 2);
  larger.set(offsets);
  return larger;
}

/** The stretch of the original that a stretch of the folded text stands for; combining marks behind its last letter belong to it. */
export function originalSpan(folded: Folded, span: Span): Span {
  const start = folded.offsets[span.start] ?? folded.length;
  if (span.end <= span.start) return { start, end: start };
  const last = folded.offsets[span.end - 1] ?? folded.length;
  let next = span.end;
  while (next < folded.offsets.length - 1 && folded.offsets[next] === last) next++;
  return { start, end: folded.offsets[next] ?? folded.length };
}
