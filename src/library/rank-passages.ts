import type { SourceId } from '../model/source.ts';
import { expandTerm } from './expand-term.ts';
import { emptyTally, type IndexState, type Tally } from './index-state.ts';
import type { ParsedQuery } from './parse-query.ts';
import { countIn, placeIn } from './term-lists.ts';

/** BM25's own constants, as Lucene and MiniSearch have them. */
const [SATURATION, LENGTH_WEIGHT] = [1.2, 0.7];
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
  const { passages, sources } = state;
  const terms = new Set<string>();
  const tally = tallyOf(state);
  query.terms.forEach((term, i) => {
    const isTyping = query.isTyping && i === query.terms.length - 1;
    for (const { term: own, weight } of expandTerm(state, term, isTyping)) {
      terms.add(state.dictionary.text(own));
      count(state, tally, own, weight, bitOf(i));
    }
  });
  const hitOf = (number: number, score: number): ScoredPassage | undefined => {
    const [source, passage] = [sources[passages[2 * number] ?? 0], passages[2 * number + 1] ?? 0];
    const isAsked = source?.alive === true && accepts?.(source.id, passage) !== false;
    return isAsked ? { source: source.id, passage, score } : undefined;
  };
  return { passages: takeBest(tally, query, most, hitOf), terms };
}

/**
 * The best of what was counted, which leaves the tally empty again. Of the many that have a common word only those are looked at that may be
 * among the best.
 */
function takeBest(
  { scores, found, touched, met }: Tally,
  query: ParsedQuery,
  most: number,
  hitOf: (passage: number, score: number) => ScoredPassage | undefined,
): ScoredPassage[] {
  const all = query.terms.reduce((bits, _, i) => bits | bitOf(i), 0) >>> 0;
  const wantsAll = query.phrases.length > 0;
  let best: ScoredPassage[] = [];
  let least = 0;
  for (let i = 0; i < met; i++) {
    const number = touched[i] ?? 0;
    const whole = ((found[number] ?? 0) & all) >>> 0 === all;
    const score = whole ? 2 * (scores[number] ?? 0) : (scores[number] ?? 0);
    found[number] = 0;
    scores[number] = 0;
    if (score < least || (wantsAll && !whole)) continue;
    const hit = hitOf(number, score);
    if (hit === undefined) continue;
    best.push(hit);
    if (best.length < 2 * most + ROOM) continue;
    least = nthHighest(best, most);
    best = best.filter(one => one.score >= least);
    // Where many have the same score, their order tells.
    if (best.length > most + ROOM) best = best.sort(compareHits).slice(0, most);
  }
  return best.sort(compareHits).slice(0, most);
}

/** So many more than wanted are gathered before the worst are let go. */
const ROOM = 400;

/** The score that just so many have or exceed. */
const nthHighest = (hits: readonly ScoredPassage[], n: number): number =>
  Float32Array.from(hits, ({ score }) => score).sort()[hits.length - n] ?? 0;

const compareHits = (a: ScoredPassage, b: ScoredPassage): number =>
  b.score - a.score || (a.source < b.source ? -1 : a.source > b.source ? 1 : a.passage - b.passage);

function tallyOf(state: IndexState): Tally {
  const passages = state.lengths.length;
  if (state.tally.scores.length < passages) state.tally = emptyTally(Math.ceil(passages * 1.2));
  state.tally.met = 0;
  return state.tally;
}

const bitOf = (word: number): number => 1 << (word % 32);

const idf = (size: number, of: number): number => Math.log(1 + (of - size + 0.5) / (size + 0.5));

/** Adds what a term counts in the passages where it stands, and in those of sources whose title has it. */
function count(state: IndexState, tally: Tally, term: number, weight: number, bit: number): void {
  const { scores, found, touched } = tally;
  const { lengths, sources, lists, titles } = state;
  const average = state.words / Math.max(1, lengths.length - state.forgotten);
  const rarity = weight * idf(lists.size(term), lengths.length) * (SATURATION + 1);
  const [short, long] = [SATURATION * (1 - LENGTH_WEIGHT), (SATURATION * LENGTH_WEIGHT) / average];
  const entries = lists.entries(term);
  let met = tally.met;
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] ?? 0;
    const [passage, times] = [placeIn(entry), countIn(entry)];
    const bits = found[passage] ?? 0;
    if (bits === 0) touched[met++] = passage;
    found[passage] = bits | bit;
    scores[passage] = (scores[passage] ?? 0) + (rarity * times) / (times + short + long * (lengths[passage] ?? 0));
  }
  const titled = weight * TITLE_WEIGHT * idf(titles.size(term), sources.length);
  for (const entry of titles.entries(term)) {
    const { first, end } = sources[placeIn(entry)] ?? NOWHERE;
    for (let passage = first; passage < end; passage++) {
      const bits = found[passage] ?? 0;
      if (bits === 0) touched[met++] = passage;
      found[passage] = bits | bit;
      scores[passage] = (scores[passage] ?? 0) + titled;
    }
  }
  tally.met = met;
}

const NOWHERE = { first: 0, end: 0 };
