import type { SourceId } from '../model/source.ts';
import { expandTerm } from './expand-term.ts';
import type { ParsedQuery } from './parse-query.ts';
import { termsOf, type SourceTerms } from './passage-terms.ts';
import { createTermDictionary, encodeWords } from './term-dictionary.ts';
import { createTermLists } from './term-lists.ts';

/** BM25's own constants, as Lucene and MiniSearch have them. */
const [SATURATION, LENGTH_WEIGHT] = [1.2, 0.7];
/** A word of the title or the publisher counts so much less than one of the passage. */
const TITLE_WEIGHT = 0.5;
/** So many of the best are looked at closely: for phrases, names and the whole query. */
export const CANDIDATES = 400;
/** An index with this share of forgotten passages is made anew. */
const MOST_FORGOTTEN = 0.3;

/** A passage by source and number, with its score. */
export interface ScoredPassage {
  readonly source: SourceId;
  readonly passage: number;
  readonly score: number;
}

/** Full-text search over passages: BM25 over terms, their beginnings and misspellings. */
export interface PassageIndex {
  put(source: SourceId, title: string, publisher: string, terms: SourceTerms): void;
  remove(source: SourceId): void;
  /**
   * The passages that have any word of a query, the best first; those with all of its words before those with some.
   * @param accepts which sources and passages are asked for
   * @param most how many to give; the rest is dropped
   */
  search(query: ParsedQuery, accepts: (source: SourceId, passage: number) => boolean, most: number): ScoredPassage[];
  /** The terms that a query's words stand for. */
  expand(query: ParsedQuery): ReadonlySet<string>;
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
    const first = into.passages.length;
    for (let at = 0; at < counts.length;) {
      const passage = into.passages.length;
      into.passages.push(own, counts[at] ?? 0);
      const different = counts[at + 2] ?? 0;
      into.lengths.push(counts[at + 1] ?? 0);
      into.words += counts[at + 1] ?? 0;
      at += 3;
      for (let i = 0; i < different; i++, at += 2)
        into.lists.add(numbers[counts[at] ?? 0] ?? 0, passage / 2, counts[at + 1] ?? 0);
    }
    into.sources.push({ id: source, first: first / 2, end: into.passages.length / 2, alive: true });
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
    for (let i = source.first; i < source.end; i++) state.words -= state.lengths[i] ?? 0;
    if (state.forgotten > 1000 && state.forgotten > MOST_FORGOTTEN * state.lengths.length)
      state = withoutForgotten(state);
  };

  return {
    remove,
    put: (source, title, publisher, terms) => {
      remove(source);
      put(state, source, title, publisher, terms);
    },
    search: (query, accepts, most) => rank(state, query, accepts, most),
    expand: query =>
      new Set(
        query.terms.flatMap((term, i) =>
          expandTerm(state, term, query.isTyping && i === query.terms.length - 1).map(({ term: own }) =>
            state.dictionary.text(own),
          ),
        ),
      ),
  };
}

interface IndexedSource {
  readonly id: SourceId;
  /** Its passages, by their numbers in the index. */
  readonly first: number;
  readonly end: number;
  alive: boolean;
}

export interface IndexState {
  readonly dictionary: ReturnType<typeof createTermDictionary>;
  readonly lists: ReturnType<typeof createTermLists>;
  /** Sources by the words of their titles and publishers. */
  readonly titles: ReturnType<typeof createTermLists>;
  readonly sources: IndexedSource[];
  readonly bySource: Map<SourceId, number>;
  /** For each passage its source's number, and its own number in it. */
  readonly passages: number[];
  readonly lengths: number[];
  words: number;
  forgotten: number;
  tally: Tally;
}

const emptyIndex = (): IndexState => ({
  dictionary: createTermDictionary(),
  lists: createTermLists(),
  titles: createTermLists(),
  sources: [],
  bySource: new Map(),
  passages: [],
  lengths: [],
  words: 0,
  forgotten: 0,
  tally: { scores: new Float32Array(), found: new Uint32Array(), touched: new Uint32Array() },
});

