import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { readSources } = await import('../../../src/text/read-sources.ts');
const { readSource } = await import('../../../src/extract/reading.ts');
const { findNames } = await import('../../../src/extract/mentions/find-names.ts');
const { findQuotations } = await import('../../../src/extract/quotations/find-quotations.ts');

for (const [name, text] of Object.entries(workerData)) {
  parentPort.postMessage({ begun: name });
  for (const source of readSources('a.txt', 'a.txt', text)) {
    const reading = readSource(text, source);
    findQuotations(reading, findNames(reading, []));
  }
  parentPort.postMessage({ ended: name });
}
parentPort.postMessage('done');
