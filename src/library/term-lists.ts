/**
 * For each term the places where it stands, in one pool of numbers that grows: a term's places lie in blocks, each twice as long as the one before, so
 * that they are read one after the other. Some 5 bytes a place, no object for any.
 */
export interface TermLists {
  /** Puts a place behind a term's list; `count` 255 at most. Places from 16 million on are left out. */
  add(term: number, place: number, count: number): void;
  /** All places of a term in the order in which they came, to be read with `placeIn` and `countIn`. */
  entries(term: number): Uint32Array;
  /** How many places a term has. */
  size(term: number): number;
  /** All lists as they stand; other lists can begin with them. */
  columns(): TermListColumns;
}

export interface TermListColumns {
  readonly pool: Uint32Array;
  readonly terms: Uint32Array;
}

/** A place and its count share a number of 32 bits. */
const COUNT_BITS = 8;
const MOST_PLACES = 1 << (32 - COUNT_BITS);

export const placeIn = (entry: number): number => entry >>> COUNT_BITS;
export const countIn = (entry: number): number => entry & ((1 << COUNT_BITS) - 1);

const [SHORTEST_BLOCK, LONGEST_BLOCK] = [2, 1024];

/** How long the block behind one of a length is. */
const following = (length: number): number => Math.min(length * 2, LONGEST_BLOCK);

/** What is known of a term lies side by side: where its first block begins, where its next place goes, how many places it has and how many more its block holds. */
const [FIRST, NEXT, SIZE, LEFT] = [0, 1, 2, 3];
const FIELDS = 4;

export function createTermLists(from?: TermListColumns): TermLists {
  // A block is the number of the next one, then its places. The first slot stays empty: a link to it is the end of a list.
  let pool = from?.pool ?? new Uint32Array(1 << 14);
  let used = from?.pool.length ?? 1;
  let terms = from?.terms ?? new Uint32Array(FIELDS << 10);

  /** Gives a term a block more. */
  const extend = (at: number) => {
    const size = terms[at + SIZE] ?? 0;
    const before = size === 0 ? 0 : lastBlockOf(size);
    const length = before === 0 ? SHORTEST_BLOCK : following(before);
    // By half: a pool twice as large would be half empty for long.
    if (used + length + 1 > pool.length) pool = grown(pool, Math.ceil((used + length + 1) * 1.5));
    // Places are put in behind each other: the block's link stands before its first place.
    if (before === 0) terms[at + FIRST] = used;
    else pool[(terms[at + NEXT] ?? 0) - before - 1] = used;
    terms[at + NEXT] = used + 1;
    terms[at + LEFT] = length;
    used += length + 1;
  };

  return {
    add: (term, place, count) => {
      if (place >= MOST_PLACES) return;
      const at = term * FIELDS;
      if (at >= terms.length) terms = grown(terms, Math.max(terms.length * 2, at + FIELDS));
      if (terms[at + LEFT] === 0) extend(at);
      const next = terms[at + NEXT] ?? 0;
      pool[next] = place * (1 << COUNT_BITS) + count;
      terms[at + NEXT] = next + 1;
      terms[at + LEFT] = (terms[at + LEFT] ?? 0) - 1;
      terms[at + SIZE] = (terms[at + SIZE] ?? 0) + 1;
    },
    entries: term => {
      const size = terms[term * FIELDS + SIZE] ?? 0;
      const whole = new Uint32Array(size);
      let length = SHORTEST_BLOCK;
      for (let block = terms[term * FIELDS + FIRST] ?? 0, at = 0; at < size; block = pool[block] ?? 0) {
        whole.set(pool.subarray(block + 1, block + 1 + Math.min(length, size - at)), at);
        at += length;
        length = following(length);
      }
      return whole;
    },
    size: term => terms[term * FIELDS + SIZE] ?? 0,
    columns: () => ({ pool: pool.slice(0, used), terms }),
  };
}

/** How long the last block of a list is that fills its blocks. */
function lastBlockOf(size: number): number {
  let length = SHORTEST_BLOCK;
  for (let left = size - length; left > 0; left -= length) length = following(length);
  return length;
}

function grown(from: Uint32Array, length: number): Uint32Array {
  const into = new Uint32Array(length);
  into.set(from);
  return into;
}
