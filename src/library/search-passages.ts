import type { SourceId } from '../model/source.ts';
import { columnsOfIndex, indexOfColumns, type IndexColumns } from './index-columns.ts';
import { emptyIndex, withoutForgotten, type IndexState } from './index-state.ts';
import type { ParsedQuery } from './parse-query.ts';
import { termsOf, type SourceTerms } from './passage-terms.ts';
import { rankPassages, type Accepts, type Ranking } from './rank-passages.ts';
import { encodeWords } from './term-dictionary.ts';

/** So many of the best are looked at closely: for phrases, names and the whole query. */
export const CANDIDATES = 400;
/** An index with this share of forgotten passages is made anew. */
const MOST_FORGOTTEN = 0.3;

/** Full-text search over passages: BM25 over terms, their beginnings and misspellings. */
export interface PassageIndex {
  put(source: SourceId, title: string, publisher: string, terms: SourceTerms): void;
  remove(source: SourceId): void;
  /**
   * The passages that have any word of a query, the best first; those with all of its words before those with some.
   * @param accepts which sources and passages are asked for; all, where it is absent
   * @param most how many to give; the rest is dropped
   */
  search(query: ParsedQuery, accepts: Accepts | undefined, most: number): Ranking;
  keep(): IndexColumns;
  /** Begins with an index that was kept. */
  open(columns: IndexColumns): void;
  /** Makes some more words ready to be found by their beginnings; false where all are. */
  prepareSome(): boolean;
}

export function createPassageIndex(): PassageIndex {
  let state = emptyIndex();

  const put = (
    into: IndexState,
    source: SourceId,
    title: string,
    publisher: string,
    { words, counts }: SourceTerms,
  ) => {
    const own = into.sources.length;
    const numbers = into.dictionary.numbers(words);
    const first = into.lengths.length();
    for (let at = 0; at < counts.length;) {
      const passage = into.lengths.length();
      into.passages.push(own);
      into.passages.push(counts[at] ?? 0);
      const different = counts[at + 2] ?? 0;
      into.lengths.push(counts[at + 1] ?? 0);
      into.words += counts[at + 1] ?? 0;
      at += 3;
      for (let i = 0; i < different; i++, at += 2)
        into.lists.add(numbers[counts[at] ?? 0] ?? 0, passage, counts[at + 1] ?? 0);
    }
    into.sources.push({ id: source, first, end: into.lengths.length(), alive: true });
    into.bySource.set(source, own);
    for (const term of into.dictionary.numbers(encodeWords(new Set([...termsOf(title), ...termsOf(publisher)]))))
      into.titles.add(term, own, 1);
  };

  const remove = (id: SourceId) => {
    const number = state.bySource.get(id);
    const source = number === undefined ? undefined : state.sources[number];
    if (source === undefined) return;
    source.alive = false;
    state.bySource.delete(id);
    state.forgotten += source.end - source.first;
    for (let i = source.first; i < source.end; i++) state.words -= state.lengths.at(i);
    if (state.forgotten > 1000 && state.forgotten > MOST_FORGOTTEN * state.lengths.length())
      state = withoutForgotten(state);
  };

  return {
    remove,
    put: (source, title, publisher, terms) => {
      remove(source);
      put(state, source, title, publisher, terms);
    },
    search: (query, accepts, most) => rankPassages(state, query, accepts, most),
    keep: () => columnsOfIndex(state),
    open: columns => {
      state = indexOfColumns(columns);
    },
    prepareSome: () => state.dictionary.prepareSome(),
  };
}
