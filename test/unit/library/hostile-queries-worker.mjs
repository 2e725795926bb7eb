import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { parseQuery } = await import('../../../src/library/parse-query.ts');

for (const text of workerData) parseQuery(text);
parentPort.postMessage('done');
