import SearchableMap from 'minisearch/SearchableMap';

/** The terms of an index, each with a number; found whole, by their beginning, and in spite of a typing error. */
export interface TermDictionary {
  /** The numbers of words with spaces between them (UTF-8), in their order; new ones are taken in. */
  numbers(words: Uint8Array): readonly number[];
  find(term: string): number | undefined;
  text(term: number): string;
  size(): number;
  startingWith(prefix: string): Iterable<number>;
  /** Terms within a number of letters put in, left out or changed, and those with two neighbours swapped, each with that number (1 for a swap). */
  near(term: string, most: number): Iterable<readonly [number, number]>;
  /** Makes some more terms ready to be found by their beginnings and in spite of errors; false where all are. Who asks for that first waits for all. */
  prepareSome(): boolean;
  /** All terms as they stand; another dictionary can begin with them. */
  columns(): TermColumns;
}

export interface TermColumns {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

const SPACE = 0x20;
/** So many terms are put into the tree at a time. */
const PREPARED_AT_ONCE = 1000;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const encodeWords = (words: Iterable<string>): Uint8Array => encoder.encode([...words].join(' '));

/**
 * Whole terms are found by their bytes in a hash table, open to its neighbours: a library meets millions of words, and no string is made for those that are
 * known. Their beginnings and misspellings are found in the radix tree of MiniSearch.
 */
export function createTermDictionary(from?: TermColumns): TermDictionary {
  const tree = new SearchableMap<number>();
  /** How many terms are in the tree, and how many there are. */
  let planted = 0;
  let size = from?.ends.length ?? 0;
  /** The bytes of all terms, one after the other, and where each ends. */
  let bytes = from?.bytes ?? new Uint8Array(1 << 14);
  let ends = from?.ends ?? new Uint32Array(1 << 10);
  /** A term's number and 1, at the place of its hash or behind it; half of it is empty at least. */
  let table = new Uint32Array(1 << 11);

  const startOf = (term: number): number => (term === 0 ? 0 : (ends[term - 1] ?? 0));

  const isTerm = (term: number, words: Uint8Array, from: number, to: number): boolean => {
    const start = startOf(term);
    if ((ends[term] ?? 0) - start !== to - from) return false;
    for (let i = from, j = start; i < to; i++, j++) if (words[i] !== bytes[j]) return false;
    return true;
  };

  /** Where a word stands in the table, or would stand. */
  const slotOf = (hash: number, words: Uint8Array, from: number, to: number): number => {
    let slot = hash & (table.length - 1);
    for (let own = table[slot] ?? 0; own !== 0; own = table[slot] ?? 0) {
      if (isTerm(own - 1, words, from, to)) break;
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  };

  const text = (term: number): string => decoder.decode(bytes.subarray(startOf(term), ends[term] ?? 0));

  const prepareSome = (): boolean => {
    for (const end = Math.min(size, planted + PREPARED_AT_ONCE); planted < end; planted++)
      tree.set(text(planted), planted);
    return planted < size;
  };

  const wholeTree = (): SearchableMap<number> => {
    while (prepareSome());
    return tree;
  };

  /** Twice as large a table, at least as large as the terms need. */
  const makeTable = () => {
    let length = table.length;
    while (length < 2 * (size + 1)) length *= 2;
    table = new Uint32Array(length);
    for (let term = 0; term < size; term++) {
      const [from, to] = [startOf(term), ends[term] ?? 0];
      table[slotOf(hashBytes(bytes, from, to), bytes, from, to)] = term + 1;
    }
  };

  const makeRoom = (length: number) => {
    const used = startOf(size);
    if (used + length > bytes.length) {
      const more = new Uint8Array(2 * (used + length));
      more.set(bytes);
      bytes = more;
    }
    if (size === ends.length) {
      const more = new Uint32Array(2 * (size + 1));
      more.set(ends);
      ends = more;
    }
    if (2 * (size + 1) > table.length) makeTable();
  };

  const takeIn = (hash: number, words: Uint8Array, from: number, to: number): number => {
    makeRoom(to - from);
    const term = size;
    const start = startOf(term);
    bytes.set(words.subarray(from, to), start);
    ends[term] = start + to - from;
    table[slotOf(hash, words, from, to)] = term + 1;
    size++;
    return term;
  };

  if (size > 0) makeTable();

  const find = (term: string): number | undefined => {
    const word = encoder.encode(term);
    const own = table[slotOf(hashBytes(word, 0, word.length), word, 0, word.length)] ?? 0;
    return own === 0 ? undefined : own - 1;
  };

  return {
    numbers: words => {
      const numbers: number[] = [];
      for (let from = 0; from < words.length;) {
        let to = from;
        while (to < words.length && words[to] !== SPACE) to++;
        const hash = hashBytes(words, from, to);
        const own = table[slotOf(hash, words, from, to)] ?? 0;
        numbers.push(own === 0 ? takeIn(hash, words, from, to) : own - 1);
        from = to + 1;
      }
      return numbers;
    },
    find,
    text,
    size: () => size,
    startingWith: prefix => wholeTree().atPrefix(prefix).values(),
    *near(term, most) {
      const swapped = new Set(swaps(term).flatMap(other => find(other) ?? []));
      for (const own of swapped) yield [own, 1];
      for (const [own, distance] of wholeTree().fuzzyGet(term, most).values())
        if (distance > 0 && !swapped.has(own)) yield [own, distance];
    },
    prepareSome,
    columns: () => ({ bytes: bytes.slice(0, startOf(size)), ends: ends.slice(0, size) }),
  };
}

/** FNV-1a. */
function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** A term with each two neighbouring letters swapped. */
const swaps = (term: string): string[] =>
  Array.from(
    { length: Math.max(0, term.length - 1) },
    (_, i) => term.slice(0, i) + term.charAt(i + 1) + term.charAt(i) + term.slice(i + 2),
  ).filter(other => other !== term);
