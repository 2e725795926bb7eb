import type { SourceId } from '../model/source.ts';
import { createBestOnes } from './best-ones.ts';
import { expandTerm } from './expand-term.ts';
import type { IndexState } from './index-state.ts';
import type { ParsedQuery } from './parse-query.ts';
import { addAll, addPlaces, takeAll, WINDOW, type Counting } from './passage-window.ts';
import { placeIn } from './term-lists.ts';

/** A word of the title or the publisher counts so much less than one of the passage. */
const TITLE_WEIGHT = 0.5;
/** A passage by source and number, with its score. */
export interface ScoredPassage {
  readonly source: SourceId;
  readonly passage: number;
  readonly score: number;
}

/** Whether a source and one of its passages are asked for. */
export type Accepts = (source: SourceId, passage: number) => boolean;

/** What is found for a query: passages, the best first, and the terms that the query’s words stand for. */
export interface Ranking {
  readonly passages: readonly ScoredPassage[];
  readonly terms: ReadonlySet<string>;
}

/** The passages that have any word of a query; those with all of its words before those with some. */
export function rankPassages(
  state: IndexState,
  query: ParsedQuery,
  accepts: Accepts | undefined,
  most: number,
): Ranking {
  const terms = new Set<string>();
  const countings = query.terms.flatMap((term, i) => {
    const isTyping = query.isTyping && i === query.terms.length - 1;
    return expandTerm(state, term, isTyping).map(({ term: own, weight }) => {
      terms.add(state.dictionary.text(own));
      return countingOf(state, own, weight, bitOf(i));
    });
  });
  const best = bestOf(state, query, countings, accepts, most);
  return { passages: best.map(({ number, score }) => ({ ...placeOf(state, number), score })), terms };
}

function bestOf(
  state: IndexState,
  query: ParsedQuery,
  countings: readonly Counting[],
  accepts: Accepts | undefined,
  most: number,
) {
  const { passages, sources, window, forgotten } = state;
  const best = createBestOnes(most, compareByPlace(state));
  const isAsked = (number: number): boolean => {
    if (accepts === undefined && forgotten === 0) return true;
    const source = sources[passages.at(2 * number)];
    return source?.alive === true && accepts?.(source.id, passages.at(2 * number + 1)) !== false;
  };
  // Of the many that have a common word only those are looked at that may be among the best.
  const take = (number: number, score: number): number => {
    if (isAsked(number)) best.add(number, score);
    return best.least();
  };
  const all = query.terms.reduce((bits, _, i) => bits | bitOf(i), 0);
  const [lengths, count] = [state.lengths.all(), state.lengths.length()];
  const average = state.words / Math.max(1, count - forgotten);
  for (let start = 0; start < count; start += WINDOW) {
    for (const counting of countings) {
      counting.at = addPlaces(counting, window, start, lengths, average);
      addTitles(state, counting, start);
    }
    takeAll(window, start, all, best.least(), query.phrases.length > 0, take);
  }
  return best.sorted();
}

/** Adds what a term counts in the passages of a window whose source’s title has it. */
function addTitles({ sources, window }: IndexState, counting: Counting, start: number): void {
  for (; counting.titleAt < counting.titles.length; counting.titleAt++) {
    const source = sources[placeIn(counting.titles[counting.titleAt] ?? 0)];
    if (source === undefined) continue;
    if (source.first >= start + WINDOW) return;
    addAll(counting, window, start, source);
    // The rest of it lies in the next window.
    if (source.end > start + WINDOW) return;
  }
}

const placeOf = ({ passages, sources }: IndexState, number: number) => ({
  source: sources[passages.at(2 * number)]?.id ?? '',
  passage: passages.at(2 * number + 1),
});

/** Passages that count as much stand in the order of their sources’ ids, and in that of the source. */
function compareByPlace({ passages, ranks }: IndexState): (a: number, b: number) => number {
  const [all, rankOf] = [passages.all(), ranks()];
  const rank = (number: number): number => rankOf[all[2 * number] ?? 0] ?? 0;
  return (a, b) => rank(a) - rank(b) || a - b;
}

const bitOf = (word: number): number => 1 << (word % 32);

const idf = (size: number, of: number): number => Math.log(1 + (of - size + 0.5) / (size + 0.5));

const countingOf = (
  { lists, titles, lengths, sources }: IndexState,
  term: number,
  weight: number,
  bit: number,
): Counting => ({
  places: lists.entries(term),
  titles: titles.entries(term),
  rarity: weight * idf(lists.size(term), lengths.length()),
  titled: weight * TITLE_WEIGHT * idf(titles.size(term), sources.length),
  bit,
  at: 0,
  titleAt: 0,
});
