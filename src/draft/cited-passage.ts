import type { PassageHit, SourceSummary } from '../model/library.ts';
import type { Span } from '../model/span.ts';
import type { Citation } from './print-citation.ts';

/** A passage to be cited, with its source; `quote` is the part of it that is wanted, in offsets of the file. */
export interface CitedPassage {
  readonly hit: PassageHit;
  readonly source: SourceSummary;
  readonly quote?: Span;
  /** Of `quote`, the stretches that are wanted, in order, where others between them are left out. */
  readonly parts?: readonly Span[];
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

/** What stands for words that are left out. */
export const OMISSION = '[…]';

/** The same in one line: runs of white space are one space; where something between was left out, it is marked; nothing else is touched. */
export const wordsOf = (passage: CitedPassage): string => {
  const { hit, parts = [] } = passage;
  if (parts.length < 2) return inOneRun(exactWordsOf(passage));
  return parts
    .map(({ start, end }) => inOneRun(hit.text.slice(start - hit.start, end - hit.start)))
    .join(` ${OMISSION} `);
};

/** A passage of which some sentences are wanted: those that follow each other are one stretch. */
export function trimmedTo(passage: CitedPassage, sentences: readonly Span[]): CitedPassage {
  const inOrder = [...sentences].sort((a, b) => a.start - b.start);
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined) return passage;
  const parts: Span[] = [];
  const all = passage.hit.sentences;
  for (const sentence of inOrder) {
    const before = parts.at(-1);
    const at = all.findIndex(({ start }) => start === sentence.start);
    const follows = before !== undefined && all[at - 1]?.end === before.end;
    if (follows) parts[parts.length - 1] = { start: before.start, end: sentence.end };
    else parts.push(sentence);
  }
  return { ...passage, quote: { start: first.start, end: last.end }, ...(parts.length > 1 ? { parts } : {}) };
}

export const inOneRun = (text: string): string => text.replace(/\s+/g, ' ').trim();
