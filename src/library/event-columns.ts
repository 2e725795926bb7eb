import type { EventId } from '../model/library.ts';
import { compactList } from './compact-list.ts';
import type { MergedEvent } from './merge-events.ts';
import { link, type TellingNode } from './telling-node.ts';

/** Merged events as columns. A telling is told by its number among those of all sources. */
export interface EventColumns {
  readonly ids: readonly EventId[];
  readonly reasons: readonly (readonly string[])[];
  /** How many tellings each event has, and which, the fullest first. */
  readonly sizes: ArrayLike<number>;
  readonly tellings: ArrayLike<number>;
  /** Two by two, tellings that are like each other. */
  readonly alike: ArrayLike<number>;
}

/** @param nodes the tellings of all sources */
export function columnsOfEvents(nodes: readonly TellingNode[], events: Iterable<MergedEvent>): EventColumns {
  const numbers = new Map(nodes.map((node, i) => [node, i]));
  const numberOf = (telling: MergedEvent['tellings'][number]): number => numbers.get(telling as TellingNode) ?? 0;
  const all = [...events];
  return {
    ids: all.map(({ id }) => id),
    reasons: all.map(({ reasons }) => reasons),
    sizes: Uint32Array.from(all, ({ tellings }) => tellings.length),
    tellings: Uint32Array.from(all.flatMap(({ tellings }) => tellings.map(numberOf))),
    alike: Uint32Array.from(
      nodes.flatMap((node, i) => node.like.map(numberOf).flatMap(number => (number > i ? [i, number] : []))),
    ),
  };
}

/** The events of tellings that were just made; these are told of which they are, and whom they are like. */
export function eventsOfColumns(nodes: readonly TellingNode[], columns: EventColumns): MergedEvent[] {
  const { ids, reasons, sizes, tellings, alike } = columns;
  for (let i = 0; i < alike.length; i += 2) {
    const [one, other] = [nodes[alike[i] ?? 0], nodes[alike[i + 1] ?? 0]];
    if (one === undefined || other === undefined) continue;
    link(one, other);
    link(other, one);
  }
  let at = 0;
  return ids.map((id, i) => {
    const own: TellingNode[] = [];
    for (const end = at + (sizes[i] ?? 0); at < end; at++) {
      const node = nodes[tellings[at] ?? 0];
      if (node !== undefined) own.push(node);
    }
    // The id's base is without the number that tells events of one id apart.
    const base = id.replace(/-\d+$/, '');
    const event: MergedEvent = { tellings: compactList(own), reasons: compactList(reasons[i] ?? []), base, id };
    for (const node of own) node.event = event;
    return event;
  });
}
