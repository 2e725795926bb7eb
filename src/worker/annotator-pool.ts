import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { NO_CORRECTIONS, type Corrections } from '../model/corrections.ts';
import { recordFailure, type FileJob, type FileResult } from './annotate-file.ts';
import type { Annotator } from './annotator.ts';

/** To an annotating thread. */
export type ToAnnotator =
  | { readonly kind: 'corrections'; readonly corrections: Corrections }
  | { readonly kind: 'annotate'; readonly jobs: readonly FileJob[] };

/** From an annotating thread: the results of the jobs it was given last. */
export type FromAnnotator = readonly FileResult[];

/** By this a thread that runs the worker's program knows that it is to annotate. */
export const ANNOTATOR_ROLE = 'annotator';

/** More threads would take memory without being faster on the machines that writers have. */
const MOST_THREADS = 6;
/** A thread that needs more than this has met a file that is too much. */
const MEMORY_MB = 768;
const YOUNG_MB = 16;
/** A file may take this long, and so much longer for each megabyte, before its thread is ended. */
const PATIENCE_MS = 60_000;

/** Threads that had nothing to do for this long are ended, but one; that one so much later, so that who saves a file, and saves again, needs not wait for a start. */
const [IDLE_MS, LAST_IDLE_MS] = [3000, 15_000];

interface Batch {
  readonly jobs: readonly FileJob[];
  readonly resolve: (results: readonly FileResult[]) => void;
}

interface Thread {
  readonly worker: Worker;
  batch: Batch | undefined;
  watch: NodeJS.Timeout | undefined;
}

/**
 * Annotates in as many threads as there are cores. A thread that dies (of a file that takes all memory, or no end of time) is replaced; the files it had are
 * tried once more one by one, and what kills a thread alone is told as unreadable.
 */
export function createAnnotatorPool(
  workerPath: string,
  {
    threads = Math.min(MOST_THREADS, availableParallelism()),
    memoryMb = MEMORY_MB,
    patienceMs = PATIENCE_MS,
    idleMs = IDLE_MS,
    lastIdleMs = LAST_IDLE_MS,
  } = {},
): Annotator {
  const idle: Thread[] = [];
  const all = new Set<Thread>();
  const waiting: Batch[] = [];
  let corrections = NO_CORRECTIONS;
  let disposed = false;
  let trimming: NodeJS.Timeout | undefined;

  const trim = (kept: number) => {
    for (const thread of idle.splice(kept)) {
      all.delete(thread);
      void thread.worker.terminate();
    }
    if (kept === 1) trimming = setTimeout(trim, lastIdleMs, 0).unref();
  };

  const start = (): Thread => {
    const worker = new Worker(workerPath, {
      workerData: { role: ANNOTATOR_ROLE },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
      name: 'wellsourced annotator',
    });
    const thread: Thread = { worker, batch: undefined, watch: undefined };
    all.add(thread);
    worker.on('message', (results: FromAnnotator) => {
      clearTimeout(thread.watch);
      const done = thread.batch;
      thread.batch = undefined;
      idle.push(thread);
      next();
      done?.resolve(results);
      clearTimeout(trimming);
      trimming = setTimeout(trim, idleMs, 1).unref();
    });
    // What went wrong is told by the exit that follows.
    let cause = 'its thread ended';
    worker.on('error', error => {
      cause = error.message;
    });
    worker.on('exit', () => {
      lose(thread, cause);
    });
    worker.postMessage({ kind: 'corrections', corrections } satisfies ToAnnotator);
    return thread;
  };

  const lose = (thread: Thread, cause: string) => {
    clearTimeout(thread.watch);
    all.delete(thread);
    const at = idle.indexOf(thread);
    if (at >= 0) idle.splice(at, 1);
    const { batch } = thread;
    if (disposed || batch === undefined) return;
    const [only, ...others] = batch.jobs;
    if (only !== undefined && others.length === 0)
      batch.resolve([recordFailure(only.id, `It was too much to read: ${cause}`)]);
    else
      void Promise.all(batch.jobs.map(job => annotate([job]))).then(results => {
        batch.resolve(results.flat());
      });
    next();
  };

  const next = () => {
    while (waiting.length > 0 && !disposed) {
      const thread = idle.pop() ?? (all.size < threads ? start() : undefined);
      const batch = thread === undefined ? undefined : waiting.shift();
      if (thread === undefined || batch === undefined) return;
      thread.batch = batch;
      thread.watch = setTimeout(() => void thread.worker.terminate(), patienceMs);
      thread.worker.postMessage({ kind: 'annotate', jobs: batch.jobs } satisfies ToAnnotator);
    }
  };

  const annotate = (jobs: readonly FileJob[]): Promise<readonly FileResult[]> =>
    new Promise(resolve => {
      waiting.push({ jobs, resolve });
      next();
    });

  return {
    width: threads,
    annotate,
    setCorrections: given => {
      corrections = given;
      for (const { worker } of all) worker.postMessage({ kind: 'corrections', corrections } satisfies ToAnnotator);
    },
    dispose: () => {
      disposed = true;
      clearTimeout(trimming);
      for (const { worker, watch } of all) {
        clearTimeout(watch);
        void worker.terminate();
      }
    },
  };
}
