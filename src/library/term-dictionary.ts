/** The terms of an index, each with a number; found whole, by their beginning, and in spite of a typing error. */
export interface TermDictionary {
  /** The number of a term; a new one is taken in. */
  number(term: string): number;
  find(term: string): number | undefined;
  text(term: number): string;
  size(): number;
  startingWith(prefix: string): Iterable<number>;
  /** Terms of the same first letter within a number of letters put in, left out, changed or swapped, with that number. */
  near(term: string, most: number): Iterable<readonly [number, number]>;
}

/** Terms that came since the last sorting are looked through one by one, until they are so many. */
const MOST_UNSORTED = 2000;

export function createTermDictionary(): TermDictionary {
  const numbers = new Map<string, number>();
  const terms: string[] = [];
  let sorted: string[] = [];
  let sortedUntil = 0;
  /** By first letter and length. */
  const byShape = new Map<string, number[]>();

  const sort = () => {
    if (terms.length - sortedUntil < MOST_UNSORTED && sortedUntil > 0) return;
    sorted = [...terms].sort();
    sortedUntil = terms.length;
  };

  const shape = (term: string, length = term.length): string => `${term.slice(0, 1)}${length}`;

  return {
    number: term => {
      const known = numbers.get(term);
      if (known !== undefined) return known;
      const own = terms.length;
      terms.push(term);
      numbers.set(term, own);
      const alike = byShape.get(shape(term));
      if (alike === undefined) byShape.set(shape(term), [own]);
      else alike.push(own);
      return own;
    },
    find: term => numbers.get(term),
    text: term => terms[term] ?? '',
    size: () => terms.length,
    *startingWith(prefix) {
      sort();
      let [low, high] = [0, sorted.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle] ?? '') < prefix) low = middle + 1;
        else high = middle;
      }
      for (; low < sorted.length; low++) {
        const term = sorted[low] ?? '';
        if (!term.startsWith(prefix)) break;
        yield numbers.get(term) ?? 0;
      }
      for (let i = sortedUntil; i < terms.length; i++) if (terms[i]?.startsWith(prefix) === true) yield i;
    },
    *near(term, most) {
      for (let length = term.length - most; length <= term.length + most; length++)
        for (const own of byShape.get(shape(term, length)) ?? []) {
          const distance = typingErrors(term, terms[own] ?? '', most);
          if (distance > 0 && distance <= most) yield [own, distance];
        }
    },
  };
}

/** Letters put in, left out, changed, or swapped with their neighbour (Damerau's distance, neighbours only), given up beyond `most`. */
export function typingErrors(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}
