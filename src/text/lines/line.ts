import type { Span } from '../../model/span.ts';
import { isSpace } from '../is-space.ts';

/** A line that is not blank, without the white space around it. */
export interface Line extends Span {
  readonly text: string;
  /** How many blank lines stand before it. */
  readonly blanksBefore: number;
  /** How many characters of white space stand before it in the line. */
  readonly indent: number;
  /** Whether a form feed stands between the line before and this one. */
  readonly newPage: boolean;
}

/** A paragraph may be one long line: no line is longer than this when rules look at it. */
const RULES_SEE = 400;

/** The lines of a text that are not blank; CRLF, LF, CR, form feed and Unicode's separators end lines. */
export function splitLines(text: string, span: Span): Line[] {
  const lines: Line[] = [];
  const ends = /\r\n|[\n\r\f\u0085\u2028\u2029]/g;
  ends.lastIndex = span.start;
  let blanksBefore = 0;
  let newPage = false;
  let start = span.start;
  while (start <= span.end) {
    const match = ends.exec(text);
    const end = match === null || match.index > span.end ? span.end : match.index;
    const line = trimmed(text, { start, end });
    if (line.end > line.start) {
      lines.push({
        start: line.start,
        end: line.end,
        text: text.slice(line.start, line.end),
        blanksBefore,
        indent: line.start - start,
        newPage,
      });
      blanksBefore = 0;
      newPage = false;
    } else {
      blanksBefore++;
    }
    if (match === null || match.index >= span.end) break;
    newPage ||= match[0] === '\f';
    start = ends.lastIndex;
  }
  return lines;
}

/** A span without white space at its ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

const isBlank = (unit: number): boolean =>
  unit <= 0x20 ||
  unit === 0x85 ||
  unit === 0xa0 ||
  unit === 0x3000 ||
  unit === 0xfeff ||
  (unit >= 0x2000 && unit <= 0x200b) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x202f;

/** What rules look at: the beginning of the line, which bounds their work. */
export const seen = (line: Line): string => (line.text.length <= RULES_SEE ? line.text : line.text.slice(0, RULES_SEE));

/** How many words a text has, counted in its beginning only. */
export function wordCount(text: string): number {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length && at < RULES_SEE; at++) {
    const isWord = !isSpace(text.charCodeAt(at));
    if (isWord && !inWord) words++;
    inWord = isWord;
  }
  return words;
}
