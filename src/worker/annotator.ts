import { NO_CORRECTIONS, type Corrections } from '../model/corrections.ts';
import { indexGiven } from '../library/given-details.ts';
import { annotateFile, type FileJob, type FileResult } from './annotate-file.ts';

/** Reads and annotates files, here or in other threads. */
export interface Annotator {
  /** What the writer stated holds for all files that are annotated from now on. */
  setCorrections(corrections: Corrections): void;
  /** How many files may be given at a time to keep it busy. */
  readonly width: number;
  annotate(jobs: readonly FileJob[]): Promise<readonly FileResult[]>;
  dispose(): void;
}

/** Annotates in this thread, one file after the other, and gives way to questions between them. */
export function createLocalAnnotator(): Annotator {
  let givenOf = indexGiven(NO_CORRECTIONS);
  return {
    width: 1,
    setCorrections: corrections => {
      givenOf = indexGiven(corrections);
    },
    annotate: async jobs => {
      const results: FileResult[] = [];
      for (const job of jobs) {
        results.push(annotateFile(job, givenOf));
        await new Promise(resolve => setImmediate(resolve));
      }
      return results;
    },
    dispose: () => {},
  };
}
