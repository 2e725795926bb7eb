import type { PassageHit, SourceSummary } from '../model/library.ts';
import type { Span } from '../model/span.ts';
import type { CitedPassage } from './cited-passage.ts';

const WORD = /[\p{L}\p{M}\p{N}]/u;

/**
 * What a selection in a source stands for: of each passage that it touches the selected words, whole words each; without a selection the passage at the
 * cursor, else the next one below. Passages come in reading order.
 */
export function selectedPassages(
  source: SourceSummary,
  fileText: string,
  passages: readonly PassageHit[],
  selection: Span,
): CitedPassage[] {
  if (fileText.slice(selection.start, selection.end).trim() === '') {
    const at = selection.start;
    const hit =
      passages.find(({ start, end }) => start <= at && at <= end) ?? passages.find(({ start }) => start >= at);
    return hit === undefined ? [] : [{ hit, source }];
  }
  return passages.flatMap((hit): CitedPassage[] => {
    const quote = wholeWords(fileText, hit, {
      start: Math.max(hit.start, selection.start),
      end: Math.min(hit.end, selection.end),
    });
    return quote.start < quote.end ? [{ hit, source, quote }] : [];
  });
}

/** Without blanks at the ends, and with the words that were cut through. */
function wholeWords(text: string, hit: Span, { start, end }: Span): Span {
  let from = start;
  let to = Math.max(start, end);
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  if (from === to) return { start: from, end: to };
  while (from > hit.start && WORD.test(text.charAt(from)) && WORD.test(text.charAt(from - 1))) from--;
  while (to < hit.end && WORD.test(text.charAt(to - 1)) && WORD.test(text.charAt(to))) to++;
  return { start: from, end: to };
}
