import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';

/** Enough for what takes the square of the length not to end in time. */
const LENGTH = 1 << 17;

/** What a careless rule would look through again and again: marks that nothing closes, verbs of saying in a row, one endless sentence. */
const PIECES = [
  '(((',
  '"',
  '“',
  '“a ',
  '“a” ',
  '«a ',
  '»a« ',
  '„a ',
  '‘a ',
  "'a ",
  "s' a ",
  '’ ',
  '``a ',
  '"“”‘’',
  'said ',
  ', said Khan ',
  ',,,, said ',
  ', saying ',
  'said that he ',
  'Khan said, and ',
  '; said ',
  'Khan, who ',
  'according to Khan, ',
  'the “a b” and ',
  '“Why?” ',
  '“We go,” Khan said. ',
  '“We go and go and go and go\n\n',
  'KHAN: we go home.\n\n',
  'Q: we go home?\n',
  'said:\n\n',
  ': “a ',
  '— ',
  'he ',
  'she said he said ',
  'of the minister ',
  'the minister said so. The Minister Khan of Mali left. ',
];

const TEXTS = Object.fromEntries(PIECES.map(piece => [piece, `# T\n\n${piece.repeat(LENGTH / piece.length)}`]));

/** So long may all of them take on a slow and busy machine: it only tells ending from not ending. */
const LIMIT_MS = 120_000;

describe('quotations of hostile input', function () {
  this.timeout(LIMIT_MS + 10_000);

  it('ends, however long it is', async () => {
    const worker = new Worker(new URL('hostile-worker.mjs', import.meta.url), { workerData: TEXTS });
    let last = 'not begun';
    let ends = 0;
    const ended = await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => resolve('killed'), LIMIT_MS);
      worker.on('message', (message: 'done' | { readonly begun: string } | { readonly ended: string }) => {
        if (message === 'done') {
          clearTimeout(timer);
          resolve('done');
        } else if ('begun' in message) last = message.begun;
        else ends++;
      });
      worker.on('error', reject);
    });
    await worker.terminate();
    assert.equal(ended, 'done', `killed after ${LIMIT_MS} ms at ${last}`);
    assert.equal(ends, PIECES.length);
  });
});
