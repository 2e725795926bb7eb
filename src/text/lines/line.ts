import type { Span } from '../../model/span.ts';

/** A line that is not blank, without the white space around it. */
export interface Line extends Span {
  readonly text: string;
  /** How many blank lines stand before it. */
  readonly blanksBefore: number;
}

/** A paragraph may be one long line: no line is longer than this when rules look at it. */
const RULES_SEE = 400;

/** The lines of a text that are not blank; CRLF, LF, CR, form feed and Unicode's separators end lines. */
export function splitLines(text: string, span: Span): Line[] {
  const lines: Line[] = [];
  const ends = /\r\n|[\n\r\f\u2028\u2029]/g;
  ends.lastIndex = span.start;
  let blanksBefore = 0;
  let start = span.start;
  while (start <= span.end) {
    const match = ends.exec(text);
    const end = match === null || match.index > span.end ? span.end : match.index;
    const line = trimmed(text, { start, end });
    if (line.end > line.start) {
      lines.push({ ...line, text: text.slice(line.start, line.end), blanksBefore });
      blanksBefore = 0;
    } else {
      blanksBefore++;
    }
    if (match === null || match.index >= span.end) break;
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
  unit === 0xa0 ||
  unit === 0x3000 ||
  unit === 0xfeff ||
  (unit >= 0x2000 && unit <= 0x200b) ||
  unit === 0x2028 ||
  unit === 0x2029;

/** What rules look at: the beginning of the line, which bounds their work. */
export const seen = (line: Line): string => (line.text.length <= RULES_SEE ? line.text : line.text.slice(0, RULES_SEE));

export const wordCount = (text: string): number => text.split(/\s+/).filter(word => word !== '').length;

/** Whether a line could be a headline by its look: not too long, no sentence's full stop, more than a word. */
export function looksLikeHeadline(line: Line): boolean {
  const { text } = line;
  if (text.length > 250 || text.length < 8) return false;
  if (/[.:;,]["”’]?$/.test(text) && !/\b(?:U\.S|U\.K|U\.N|Inc|Co|Jr|etc|\.)\.$/.test(text)) return false;
  return wordCount(text) >= 2 && /^[\p{Lu}\p{Lo}\p{N}“‘"'«(*‘]/u.test(text);
}

/** Whether a line reads as running text: a sentence's end in it or at its end, or sheer length. */
export const looksLikeProse = (line: Line): boolean =>
  line.text.length > 250 ||
  /[.!?]["”’)]*$/.test(line.text) ||
  (line.text.length > 80 && /[\p{Ll}\d)%][.!?]["”’]?\s+["“‘]?\p{Lu}/u.test(seen(line)));
