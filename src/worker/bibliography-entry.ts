import { parentPort, workerData } from 'node:worker_threads';
import { readBibliography } from '../library/bibliography/read-bibliography.ts';

// One bibliography, in a thread of its own: a large one takes seconds, and nobody shall wait for it.
const { name, text } = workerData as { readonly name: string; readonly text: string };
parentPort?.postMessage(readBibliography(name, text));
