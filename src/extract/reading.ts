import type { Furniture, Passage, Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { Token } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';

/** A sentence of a passage with its tokens. */
export interface SentenceReading extends Span {
  readonly passage: Passage;
  /** Index into the source's passages; -1 for a credit, byline, section, date line or repeated headline, where names and times are read and nothing else. */
  readonly passageIndex: number;
  readonly tokens: readonly Token[];
}

/** One source prepared for the rules: what every chain of `extract/` reads. */
export interface Reading {
  /** The whole file's text: spans index into it. */
  readonly text: string;
  readonly source: Source;
  /** In reading order, over all passages. */
  readonly sentences: readonly SentenceReading[];
}

const NAMED_FURNITURE = new Set<Furniture['kind']>(['credit', 'byline', 'section', 'repeated headline', 'date']);

/**
 * So many characters of one passage are read for names, times, quotations and events: a novel without paragraphs. What is longer is no prose; it
 * is searched and cited whole like any other, and cannot fill the memory with its tokens.
 */
export const MOST_READ = 1_000_000;

/** Tokenizes the passages of a source, and the lines beside them that may name somebody; linear in its length. */
export function readSource(text: string, source: Source): Reading {
  const read = (passage: Passage, passageIndex: number): SentenceReading[] => {
    const limit = (passage.sentences[0]?.start ?? 0) + MOST_READ;
    return passage.sentences
      .filter(({ start }) => start < limit)
      .map(({ start, end }) => {
        const span = { start, end: Math.min(end, limit) };
        return { ...span, passage, passageIndex, tokens: tokenize(text, span) };
      });
  };
  const beside = source.furniture
    .filter(({ kind }) => NAMED_FURNITURE.has(kind))
    .flatMap(({ start, end }) => read({ start, end, kind: 'headline', sentences: [{ start, end }] }, -1));
  const sentences = [...source.passages.flatMap(read), ...beside].sort((a, b) => a.start - b.start);
  return { text, source, sentences };
}
