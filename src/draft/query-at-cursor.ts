import type { Span } from '../model/span.ts';
import { splitSentences } from '../text/split-sentences.ts';
import type { DraftLanguage } from './draft-language.ts';
import { findProse } from './find-prose.ts';

/** More words than this make a search slower, not better. */
const MOST_WORDS = 30;

/** What *Insert Citation* looks for first: the selection, else the sentence at the cursor, without markup. */
export function queryAtCursor(text: string, language: DraftLanguage, selection: Span): string {
  if (selection.end > selection.start) return words(text.slice(selection.start, selection.end));
  const paragraph = paragraphAt(text, selection.start);
  const sentence = splitSentences(text, paragraph).find(
    span => span.start <= selection.start && selection.start <= span.end,
  );
  if (sentence === undefined) return '';
  const own = findProse(text, language)
    .map(span => ({ start: Math.max(sentence.start, span.start), end: Math.min(sentence.end, span.end) }))
    .filter(span => span.end > span.start)
    .map(span => text.slice(span.start, span.end))
    .join(' ');
  return words(own);
}

function paragraphAt(text: string, offset: number): Span {
  const before = [...text.slice(0, offset).matchAll(/\r?\n[ \t]*\r?\n/g)].at(-1);
  const after = /\r?\n[ \t]*\r?\n/.exec(text.slice(offset));
  return {
    start: before === undefined ? 0 : before.index + before[0].length,
    end: after === null ? text.length : offset + after.index,
  };
}

const words = (text: string): string =>
  (text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? []).slice(0, MOST_WORDS).join(' ');
