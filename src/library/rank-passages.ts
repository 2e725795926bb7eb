import type { SourceId } from '../model/source.ts';
import { createBestOnes } from './best-ones.ts';
import { expandTerm } from './expand-term.ts';
import type { IndexState } from './index-state.ts';
import type { ParsedQuery } from './parse-query.ts';
import { addPlaces, addTitled, mark, MOST_WORDS, mostOf, takeAll, WINDOW, type Counting } from './passage-window.ts';
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
  const words = query.terms.map((term, i) => {
    const isTyping = query.isTyping && i === query.terms.length - 1;
    return expandTerm(state, term, isTyping).map(({ term: own, weight }) => {
      terms.add(state.dictionary.text(own));
      return countingOf(state, own, weight, bitOf(i));
    });
  });
  const best = bestOf(state, words, query.phrases.length > 0, accepts, most);
  return { passages: best.map(({ number, score }) => ({ ...placeOf(state, number), score })), terms };
}

/** @param words for each word of the query the terms that it stands for */
function bestOf(
  state: IndexState,
  words: readonly (readonly Counting[])[],
  wantsAll: boolean,
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
  const neededFor = neededWord(words, wantsAll);
  const all = words.reduce((bits, _, i) => bits | bitOf(i), 0);
  const [lengths, count] = [state.lengths.all(), state.lengths.length()];
  const average = state.words / Math.max(1, count - forgotten);
  for (let start = 0; start < count; start += WINDOW) {
    const needed = neededFor(best.least());
    for (const counting of needed ?? []) mark(counting, window, start);
    if (needed !== undefined && window.met === 0) continue;
    for (const own of words)
      for (const counting of own) {
        addPlaces(counting, window, start, lengths, average, needed !== undefined);
        addTitled(counting, window, start, needed !== undefined);
      }
    takeAll(window, start, all, best.least(), wantsAll, take);
  }
  return best.sorted();
}
/**
 * Gives the word with the fewest places of those without which a passage cannot count enough: of the others’ places most need not be looked at then.
 * All words are needed where all are wanted.
 */
function neededWord(words: readonly (readonly Counting[])[], wantsAll: boolean) {
  const known = words.map(own => ({
    own,
    size: own.reduce((sum, { places, titled }) => sum + places.length + titled.length, 0),
    most: own.reduce((sum, counting) => sum + mostOf(counting), 0),
  }));
  known.sort((a, b) => a.size - b.size);
  const all = known.reduce((sum, { most }) => sum + most, 0);
  return (least: number): readonly Counting[] | undefined =>
    words.length > MOST_WORDS ? undefined : known.find(({ most }) => wantsAll || (all - most) * SLACK < least)?.own;
}

/** Scores are numbers of 32 bits: sums are a little off. */
const SLACK = 1.0001;

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
  titled: stretchesOf(sources, titles.entries(term)),
  rarity: weight * idf(lists.size(term), lengths.length()),
  titleScore: weight * TITLE_WEIGHT * idf(titles.size(term), sources.length),
  bit,
  at: 0,
  titledAt: 0,
});

/** First passage and end of some sources. */
function stretchesOf(sources: IndexState['sources'], entries: Uint32Array): Uint32Array {
  const stretches = new Uint32Array(2 * entries.length);
  entries.forEach((entry, i) => {
    const { first = 0, end = 0 } = sources[placeIn(entry)] ?? {};
    stretches[2 * i] = first;
    stretches[2 * i + 1] = end;
  });
  return stretches;
}
