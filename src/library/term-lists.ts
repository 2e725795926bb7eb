/**
 * For each term the places where it stands, in one pool of numbers that grows: a term's places lie in blocks, each twice as long as the one before, so
 * that they are read one after the other. Some 5 bytes a place, no object for any.
 */
export interface TermLists {
  /** Puts a place behind a term's list; `count` 255 at most. Places from 16 million on are left out. */
  add(term: number, place: number, count: number): void;
  /** Calls back with all places of a term, in the order in which they came. */
  each(term: number, visit: (place: number, count: number) => void): void;
  /** How many places a term has. */
  size(term: number): number;
}

/** A place and its count share a number of 32 bits. */
const COUNT_BITS = 8;
const MOST_PLACES = 1 << (32 - COUNT_BITS);
const [SHORTEST_BLOCK, LONGEST_BLOCK] = [2, 1024];

/** How long the block behind one of a length is. */
const following = (length: number): number => Math.min(length * 2, LONGEST_BLOCK);

export function createTermLists(): TermLists {
  // A block is the number of the next one, then its places. The first slot stays empty: a link to it is the end of a list.
  let pool = new Uint32Array(1 << 14);
  let used = 1;
  let terms = { first: new Uint32Array(1 << 10), next: new Uint32Array(1 << 10), left: new Uint16Array(1 << 10) };
  let [sizes, lengths] = [new Uint32Array(1 << 10), new Uint16Array(1 << 10)];

  const makeRoomFor = (term: number) => {
    if (term < sizes.length) return;
    const room = Math.max(sizes.length * 2, term + 1);
    const { first, next, left } = terms;
    terms = {
      first: grown(first, new Uint32Array(room)),
      next: grown(next, new Uint32Array(room)),
      left: grown(left, new Uint16Array(room)),
    };
    sizes = grown(sizes, new Uint32Array(room));
    lengths = grown(lengths, new Uint16Array(room));
  };

  /** Gives a term a block more. */
  const extend = (term: number) => {
    const before = lengths[term] ?? 0;
    const length = before === 0 ? SHORTEST_BLOCK : following(before);
    // By half: a pool twice as large would be half empty for long.
    if (used + length + 1 > pool.length) pool = grown(pool, new Uint32Array(Math.ceil(pool.length * 1.5)));
    // Places are put in behind each other: the block's link stands before its first place.
    if (before === 0) terms.first[term] = used;
    else pool[(terms.next[term] ?? 0) - before - 1] = used;
    terms.next[term] = used + 1;
    terms.left[term] = length;
    lengths[term] = length;
    used += length + 1;
  };

  return {
    add: (term, place, count) => {
      if (place >= MOST_PLACES) return;
      makeRoomFor(term);
      if (terms.left[term] === 0) extend(term);
      const at = terms.next[term] ?? 0;
      pool[at] = place * (1 << COUNT_BITS) + count;
      terms.next[term] = at + 1;
      terms.left[term] = (terms.left[term] ?? 0) - 1;
      sizes[term] = (sizes[term] ?? 0) + 1;
    },
    each: (term, visit) => {
      let left = sizes[term] ?? 0;
      let length = SHORTEST_BLOCK;
      for (let block = terms.first[term] ?? 0; left > 0; block = pool[block] ?? 0) {
        const end = block + 1 + Math.min(length, left);
        for (let at = block + 1; at < end; at++) {
          const entry = pool[at] ?? 0;
          visit(entry >>> COUNT_BITS, entry & 0xff);
        }
        left -= length;
        length = following(length);
      }
    },
    size: term => sizes[term] ?? 0,
  };
}

function grown<T extends Uint32Array | Uint16Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
