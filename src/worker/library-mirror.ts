import type { Collection, LibraryDelta, Mirrored } from '../library/library-delta.ts';

/** A copy of one of the library's collections in another thread: asked for, it asks for what has changed only. */
export interface LibraryMirror<T> {
  /** All items as the library has them now, in the order of their ids. The same array as before where nothing has changed. */
  read(): Promise<readonly T[]>;
  /** Forgets everything, as when the library is another one. */
  reset(): void;
}

type Ask = (collection: Collection, revision: number, from: number) => Promise<LibraryDelta<Mirrored[Collection]>>;

export function createLibraryMirror<C extends Collection>(
  collection: C,
  ask: Ask,
  compare: (a: Mirrored[C], b: Mirrored[C]) => number,
): LibraryMirror<Mirrored[C]> {
  type Item = Mirrored[C];
  let items: readonly Item[] = [];
  let revision = 0;
  let epoch = 0;
  let running: Promise<readonly Item[]> | undefined;
  let waiting: Promise<readonly Item[]> | undefined;

  const update = async (): Promise<readonly Item[]> => {
    const own = epoch;
    const changed = new Map<string, Item>();
    const removed = new Set<string>();
    const first = await ask(collection, revision, 0);
    for (let delta = first; ; delta = await ask(collection, revision, delta.next)) {
      for (const id of delta.removed) removed.add(id);
      for (const item of delta.changed as readonly Item[]) changed.set(item.id, item);
      if (delta.next === undefined) break;
    }
    if (own !== epoch) return update();
    revision = first.revision;
    if (first.isWhole || changed.size > 0 || removed.size > 0)
      items = merge(first.isWhole ? [] : items, changed, removed, compare);
    return items;
  };

  return {
    read: () => {
      // Whoever asks while an answer is under way wants to know what holds now: they share the next.
      if (running === undefined) {
        running = update().finally(() => (running = undefined));
        return running;
      }
      waiting ??= running
        .catch(() => {})
        .then(() => {
          waiting = undefined;
          running = update().finally(() => (running = undefined));
          return running;
        });
      return waiting;
    },
    reset: () => {
      items = [];
      revision = 0;
      epoch++;
    },
  };
}

/** Two ordered lists become one; linear but for the sorting of what changed. */
function merge<T extends { readonly id: string }>(
  items: readonly T[],
  changed: ReadonlyMap<string, T>,
  removed: ReadonlySet<string>,
  compare: (a: T, b: T) => number,
): T[] {
  const fresh = [...changed.values()].sort(compare);
  const merged: T[] = [];
  let at = 0;
  for (const item of items) {
    if (removed.has(item.id) || changed.has(item.id)) continue;
    for (let next = fresh[at]; next !== undefined && compare(next, item) < 0; next = fresh[++at]) merged.push(next);
    merged.push(item);
  }
  for (const next of fresh.slice(at)) merged.push(next);
  return merged;
}
