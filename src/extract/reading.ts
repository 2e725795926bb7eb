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
  const sentences: SentenceReading[] = [];
  source.passages.forEach((passage, index) => readPassage(sentences, text, passage, index));
  for (const { start, end, kind } of source.furniture)
    if (NAMED_FURNITURE.has(kind))
      readPassage(sentences, text, { start, end, kind: 'headline', sentences: [{ start, end }] }, -1);
  return { text, source, sentences: sentences.sort((a, b) => a.start - b.start) };
}

function readPassage(readings: SentenceReading[], text: string, passage: Passage, passageIndex: number): void {
  const limit = (passage.sentences[0]?.start ?? 0) + MOST_READ;
  for (const sentence of passage.sentences) {
    if (sentence.start >= limit) continue;
    const { start } = sentence;
    const end = Math.min(sentence.end, limit);
    readings.push({ start, end, passage, passageIndex, tokens: tokenize(text, { start, end }) });
  }
}
