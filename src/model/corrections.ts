import type { SourceDetails, SourceId } from './source.ts';

/** What the writer stated of one source; title and hash recognise it when its file is moved or renamed. */
export interface StatedDetails {
  readonly source: SourceId;
  readonly title?: string;
  readonly hash: string;
  readonly details: SourceDetails;
}

/** `.wellsourced/corrections.json`; unknown keys in it are kept. */
export interface Corrections {
  readonly version: 1;
  readonly sources: readonly StatedDetails[];
  /** What the writer’s bibliographies say of sources; it is not kept in the file, and gives way to what the writer states. */
  readonly listed?: readonly StatedDetails[];
}

export const NO_CORRECTIONS: Corrections = { version: 1, sources: [] };
