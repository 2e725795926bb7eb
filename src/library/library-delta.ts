import type { EntitySummary, EventSummary, SourceSummary } from '../model/library.ts';

/** What a mirror of the library holds, each in the order of its ids. */
export interface Mirrored {
  readonly entities: EntitySummary;
  readonly events: EventSummary;
  readonly sources: SourceSummary;
}

export type Collection = keyof Mirrored;

/** A part of what has changed in a collection since a revision. */
export interface LibraryDelta<T> {
  /** What the mirror knows when it has all parts. */
  readonly revision: number;
  /** Whatever the mirror had is to be forgotten: what changed is all there is. */
  readonly isWhole: boolean;
  readonly changed: readonly T[];
  readonly removed: readonly string[];
  /** Where the next part begins; absent with the last. */
  readonly next?: number;
}
