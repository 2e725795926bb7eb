import type { CslItem } from './citation.ts';

/** An entry of a bibliography that a writer keeps, as CSL-JSON has it. */
export interface BibliographyEntry {
  readonly key: string;
  readonly item: CslItem;
  /** The files that it is attached to, as they stand there: absolute, or from the bibliography's folder. */
  readonly files: readonly string[];
  /** The line that it begins in, from 1. */
  readonly line: number;
  /** The path of the bibliography that it was read from. */
  readonly at?: string;
}

/** What is wrong with one entry: it is left out, the rest is read. */
export interface BibliographyProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** A bibliography as far as it can be read. */
export interface Bibliography {
  readonly entries: readonly BibliographyEntry[];
  readonly problems: readonly BibliographyProblem[];
}