/** The same index with what is alive only. */
function withoutForgotten(old: IndexState): IndexState {
  const fresh = emptyIndex();
  const renumbered = new Int32Array(old.lengths.length).fill(-1);
  const sourceNumbers = new Int32Array(old.sources.length).fill(-1);
  old.sources.forEach((source, number) => {
    if (!source.alive) return;
    const first = fresh.lengths.length;
    sourceNumbers[number] = fresh.sources.length;
    for (let i = source.first; i < source.end; i++) {
      renumbered[i] = fresh.lengths.length;
      fresh.passages.push(fresh.sources.length, old.passages[2 * i + 1] ?? 0);
      fresh.lengths.push(old.lengths[i] ?? 0);
    }
    fresh.bySource.set(source.id, fresh.sources.length);
    fresh.sources.push({ id: source.id, first, end: fresh.lengths.length, alive: true });
  });
  for (let term = 0; term < old.dictionary.size(); term++) {
    const word = encodeWords([old.dictionary.text(term)]);
    const copy = (from: IndexState['lists'], into: IndexState['lists'], numbers: Int32Array) => {
      let number: number | undefined;
      from.each(term, (place, count) => {
        const own = numbers[place] ?? -1;
        if (own < 0) return;
        number ??= fresh.dictionary.numbers(word)[0] ?? 0;
        into.add(number, own, count);
      });
    };
    copy(old.lists, fresh.lists, renumbered);
    copy(old.titles, fresh.titles, sourceNumbers);
  }
  fresh.words = old.words;
  return fresh;
}

function rank(
  state: IndexState,
  query: ParsedQuery,
  accepts: (source: SourceId, passage: number) => boolean,
  most: number,
): ScoredPassage[] {
  const count = state.lengths.length;
  const { scores, found, touched } = roomFor(state, count);
  let met = 0;
  const average = state.words / Math.max(1, count - state.forgotten);
  const add = (passage: number, score: number, bit: number) => {
    if (found[passage] === 0) touched[met++] = passage;
    found[passage] = (found[passage] ?? 0) | bit;
    scores[passage] = (scores[passage] ?? 0) + score;
  };
  const idf = (size: number, of: number): number => Math.log(1 + (of - size + 0.5) / (size + 0.5));
  query.terms.forEach((term, i) => {
    const bit = 1 << (i % 32);
    for (const { term: own, weight } of expandTerm(state, term, query.isTyping && i === query.terms.length - 1)) {
      const rarity = weight * idf(state.lists.size(own), count);
      state.lists.each(own, (passage, times) => {
        const long = 1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * (state.lengths[passage] ?? 0)) / average;
        add(passage, (rarity * times * (SATURATION + 1)) / (times + SATURATION * long), bit);
      });
      const titled = weight * TITLE_WEIGHT * idf(state.titles.size(own), state.sources.length);
      state.titles.each(own, number => {
        const source = state.sources[number];
        if (source?.alive === true) for (let p = source.first; p < source.end; p++) add(p, titled, bit);
      });
    }
  });
  const all = query.terms.reduce((bits, _, i) => bits | (1 << (i % 32)), 0) >>> 0;
  const best: ScoredPassage[] = [];
  const better = (a: ScoredPassage, b: ScoredPassage): number =>
    b.score - a.score || (a.source < b.source ? -1 : a.source > b.source ? 1 : a.passage - b.passage);
  let least = 0;
  for (let i = 0; i < met; i++) {
    const number = touched[i] ?? 0;
    const whole = ((found[number] ?? 0) & all) >>> 0 === all;
    const score = (scores[number] ?? 0) * (whole ? 2 : 1);
    found[number] = 0;
    scores[number] = 0;
    if (score < least || (query.phrases.length > 0 && !whole)) continue;
    const source = state.sources[state.passages[2 * number] ?? 0];
    const passage = state.passages[2 * number + 1] ?? 0;
    if (source?.alive !== true || !accepts(source.id, passage)) continue;
    best.push({ source: source.id, passage, score });
    if (best.length >= 2 * most + 1000) {
      best.sort(better).splice(most);
      least = best.at(-1)?.score ?? 0;
    }
  }
  return best.sort(better).slice(0, most);
}

/** Where a query counts: all zero between queries, so that none need be made for each. */
interface Tally {
  readonly scores: Float32Array;
  /** Which of the query's words a passage has, a bit each. */
  readonly found: Uint32Array;
  /** The passages that have any. */
  readonly touched: Uint32Array;
}

function roomFor(state: IndexState, count: number): Tally {
  if (state.tally.scores.length >= count) return state.tally;
  const room = Math.ceil(count * 1.2);
  return (state.tally = {
    scores: new Float32Array(room),
    found: new Uint32Array(room),
    touched: new Uint32Array(room),
  });
}
