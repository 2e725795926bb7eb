/** Between two mergings while files are read: at least so long, and so many times as long as the last one took, and the questions after it. */
const [LEAST_PAUSE_MS, PAUSES] = [200, 20];
/** Where all will be there in a moment, merging now and then would only put that off. */
const QUICK_PAUSE_MS = 10_000;

/** When to merge while files are read: merging, and answering the views that ask again after it, is to take a small part of the time. */
export interface MergingPace {
  /** @param isQuick whether what is read comes from the store */
  isDue(isQuick: boolean): boolean;
  noteMerging(startMs: number): void;
  noteAnswer(startMs: number): void;
}

export function createMergingPace(now: () => number = () => performance.now()): MergingPace {
  let mergedMs = -Infinity;
  /** What the last merging cost, and the questions since. */
  let costMs = 0;
  return {
    isDue: isQuick => now() >= mergedMs + Math.max(isQuick ? QUICK_PAUSE_MS : LEAST_PAUSE_MS, PAUSES * costMs),
    noteMerging: startMs => {
      mergedMs = now();
      costMs = mergedMs - startMs;
    },
    noteAnswer: startMs => {
      costMs += now() - startMs;
    },
  };
}
