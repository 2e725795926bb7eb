import type { EventId } from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import { clusterTellings, type TellingCluster } from './cluster-tellings.ts';
import { sameEventReason, type ResolvedTelling } from './event-likeness.ts';
import { eventKey } from './make-event.ts';
import { columnsOfEvents, eventsOfColumns, type EventColumns } from './event-columns.ts';
import { link, makeNode, NOBODY, type TellingNode as Node } from './telling-node.ts';
import { blockKeys, createTellingBlocks, CROWD_LIMITS } from './telling-blocks.ts';

/** Tellings held to be of one event. */
export interface MergedEvent extends TellingCluster {
  /** The id without the number that tells events of one id apart. */
  readonly base: EventId;
  id: EventId;
}

/** What settling changed. */
export interface EventChanges {
  readonly changed: ReadonlyMap<EventId, MergedEvent>;
  readonly removed: ReadonlySet<EventId>;
}

/**
 * Merges the tellings of all sources into events, and keeps them merged while sources come and go. Two tellings are compared only where they share
 * what a rule asks for; only what hangs together with a telling that came or went is made anew. The result depends on the set of sources alone.
 */
export interface EventMerger {
  /** Replaces the tellings of a source; none where it is gone. */
  put(source: SourceId, tellings: readonly ResolvedTelling[]): void;
  settle(): EventChanges;
  events(): ReadonlyMap<EventId, MergedEvent>;
  /** The events that a source tells. */
  ofSource(source: SourceId): Iterable<MergedEvent>;
  /** What is merged, of sources in an order; nothing may have come or gone since `settle`. */
  keep(sources: readonly SourceId[]): EventColumns;
  /** Begins with what was merged once, of the same sources in the same order. */
  open(sources: readonly (readonly [SourceId, readonly ResolvedTelling[]])[], columns: EventColumns): void;
  /** After `open`: makes ready some more of what merging compares with; false where all is ready. Whoever changes something first waits for all. */
  prepareSome(): boolean;
}

/** So many tellings are made ready at a time. */
const PREPARED_AT_ONCE = 500;

