// The library’s worker as it is, with a clock: it tells how long each search took, from when it met the question to when the answer was on its way.
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { serveLibrary } from '../../src/worker/serve-library.ts';

if (parentPort === null) throw new Error('measured-worker runs in a worker thread only');
const port = /** @type {any} */ (parentPort);
/** When each search that is not answered yet was met, by its number. @type {Map<number, number>} */
const met = new Map();

const clocked = {
  on: (event, listener) =>
    port.on(event, message => {
      if (message.method === 'search') met.set(message.id, performance.now());
      listener(message);
    }),
  postMessage: message => {
    port.postMessage(message);
    const start = message.kind === 'answer' ? met.get(message.id) : undefined;
    if (start === undefined) return;
    met.delete(message.id);
    port.postMessage({ kind: 'log', level: 'info', text: `search: ${performance.now() - start} ms` });
  },
};

// The store goes by the program that made it, and what annotates is that program too.
serveLibrary(/** @type {any} */ (clocked), path.join(__dirname, 'worker.cjs'), workerData ?? {});
