import type { Span } from '../model/span.ts';

const INDENTED = /^(?: {4}|\t)/;
/** What ends a footnote although no empty line stands before it: another definition, a heading, a list, a quotation, a fence, a rule. */
const OPENS_BLOCK = /^ {0,3}(?:\[\^[^\]\s]+\]:|#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|>|`{3}|~{3}|(?:-{3,}|\*{3,}|_{3,})\s*$)/;

/**
 * The lines of a footnote's definition, from the beginning of its first line to the end of its last, without that line's break: its own line, lines
 * that go on without an empty one, and indented paragraphs. Linear in what it gives.
 */
export function definitionBlock(text: string, definition: Span): Span {
  const start =
    Math.max(text.lastIndexOf('\n', definition.start - 1), text.lastIndexOf('\r', definition.start - 1)) + 1;
  let end = definition.end;
  let isBehindBlank = false;
  for (let at = afterBreak(text, end); at < text.length;) {
    const lineEnd = endOfLine(text, at);
    const line = text.slice(at, lineEnd);
    if (line.trim() === '') isBehindBlank = true;
    else if (INDENTED.test(line) || (!isBehindBlank && !OPENS_BLOCK.test(line))) {
      end = lineEnd;
      isBehindBlank = false;
    } else break;
    const next = afterBreak(text, lineEnd);
    if (next === lineEnd) break;
    at = next;
  }
  return { start, end };
}

/** The same with what should go with it when it is taken out: its line's break, and at the end of the draft the empty lines before it. */
export function removableBlock(text: string, definition: Span): Span {
  const { start, end } = definitionBlock(text, definition);
  const after = afterBreak(text, end);
  if (text.slice(after).trim() !== '') return { start, end: after };
  let from = start;
  while (from > 0 && /[ \t\r\n]/.test(text.charAt(from - 1))) from--;
  return { start: from === 0 ? 0 : afterBreak(text, endOfLine(text, from)), end: after };
}

function endOfLine(text: string, from: number): number {
  const breaks = /[\n\r]/g;
  breaks.lastIndex = from;
  return breaks.exec(text)?.index ?? text.length;
}

function afterBreak(text: string, at: number): number {
  if (text.charAt(at) === '\r') return text.charAt(at + 1) === '\n' ? at + 2 : at + 1;
  return text.charAt(at) === '\n' ? at + 1 : at;
}
