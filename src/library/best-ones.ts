/** The best of many, by numbers: what is surely not among them is let go as soon as that is known. */
export interface BestOnes {
  /** What counts less is not wanted any more. */
  least(): number;
  /** @param score a number of 32 bits */
  add(number: number, score: number): void;
  /** So many as are wanted at most, the best first. */
  sorted(): { readonly number: number; readonly score: number }[];
}

/** So many more than wanted are gathered before the worst are let go. */
const ROOM = 400;

/** @param compare which of two with the same score comes first */
export function createBestOnes(most: number, compare: (a: number, b: number) => number): BestOnes {
  const numbers = new Uint32Array(2 * most + ROOM);
  const scores = new Float32Array(2 * most + ROOM);
  let size = 0;
  let least = 0;
  /** Of those with the least score the last that may be wanted, where there are more of them than wanted. */
  let last: number | undefined;

  /** Leaves as many as are wanted. */
  const cut = () => {
    if (size <= most) return;
    least = scores.slice(0, size).sort()[size - most] ?? 0;
    const even: number[] = [];
    let kept = 0;
    for (let i = 0; i < size; i++) {
      const [number, score] = [numbers[i] ?? 0, scores[i] ?? 0];
      if (score === least) even.push(number);
      if (score <= least) continue;
      numbers[kept] = number;
      scores[kept++] = score;
    }
    // Where many have the same score, their order tells.
    if (kept + even.length > most) even.sort(compare);
    even.length = most - kept;
    for (const number of even) {
      numbers[kept] = number;
      scores[kept++] = least;
    }
    size = kept;
    last = even.at(-1);
  };

  return {
    least: () => least,
    add: (number, score) => {
      if (score === least && last !== undefined && compare(number, last) > 0) return;
      numbers[size] = number;
      scores[size++] = score;
      if (size === numbers.length) cut();
    },
    sorted: () => {
      cut();
      return Array.from({ length: size }, (_, i) => ({ number: numbers[i] ?? 0, score: scores[i] ?? 0 })).sort(
        (a, b) => b.score - a.score || compare(a.number, b.number),
      );
    },
  };
}
