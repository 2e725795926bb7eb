import type { IndexState } from './index-state.ts';

/** A term of the index that a word of a query stands for, and how much it counts. */
export interface Expansion {
  readonly term: number;
  readonly weight: number;
}

/** A word that stands in fewer passages than this may be misspelt. */
const RARE = 5;
const SHORTEST_MISSPELT = 5;
/** So many words that begin with what is typed are looked for, the most frequent ones. */
const MOST_BEGUN = 48;
const [BEGUN, MISSPELT] = [0.6, 0.3];

/**
 * The word itself; where it is still being typed, the words that begin with it; where it is rare, those that differ by a typing error.
 * The farther from what was typed, the less it counts.
 */
export function expandTerm(
  { dictionary, lists }: Pick<IndexState, 'dictionary' | 'lists'>,
  term: string,
  isTyping: boolean,
): Expansion[] {
  const own = dictionary.find(term);
  const found = new Map<number, number>();
  if (isTyping) {
    const begun = [...dictionary.startingWith(term)].filter(other => other !== own);
    const frequent =
      begun.length <= MOST_BEGUN
        ? begun
        : begun.sort((a, b) => lists.size(b) - lists.size(a) || a - b).slice(0, MOST_BEGUN);
    for (const other of frequent) {
      const more = dictionary.text(other).length - term.length;
      found.set(other, (BEGUN * term.length) / (term.length + 0.3 * more));
    }
  }
  if (term.length >= SHORTEST_MISSPELT && (own === undefined || lists.size(own) < RARE))
    for (const [other, errors] of dictionary.near(term, Math.min(2, Math.round(0.2 * term.length))))
      if (!found.has(other)) found.set(other, (MISSPELT * term.length) / (term.length + errors));
  if (own !== undefined) found.set(own, 1);
  return [...found].map(([other, weight]) => ({ term: other, weight }));
}
