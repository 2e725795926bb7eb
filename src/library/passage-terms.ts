import { foldText } from '../text/fold-char.ts';
import type { Span } from '../model/span.ts';
import type { PassageKind } from '../model/source.ts';
import { encodeWords } from './term-dictionary.ts';

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;
/** Longer runs of letters are no words; their beginning finds them. */
const LONGEST_TERM = 40;

/** The words of a text in the form in which they are indexed and searched, in their order. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const [word] of text.matchAll(WORD)) {
    const term = termOf(word);
    if (term !== '') terms.push(term);
  }
  return terms;
}

const termOf = (word: string): string => foldText(word).replace(/'s$/, '').slice(0, LONGEST_TERM);

/** Which words stand how often in the passages of a source: what the index of passages is made of. */
export interface SourceTerms {
  /** The different words of the source (UTF-8), with spaces between them. */
  readonly words: Uint8Array;
  /** For each passage its number, its words, its different words, and for each of these its place in `words` and how often it stands. */
  readonly counts: ArrayLike<number>;
}

/** Headlines are not counted: they are found as titles. */
export function countTerms(text: string, passages: readonly (Span & { readonly kind: PassageKind })[]): SourceTerms {
  const places = new Map<string, number>();
  const counts: number[] = [];
  passages.forEach(({ start, end, kind }, passage) => {
    if (kind === 'headline') return;
    const own = new Map<number, number>();
    const words = termsOf(text.slice(start, end));
    for (const word of words) {
      let place = places.get(word);
      if (place === undefined) places.set(word, (place = places.size));
      own.set(place, (own.get(place) ?? 0) + 1);
    }
    counts.push(passage, words.length, own.size);
    for (const [place, count] of own) counts.push(place, Math.min(count, 255));
  });
  return { words: encodeWords(places.keys()), counts };
}
