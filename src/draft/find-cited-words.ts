import type { CitationAnchor } from '../model/citation.ts';
import type { PassageHit } from '../model/library.ts';
import type { Span } from '../model/span.ts';
import { findQuote } from '../text/align-quote.ts';
import { foldText } from '../text/fold-char.ts';
import { fold } from '../text/fold.ts';

/** A place where cited words stand, and how much of what stood around them stands there too: from 0 to 1. */
export interface CitedPlace extends Span {
  readonly likeness: number;
}

/** So much likeness tells a place from another; below it, few words may stand there by chance. */
export const TELLING = 0.25;
/** Fewer words than these may stand anywhere. */
const FEW_WORDS = 5;
/** Of changed words so many must be left in a passage, by share and by number. */
const MUCH_LEFT = 0.6;
const MOST_CANDIDATES = 5;

/** Where an anchor's words stand in a text, the likeliest first; without any words kept around them all are likely. Linear in the text, but for sorting. */
export function placesOf(
  text: string,
  { exact, prefix, suffix }: CitationAnchor,
  within: Span = { start: 0, end: text.length },
): CitedPlace[] {
  const before = foldText(prefix);
  const after = foldText(suffix);
  const whole = before.length + after.length;
  const places = findQuote(fold(text.slice(within.start, within.end)), exact).map((found): CitedPlace => {
    const start = found.start + within.start;
    const end = found.end + within.start;
    const common =
      commonEnd(foldText(text.slice(Math.max(0, start - prefix.length), start)), before) +
      commonStart(foldText(text.slice(end, end + suffix.length)), after);
    return { start, end, likeness: whole === 0 ? 1 : common / whole };
  });
  return places.sort((a, b) => b.likeness - a.likeness || a.start - b.start);
}

/** The one place, of several in their order, that an anchor means; undefined where it may be another. */
export function surePlace([best, next]: readonly CitedPlace[], anchor: CitationAnchor): Span | undefined {
  if (best === undefined) return undefined;
  const { start, end, likeness } = best;
  const isSure =
    next === undefined
      ? likeness >= TELLING || wordsOf(anchor.exact).length >= FEW_WORDS
      : likeness - next.likeness >= TELLING;
  return isSure ? { start, end } : undefined;
}

/**
 * Where words may stand that were changed in the source since they were cited: sentences that have most of them, the likeliest first. Linear in the
 * passages.
 */
export function changedPlaces(passages: readonly PassageHit[], { exact }: CitationAnchor): Span[] {
  const wanted = new Set(wordsOf(exact));
  if (wanted.size < FEW_WORDS) return [];
  return passages
    .map(passage => {
      const left = new Set(wordsOf(passage.text).filter(word => wanted.has(word)));
      return { span: sentencesWith(passage, wanted), share: left.size / wanted.size };
    })
    .filter(({ share }) => share >= MUCH_LEFT)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_CANDIDATES)
    .map(({ span }) => span);
}

/** From the first to the last sentence that is mostly made of these words; the whole passage where none is. */
function sentencesWith({ start, end, text, sentences }: PassageHit, wanted: ReadonlySet<string>): Span {
  const mostly = sentences.filter(sentence => {
    const words = wordsOf(text.slice(sentence.start - start, sentence.end - start));
    return words.filter(word => wanted.has(word)).length * 2 > words.length;
  });
  return { start: mostly[0]?.start ?? start, end: mostly.at(-1)?.end ?? end };
}

const wordsOf = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function commonEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++;
  return n;
}
