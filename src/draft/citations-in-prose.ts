import type { Span } from '../model/span.ts';
import { findCitations, type FoundCitation } from './find-citations.ts';
import { maskText } from './find-prose.ts';
import { MARKDOWN_PROSE } from './markdown-prose.ts';

/** Where Markdown is no running text; footnotes' marks and citations, which hold no names, do stand in running text. */
const NO_TEXT = new Set([
  'front matter',
  'fenced code',
  'indented code',
  'comment',
  'code in HTML',
  'display mathematics',
  'code span',
]);
const NO_TEXT_RULES = MARKDOWN_PROSE.filter(({ name }) => NO_TEXT.has(name));

/** The stretches of a Markdown draft that are code, comments or front matter, in order. Linear in the text. */
export const findCode = (text: string): Span[] => maskText(text, NO_TEXT_RULES);

/** Whether an offset lies inside one of them; at their very beginning it does not. */
export const isInCode = (text: string, offset: number): boolean =>
  findCode(text).some(({ start, end }) => start < offset && (offset < end || end === text.length));

/** The citations of a Markdown draft in reading order, without those that only stand in code, comments or front matter. */
export function findCitationsInProse(text: string): FoundCitation[] {
  const code = findCode(text);
  let next = 0;
  return findCitations(text).filter(({ start }) => {
    while ((code[next]?.end ?? Infinity) <= start) next++;
    return (code[next]?.start ?? Infinity) > start;
  });
}
