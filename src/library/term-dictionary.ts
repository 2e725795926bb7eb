import SearchableMap from 'minisearch/SearchableMap';

/** The terms of an index, each with a number; found whole, by their beginning, and in spite of a typing error. */
export interface TermDictionary {
  /** The number of a term; a new one is taken in. */
  number(term: string): number;
  find(term: string): number | undefined;
  text(term: number): string;
  size(): number;
  startingWith(prefix: string): Iterable<number>;
  /** Terms within a number of letters put in, left out or changed, and those with two neighbours swapped, each with that number (1 for a swap). */
  near(term: string, most: number): Iterable<readonly [number, number]>;
}

/** Whole terms are found in a map, which is fastest; their beginnings and misspellings in the radix tree of MiniSearch. */
export function createTermDictionary(): TermDictionary {
  const numbers = new Map<string, number>();
  const tree = new SearchableMap<number>();
  const terms: string[] = [];
  return {
    number: term => {
      const known = numbers.get(term);
      if (known !== undefined) return known;
      numbers.set(term, terms.length);
      tree.set(term, terms.length);
      return terms.push(term) - 1;
    },
    find: term => numbers.get(term),
    text: term => terms[term] ?? '',
    size: () => terms.length,
    startingWith: prefix => tree.atPrefix(prefix).values(),
    *near(term, most) {
      const swapped = new Set(swaps(term).flatMap(other => numbers.get(other) ?? []));
      for (const own of swapped) yield [own, 1];
      for (const [own, distance] of tree.fuzzyGet(term, most).values())
        if (distance > 0 && !swapped.has(own)) yield [own, distance];
    },
  };
}

/** A term with each two neighbouring letters swapped. */
const swaps = (term: string): string[] =>
  Array.from(
    { length: Math.max(0, term.length - 1) },
    (_, i) => term.slice(0, i) + term.charAt(i + 1) + term.charAt(i) + term.slice(i + 2),
  ).filter(other => other !== term);
