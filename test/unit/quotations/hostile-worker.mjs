import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { readSources } = await import('../../../src/text/read-sources.ts');
const { readSource } = await import('../../../src/extract/reading.ts');
const { findNames } = await import('../../../src/extract/mentions/find-names.ts');
const { findQuotations } = await import('../../../src/extract/quotations/find-quotations.ts');

/** The milliseconds that finding the quotations takes: what is read before is not judged here. */
function timeOf(text) {
  let taken = 0;
  for (const source of readSources('a.txt', 'a.txt', text)) {
    const reading = readSource(text, source);
    const names = findNames(reading, []);
    const begun = performance.now();
    findQuotations(reading, names);
    taken += performance.now() - begun;
  }
  return taken;
}

for (const [name, text] of Object.entries(workerData)) {
  parentPort.postMessage({ begun: name });
  const half = Math.min(timeOf(text.slice(0, text.length / 2)), timeOf(text.slice(0, text.length / 2)));
  const whole = Math.min(timeOf(text), timeOf(text));
  parentPort.postMessage({ name, half, whole });
}
parentPort.postMessage('done');
