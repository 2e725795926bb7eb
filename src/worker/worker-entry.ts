import { parentPort, workerData } from 'node:worker_threads';
import { serveAnnotator } from './serve-annotator.ts';
import { serveLibrary } from './serve-library.ts';
import { ANNOTATOR_ROLE } from './annotator-pool.ts';
import type { WorkerSettings } from './protocol.ts';

// The library's thread and those that annotate for it run the same program.
if (parentPort === null) throw new Error('worker-entry runs in a worker thread only');
const data = workerData as ({ readonly role?: string } & WorkerSettings) | null;
if (data?.role === ANNOTATOR_ROLE) serveAnnotator(parentPort);
else serveLibrary(parentPort, __filename, data ?? {});
