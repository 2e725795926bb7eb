/** For each term the places where it stands, in a pool of numbers that grows: 9 bytes a place, no object for any. */
export interface TermLists {
  /** Puts a place in front of a term's list; `most` 255. */
  add(term: number, place: number, count: number): void;
  /** Calls back with all places of a term, the latest first. */
  each(term: number, visit: (place: number, count: number) => void): void;
  /** How many places a term has. */
  size(term: number): number;
}

export function createTermLists(): TermLists {
  let [places, next, counts] = [new Int32Array(1 << 14), new Int32Array(1 << 14), new Uint8Array(1 << 14)];
  let [heads, sizes] = [new Int32Array(1 << 10), new Int32Array(1 << 10)];
  // The first slot stays empty: a link to it is the end of a list.
  let used = 1;

  return {
    add: (term, place, count) => {
      if (used === places.length) {
        places = grown(places, new Int32Array(used * 2));
        next = grown(next, new Int32Array(used * 2));
        counts = grown(counts, new Uint8Array(used * 2));
      }
      if (term >= heads.length) {
        const room = Math.max(heads.length * 2, term + 1);
        heads = grown(heads, new Int32Array(room));
        sizes = grown(sizes, new Int32Array(room));
      }
      places[used] = place;
      counts[used] = count;
      next[used] = heads[term] ?? 0;
      heads[term] = used++;
      sizes[term] = (sizes[term] ?? 0) + 1;
    },
    each: (term, visit) => {
      for (let at = heads[term] ?? 0; at !== 0; at = next[at] ?? 0) visit(places[at] ?? 0, counts[at] ?? 0);
    },
    size: term => sizes[term] ?? 0,
  };
}

function grown<T extends Int32Array | Uint8Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
