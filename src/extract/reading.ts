import type { Passage, Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { Token } from '../model/token.ts';
import { tokenize } from '../text/tokenize.ts';

/** A sentence of a passage with its tokens. */
export interface SentenceReading extends Span {
  readonly passage: Passage;
  /** Index into the source's passages. */
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

/** Tokenizes the passages of a source; linear in its length. */
export function readSource(text: string, source: Source): Reading {
  const sentences = source.passages.flatMap((passage, passageIndex) =>
    passage.sentences.map(({ start, end }) => ({
      start,
      end,
      passage,
      passageIndex,
      tokens: tokenize(text, { start, end }),
    })),
  );
  return { text, source, sentences };
}
