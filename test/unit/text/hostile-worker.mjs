import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { readSources } = await import('../../../src/text/read-sources.ts');
const { tokenize } = await import('../../../src/text/tokenize.ts');
const { fold } = await import('../../../src/text/fold.ts');
const { findQuote } = await import('../../../src/text/align-quote.ts');

for (const [name, text] of Object.entries(workerData)) {
  parentPort.postMessage(`begun ${name}`);
  for (const file of ['a.txt', 'a.md']) {
    for (const { passages } of readSources(file, file, text)) {
      for (const { sentences } of passages) for (const sentence of sentences) tokenize(text, sentence);
    }
  }
  findQuote(fold(text), text.slice(0, 1000));
}
parentPort.postMessage('done');
