import type { PassageHit, SourceSummary } from '../model/library.ts';
import type { Span } from '../model/span.ts';
import type { Citation } from './print-citation.ts';

/** A passage to be cited, with its source; `quote` is the part of it that is wanted, in offsets of the file. */
export interface CitedPassage {
  readonly hit: PassageHit;
  readonly source: SourceSummary;
  readonly quote?: Span;
  /** Who is quoted in the passage, where that is known: an attribution in the sentence names them. */
  readonly speaker?: string;
}

/** A passage's words and how they are cited. */
export interface Cited {
  readonly citation: Citation;
  /** In one line. */
  readonly words: string;
  /** False: the draft defines the footnote already. */
  readonly isNew: boolean;
  readonly speaker?: string;
}

export interface DraftEdit extends Span {
  readonly insert: string;
}

/** The part of the passage that is wanted, exactly as it stands in the file. */
export const exactWordsOf = ({ hit, quote }: CitedPassage): string =>
  quote === undefined ? hit.text : hit.text.slice(Math.max(0, quote.start - hit.start), quote.end - hit.start);

/** The same in one line: runs of white space are one space, nothing else is touched. */
export const wordsOf = (passage: CitedPassage): string => inOneRun(exactWordsOf(passage));

export const inOneRun = (text: string): string => text.replace(/\s+/g, ' ').trim();
