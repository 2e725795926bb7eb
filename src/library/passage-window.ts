import { countIn, placeIn } from './term-lists.ts';

/** So many passages are counted at a time: what is counted of them stays in the processor’s nearest memory. */
export const WINDOW = 2048;
/** BM25’s own constants, as Lucene and MiniSearch have them. */
const [SATURATION, LENGTH_WEIGHT] = [1.2, 0.7];

/** What a query’s words count in some passages that follow each other; all zero when they have been taken. */
export interface PassageWindow {
  readonly scores: Float32Array;
  /** Which of the query’s words a passage has, a bit each. */
  readonly found: Int32Array;
  /** The passages that have any, and how many these are. */
  readonly touched: Uint16Array;
  met: number;
}

export const emptyWindow = (): PassageWindow => ({
  scores: new Float32Array(WINDOW),
  found: new Int32Array(WINDOW),
  touched: new Uint16Array(WINDOW),
  met: 0,
});

/** A term that one of the query’s words stands for. Its lists are gone through once, window by window. */
export interface Counting {
  readonly places: Uint32Array;
  readonly titles: Uint32Array;
  /** How much it counts in a passage, and in a title. */
  readonly rarity: number;
  readonly titled: number;
  /** Stands for the word of the query. */
  readonly bit: number;
  at: number;
  titleAt: number;
}

/**
 * Adds what a term counts in the passages from `start` on where it stands.
 * @param lengths how many words each passage has
 * @param average how many words a passage has on average
 */
export function addPlaces(
  { places, rarity, bit, at }: Counting,
  window: PassageWindow,
  start: number,
  lengths: Uint32Array,
  average: number,
): number {
  const { scores, found, touched } = window;
  const factor = rarity * (SATURATION + 1);
  const [short, long] = [SATURATION * (1 - LENGTH_WEIGHT), (SATURATION * LENGTH_WEIGHT) / average];
  let [next, met] = [at, window.met];
  for (; next < places.length; next++) {
    const entry = places[next] ?? 0;
    const passage = placeIn(entry);
    const slot = passage - start;
    if (slot >= WINDOW) break;
    const times = countIn(entry);
    const bits = found[slot] ?? 0;
    if (bits === 0) touched[met++] = slot;
    found[slot] = bits | bit;
    scores[slot] = (scores[slot] ?? 0) + (factor * times) / (times + short + long * (lengths[passage] ?? 0));
  }
  window.met = met;
  return next;
}

/** Adds what a term of its title counts to all passages of a source that are in the window. */
export function addAll(
  { titled, bit }: Counting,
  window: PassageWindow,
  start: number,
  { first, end }: { readonly first: number; readonly end: number },
): void {
  const { scores, found, touched } = window;
  let met = window.met;
  const to = Math.min(end - start, WINDOW);
  for (let slot = Math.max(first - start, 0); slot < to; slot++) {
    const bits = found[slot] ?? 0;
    if (bits === 0) touched[met++] = slot;
    found[slot] = bits | bit;
    scores[slot] = (scores[slot] ?? 0) + titled;
  }
  window.met = met;
}

/**
 * Gives the passages that were counted; those with all words count twice. Leaves the window empty.
 * @param all the bits of all words
 * @param from what counts less is left out
 * @param wantsAll leaves out what has not all words
 * @param take returns what counts enough from now on
 */
export function takeAll(
  window: PassageWindow,
  start: number,
  all: number,
  from: number,
  wantsAll: boolean,
  take: (passage: number, score: number) => number,
): void {
  const { scores, found, touched, met } = window;
  let least = from;
  for (let i = 0; i < met; i++) {
    const slot = touched[i] ?? 0;
    const isWhole = ((found[slot] ?? 0) & all) === all;
    const score = isWhole ? 2 * (scores[slot] ?? 0) : (scores[slot] ?? 0);
    found[slot] = 0;
    scores[slot] = 0;
    if (score >= least && (isWhole || !wantsAll)) least = take(start + slot, score);
  }
  window.met = 0;
}
