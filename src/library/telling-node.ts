import { withOneMore } from './compact-list.ts';
import type { ResolvedTelling } from './event-likeness.ts';
import type { MergedEvent } from './merge-events.ts';
import type { Visited } from './telling-blocks.ts';

/** A telling among those that it is like. */
export interface TellingNode extends Visited {
  /** Each once. */
  like: readonly TellingNode[];
  readonly serial: number;
  event: MergedEvent | undefined;
}

/** What most tellings are like. */
export const NOBODY: readonly TellingNode[] = [];

export function link(node: TellingNode, other: TellingNode): void {
  node.like = withOneMore(node.like, other);
}

/** Field by field, so that all nodes have one shape. */
export const makeNode = (telling: ResolvedTelling, serial: number): TellingNode => ({
  source: telling.source,
  index: telling.index,
  published: telling.published,
  telling: telling.telling,
  places: telling.places,
  participants: telling.participants,
  place: telling.place,
  like: NOBODY,
  serial,
  visitedIn: 0,
  event: undefined,
});
