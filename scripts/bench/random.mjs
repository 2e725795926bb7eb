// Numbers that look random and are the same in every run.

/**
 * Mulberry32 (Tommy Ettinger, public domain): numbers from 0 up to 1.
 *
 * @param {number} seed
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** @template T @param {() => number} random @param {readonly T[]} list @returns {T} */
export const pick = (random, list) => list[Math.floor(random() * list.length)];
