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
  /** First passage and end of each source whose title has the term. */
  readonly titled: Uint32Array;
  /** How much it counts in a passage, and in a title. */
  readonly rarity: number;
  readonly titleScore: number;
  /** Stands for the word of the query. */
  readonly bit: number;
  at: number;
  titledAt: number;
}

/** Stands in what was found of a passage for no word: that it is to be counted. There are no more words than other bits. */
const MARK = 1 << 31;
export const MOST_WORDS = 31;

/** More than a term counts in any passage. */
export const mostOf = ({ places, titled, rarity, titleScore }: Counting): number =>
  (places.length > 0 ? rarity * (SATURATION + 1) : 0) + (titled.length > 0 ? titleScore : 0);

/** Marks the passages from `start` on that a term stands in, or in the title of: where it is needed, others are not counted. */
export function mark(counting: Counting, window: PassageWindow, start: number): void {
  const { found, touched } = window;
  let met = window.met;
  const note = (slot: number) => {
    if (found[slot] === 0) touched[met++] = slot;
    found[slot] = MARK;
  };
  const { places, titled } = counting;
  for (let at = firstFrom(places, counting.at, start); at < places.length; at++) {
    const slot = placeIn(places[at] ?? 0) - start;
    if (slot >= WINDOW) break;
    note(slot);
  }
  for (let at = counting.titledAt; at < titled.length; at += 2) {
    const [first = 0, end = 0] = [titled[at], titled[at + 1]];
    if (first >= start + WINDOW) break;
    for (let slot = Math.max(first - start, 0); slot < Math.min(end - start, WINDOW); slot++) note(slot);
  }
  window.met = met;
}

/**
 * Adds what a term counts in the passages from `start` on that it stands in.
 * @param lengths how many words each passage has
 * @param average how many words a passage has on average
 * @param onlyMarked leaves out passages that were not marked
 */
export function addPlaces(
  counting: Counting,
  window: PassageWindow,
  start: number,
  lengths: Uint32Array,
  average: number,
  onlyMarked: boolean,
): void {
  const { scores, found, touched } = window;
  const { places, rarity, bit } = counting;
  const factor = rarity * (SATURATION + 1);
  const [short, long] = [SATURATION * (1 - LENGTH_WEIGHT), (SATURATION * LENGTH_WEIGHT) / average];
  let met = window.met;
  let at = firstFrom(places, counting.at, start);
  for (; at < places.length; at++) {
    const entry = places[at] ?? 0;
    const passage = placeIn(entry);
    const slot = passage - start;
    if (slot >= WINDOW) break;
    const bits = found[slot] ?? 0;
    if (bits === 0) {
      if (onlyMarked) continue;
      touched[met++] = slot;
    }
    const times = countIn(entry);
    found[slot] = bits | bit;
    scores[slot] = (scores[slot] ?? 0) + (factor * times) / (times + short + long * (lengths[passage] ?? 0));
  }
  counting.at = at;
  window.met = met;
}

/** Adds what a term counts in the passages from `start` on whose source’s title has it. */
export function addTitled(counting: Counting, window: PassageWindow, start: number, onlyMarked: boolean): void {
  const { scores, found, touched } = window;
  const { titled, titleScore, bit } = counting;
  let met = window.met;
  for (; counting.titledAt < titled.length; counting.titledAt += 2) {
    const [first, end] = [titled[counting.titledAt] ?? 0, titled[counting.titledAt + 1] ?? 0];
    if (first >= start + WINDOW) break;
    const to = Math.min(end - start, WINDOW);
    for (let slot = Math.max(first - start, 0); slot < to; slot++) {
      const bits = found[slot] ?? 0;
      if (bits === 0) {
        if (onlyMarked) continue;
        touched[met++] = slot;
      }
      found[slot] = bits | bit;
      scores[slot] = (scores[slot] ?? 0) + titleScore;
    }
    // The rest of it lies in the next window.
    if (end > start + WINDOW) break;
  }
  window.met = met;
}

/** From where in a list the first place is that is not before a passage; near `from` it is found soonest. */
function firstFrom(places: Uint32Array, from: number, passage: number): number {
  let [low, step] = [from, 1];
  while (low + step < places.length && placeIn(places[low + step] ?? 0) < passage) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, places.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (placeIn(places[middle] ?? 0) < passage) low = middle + 1;
    else high = middle;
  }
  return low;
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
