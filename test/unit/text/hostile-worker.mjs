import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { readSources } = await import('../../../src/text/read-sources.ts');
const { tokenize } = await import('../../../src/text/tokenize.ts');
const { fold } = await import('../../../src/text/fold.ts');
const { annotateSource } = await import('../../../src/extract/annotate-source.ts');
const { findQuote } = await import('../../../src/text/align-quote.ts');

for (const [name, text] of Object.entries(workerData)) {
  parentPort.postMessage(`begun ${name}`);
  for (const file of ['a.txt', 'a.md']) {
    for (const source of readSources(file, file, text)) {
      for (const { sentences } of source.passages) for (const sentence of sentences) tokenize(text, sentence);
      // Whatever it looks like, it is annotated as if it were English.
      parentPort.postMessage(`annotating ${name} as ${file}`);
      annotateSource(text, { ...source, language: 'en' }, '2020-05-17');
    }
  }
  findQuote(fold(text), text.slice(0, 1000));
}
parentPort.postMessage('done');
