import { Worker } from 'node:worker_threads';
import type { Bibliography } from '../model/bibliography.ts';

/** So long may a bibliography take: one of many thousand entries takes seconds. */
const LIMIT_MS = 60_000;
const MEMORY_MB = 1024;

/** Reads a bibliography in a thread of its own, which is ended when it takes too long or too much. Never rejects: what went wrong is a problem of the file. */
export function readBibliographyApart(program: string, name: string, text: string): Promise<Bibliography> {
  const failed = (message: string): Bibliography => ({ entries: [], problems: [{ line: 1, message }] });
  return new Promise(resolve => {
    const worker = new Worker(program, {
      workerData: { name, text },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      name: 'wellsourced bibliography',
    });
    const done = (result: Bibliography) => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => {
      done(failed(`was given up after ${LIMIT_MS / 1000} s: it is too much to read.`));
    }, LIMIT_MS);
    worker.on('message', done);
    worker.on('error', error => {
      done(failed(`cannot be read: ${error.message}`));
    });
    worker.on('exit', () => {
      done(failed('cannot be read: its reader stopped.'));
    });
  });
}
