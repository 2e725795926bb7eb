import type { SourceId } from './source.ts';

/** A citation key and the source it was frozen for when first cited. */
export interface FrozenKey {
  readonly key: string;
  readonly source: SourceId;
  readonly title?: string;
  readonly hash: string;
}

/** Where a citation's words stand, as the W3C Web Annotation model's TextQuoteSelector has it. */
export interface CitationAnchor {
  /** The citation in the draft: `atnews-2021-levers-1`. */
  readonly citation: string;
  readonly key: string;
  readonly source: SourceId;
  readonly paragraph?: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** An item of a bibliography in CSL-JSON (citationstyles.org); fields that are not known here are kept as they are. */
export interface CslItem {
  readonly id: string;
  readonly type?: string;
  readonly [field: string]: unknown;
}

/** What was last written of a source into a bibliography: what differs from it there was changed by the writer. */
export interface WrittenReference {
  /** The bibliography's path from the workspace folder, with `/`. */
  readonly file: string;
  readonly item: CslItem;
}

/** `.wellsourced/citations.json`; unknown keys in it are kept. */
export interface CitationRecord {
  readonly version: 1;
  readonly keys: readonly FrozenKey[];
  readonly anchors: readonly CitationAnchor[];
  /** Absent where no bibliography is kept. */
  readonly references?: readonly WrittenReference[];
}

export const NO_CITATIONS: CitationRecord = { version: 1, keys: [], anchors: [] };