export function createEventMerger(limits = CROWD_LIMITS): EventMerger {
  const ofSource = new Map<SourceId, readonly Node[]>();
  const blocks = createTellingBlocks<Node>(limits);
  const events = new Map<EventId, MergedEvent>();
  /** Most ids are of one event, which then stands for its list. */
  const byBase = new Map<EventId, MergedEvent | readonly MergedEvent[]>();
  /** Tellings that are not in the blocks yet, and those whose events must be made anew. */
  let fresh = new Set<Node>();
  let dirty = new Set<Node>();
  const dirtyBases = new Set<EventId>();
  const gone = new Set<EventId>();
  let serial = 0;
  /** What was opened and is in no block yet. */
  let unblocked: Node[] = [];

  const prepareSome = (): boolean => {
    if (unblocked.length === 0) return false;
    // Whom each is like is known.
    for (const node of unblocked.splice(-PREPARED_AT_ONCE)) blocks.add(node, blockKeys(node), () => {});
    if (unblocked.length === 0) blocks.takeRegrouped();
    return unblocked.length > 0;
  };

  const part = (node: Node) => {
    for (const other of node.like) {
      other.like = other.like.filter(one => one !== node);
      dirty.add(other);
    }
    node.like = NOBODY;
  };

  const retire = (event: MergedEvent) => {
    gone.add(event.id);
    events.delete(event.id);
    dirtyBases.add(event.base);
  };

  const sharingBase = (base: EventId): readonly MergedEvent[] => {
    const own = byBase.get(base) ?? [];
    return 'base' in own ? [own] : own;
  };

  const dissolve = (event: MergedEvent | undefined) => {
    if (event === undefined) return;
    retire(event);
    const sharing = sharingBase(event.base).filter(other => other !== event);
    if (sharing.length === 0) byBase.delete(event.base);
    else byBase.set(event.base, sharing);
    for (const node of event.tellings as Node[]) {
      if (node.event !== event) continue;
      node.event = undefined;
      dirty.add(node);
    }
  };

  const compare = (node: Node, other: Node) => {
    if (sameEventReason(node, other) === undefined) return;
    link(node, other);
    link(other, node);
  };

  /** All tellings that one hangs together with. */
  const component = (from: Node, visited: Set<Node>): Node[] => {
    if (from.like.length === 0) return [from];
    const found: Node[] = [];
    const open = [from];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (visited.has(node)) continue;
      visited.add(node);
      found.push(node);
      for (const other of node.like) open.push(other);
    }
    return found;
  };

  const found = (cluster: TellingCluster<Node>) => {
    const base = eventKey(cluster);
    const event: MergedEvent = { tellings: cluster.tellings, reasons: cluster.reasons, base, id: '' };
    for (const node of cluster.tellings) node.event = event;
    byBase.set(base, byBase.has(base) ? [...sharingBase(base), event] : event);
    dirtyBases.add(base);
  };

  /** Events of one id are told apart by numbers, in the order of where they are told. */
  const numberEvents = (): EventChanges => {
    const changed = new Map<EventId, MergedEvent>();
    for (const base of dirtyBases) {
      const all = sharingBase(base);
      const sharing = all.length < 2 ? all : [...all].sort(compareEvents);
      for (const event of sharing) if (event.id !== '') retire(event);
      sharing.forEach((event, i) => {
        event.id = i === 0 ? base : `${base}-${i + 1}`;
        events.set(event.id, event);
        changed.set(event.id, event);
      });
    }
    const removed = new Set([...gone].filter(id => !events.has(id)));
    dirtyBases.clear();
    gone.clear();
    return { changed, removed };
  };

  return {
    put: (source, tellings) => {
      while (prepareSome());
      for (const node of ofSource.get(source) ?? []) {
        dissolve(node.event);
        if (!fresh.delete(node)) blocks.remove(node, blockKeys(node));
        part(node);
        dirty.delete(node);
      }
      const nodes = tellings.map(telling => makeNode(telling, serial++));
      if (nodes.length === 0) ofSource.delete(source);
      else ofSource.set(source, nodes);
      for (const node of nodes) fresh.add(node);
    },
    settle: () => {
      // Those who have gone may have led a crowd. Then each that has come is compared with those that came before it.
      const regrouped = blocks.takeRegrouped();
      for (const node of fresh) {
        blocks.add(node, blockKeys(node), other => {
          compare(node, other);
        });
        dirty.add(node);
      }
      fresh = new Set();
      for (const node of blocks.takeRegrouped()) regrouped.add(node);
      for (const node of regrouped) part(node);
      for (const node of regrouped) {
        // Of two that are both regrouped, the later one compares.
        blocks.near(node, blockKeys(node), other => {
          if (other.serial < node.serial || !regrouped.has(other)) compare(node, other);
        });
        dirty.add(node);
      }
      const visited = new Set<Node>();
      for (const node of dirty) {
        const nodes = component(node, visited);
        for (const own of nodes) dissolve(own.event);
        for (const cluster of clusterTellings(nodes, own => own.like)) found(cluster);
      }
      dirty = new Set();
      return numberEvents();
    },
    events: () => events,
    ofSource: source => new Set((ofSource.get(source) ?? []).flatMap(({ event }) => event ?? [])),
    keep: sources =>
      columnsOfEvents(
        sources.flatMap(source => ofSource.get(source) ?? []),
        events.values(),
      ),
    open: (sources, columns) => {
      for (const [source, own] of sources)
        if (own.length > 0)
          ofSource.set(
            source,
            own.map(telling => makeNode(telling, serial++)),
          );
      unblocked = [...ofSource.values()].flat();
      for (const event of eventsOfColumns(unblocked, columns)) {
        events.set(event.id, event);
        byBase.set(event.base, byBase.has(event.base) ? [...sharingBase(event.base), event] : event);
      }
    },
    prepareSome,
  };
}

/** By the first place where each is told. */
function compareEvents(a: MergedEvent, b: MergedEvent): number {
  const [x, y] = [firstOf(a), firstOf(b)];
  return x.source < y.source ? -1 : x.source > y.source ? 1 : x.index - y.index;
}

const firstOf = ({ tellings }: MergedEvent): ResolvedTelling =>
  tellings.reduce((first, other) =>
    other.source < first.source || (other.source === first.source && other.index < first.index) ? other : first,
  );
