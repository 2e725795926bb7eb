import type { Span } from '../model/span.ts';
import type { PassageKind } from '../model/source.ts';
import { eachTerm } from './each-term.ts';
import { encodeWords } from './term-dictionary.ts';

/** The words of a text in the form in which they are indexed and searched, in their order. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  eachTerm(text, { start: 0, end: text.length }, term => terms.push(term));
  return terms;
}

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
  /** How often each word stands in the passage, by its place; and the places in the order in which they are met there. */
  const often: number[] = [];
  passages.forEach(({ start, end, kind }, passage) => {
    if (kind === 'headline') return;
    const own: number[] = [];
    let words = 0;
    eachTerm(text, { start, end }, term => {
      let place = places.get(term);
      if (place === undefined) {
        places.set(term, (place = places.size));
        often.push(0);
      }
      const before = often[place] ?? 0;
      if (before === 0) own.push(place);
      often[place] = before + 1;
      words++;
    });
    counts.push(passage, words, own.length);
    for (const place of own) {
      counts.push(place, Math.min(often[place] ?? 0, 255));
      often[place] = 0;
    }
  });
  return { words: encodeWords(places.keys()), counts };
}
