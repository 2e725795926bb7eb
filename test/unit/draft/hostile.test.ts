import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';

const MB = 1 << 20;
const repeat = (part: string): string => part.repeat(Math.ceil(MB / part.length));

/** How many runs of backticks, each one longer than the one before, make a megabyte. */
const GROWING = 1400;

/** Drafts of a megabyte made to keep a careless rule busy for hours. */
const HOSTILE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      '<!--',
      '<!-- -->',
      '$$',
      '$',
      '$a',
      '$a ',
      '$%',
      '%$',
      '`',
      '` ',
      '`` ` ',
      '`\n\n',
      '```',
      '```\n',
      '~~~\n',
      '[',
      '[^',
      '[@',
      '[^a-1]',
      '[^a-1]:',
      '[^a-1]:\n',
      '](',
      '](a(b)',
      '](a)',
      '\\\\](a)',
      '](a), para. 3, in “a',
      '(n.d., [a](a), para. 3; ',
      '— n.d., [a](a)\n',
      '[a]: ',
      '@',
      '@a',
      '<a ',
      '<pre>',
      '<pre></pre',
      'https://',
      '`https://b`c',
      '\\begin{verbatim}',
      '\\begin{verbatim}\\end{verbatim',
      '\\cite[',
      '\\cite[a]',
      '\\cite{',
      '\\',
      '----\n',
      '----\n-----\n',
      'link:',
      'link:]',
      '`link:b`c',
      '<<',
      '/*',
      '//',
      '#set',
      '`#set`x',
      '---\n',
      ': ',
      '    a\n',
      '\n    a\n\n',
      '\n',
      '\r',
      ' ',
      '\t',
      '“',
      '"',
      '‘a',
      "s' a",
      'a',
      'A. ',
      '&#',
      '&#1',
      '.',
      '(',
    ].map(part => [JSON.stringify(part), repeat(part)]),
  ),
  'runs of backticks that grow': Array.from({ length: GROWING }, (_, i) => '`'.repeat(i + 1)).join(' '),
  'runs of backticks that grow and shrink': [...Array.from({ length: 1000 }, (_, i) => i + 1)]
    .flatMap((n, i, all) => (i < 1000 ? [n] : all))
    .concat(Array.from({ length: 1000 }, (_, i) => 1000 - i))
    .map(n => '`'.repeat(n))
    .join(' '),
};

/** So long may all take together on a slow and busy machine: it only tells ending from not ending. */
const LIMIT_MS = 180_000;

describe('hostile drafts', function () {
  this.timeout(LIMIT_MS + 10_000);

  it('are read to their end, a megabyte each', async () => {
    const worker = new Worker(new URL('hostile-worker.mjs', import.meta.url), { workerData: HOSTILE });
    let last = 'nothing';
    let slowest = { name: '', tookMs: 0 };
    const ended = await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => resolve('killed'), LIMIT_MS);
      worker.on('message', (message: 'done' | { name: string; tookMs: number }) => {
        if (message === 'done') {
          clearTimeout(timer);
          resolve('done');
          return;
        }
        last = message.name;
        if (message.tookMs > slowest.tookMs) slowest = message;
      });
      worker.on('error', reject);
    });
    await worker.terminate();
    if (process.env['SHOW_SLOWEST'] !== undefined) console.log(slowest);
    assert.equal(ended, 'done', `killed after ${LIMIT_MS} ms; the last that ended: ${last}`);
  });
});
