import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';

const MB = 1 << 20;
/** Enough for what takes the square of the length never to end. */
const MUCH = MB / 4;

/** Texts made to keep a careless rule busy for hours. */
const HOSTILE: Readonly<Record<string, string>> = {
  brackets: '('.repeat(MB),
  'quotation marks': '"“”\''.repeat(MB / 4),
  'opening quotation marks': '“'.repeat(MUCH),
  capitals: 'A'.repeat(MB),
  'capital words': 'ABC '.repeat(MUCH / 4),
  'capital lines': 'ABC DEF\n'.repeat(MUCH / 8),
  digits: '1'.repeat(MB),
  'digits with marks': '1,2.3-4:5/'.repeat(MUCH / 10),
  'one word': 'a'.repeat(MB),
  'full stops': '.'.repeat(MUCH),
  'spaced full stops': '. '.repeat(MUCH / 2),
  'stops and quotes': '." '.repeat(MUCH / 3),
  initials: 'A. '.repeat(MUCH / 3),
  'questions in quotes': '"a?" B '.repeat(MUCH / 7),
  spaces: `a${' '.repeat(MUCH)}b`,
  'hashes and spaces': `# a${' '.repeat(MUCH)}b#`,
  'many hashes': `# ${' #'.repeat(MUCH / 2)}x`,
  'line ends': '\n'.repeat(MUCH),
  hyphens: 'a-'.repeat(MUCH / 2),
  apostrophes: "a'".repeat(MUCH / 2),
  'link openings': '[a]('.repeat(MUCH / 4),
  'image openings': '!['.repeat(MUCH / 2),
  'quote markers': '> '.repeat(MUCH / 2),
  fences: '```\n'.repeat(MUCH / 4),
  'tag openings': '<a '.repeat(MUCH / 3),
  'front matter': `---\n${'a: b\n'.repeat(MUCH / 5)}`,
  'headline fields': 'HEADLINE: a b c\n\nIt is so. It was.\n\n'.repeat(MUCH / 40),
  'headlines and dates': 'Council meets today again\n3 May 1994\n\nSUVA: It met. It sat.\n\n\n'.repeat(MUCH / 70),
  separators: '-----\n'.repeat(MUCH / 6),
  'combining marks': `e${'\u0301'.repeat(MUCH)}`,
  'soft hyphens': 'a\u00ad'.repeat(MUCH / 2),
  surrogates: '\ud83d'.repeat(MUCH),
  salutations: 'Dear Sir,\n'.repeat(MUCH / 10),
  'month names': 'May '.repeat(MUCH / 4),
  'bars and words': 'Ab | '.repeat(MUCH / 5),
};

/** So long may the slowest take on a slow and busy machine: it only tells ending from not ending. */
const LIMIT_MS = 90_000;

describe('hostile input', function () {
  this.timeout(LIMIT_MS + 10_000);

  it('ends, each a megabyte or a quarter', async () => {
    const worker = new Worker(new URL('hostile-worker.mjs', import.meta.url), { workerData: HOSTILE });
    let last = 'not begun';
    const ended = await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => resolve('killed'), LIMIT_MS);
      worker.on('message', (message: string) => {
        last = message;
        if (message !== 'done') return;
        clearTimeout(timer);
        resolve('done');
      });
      worker.on('error', reject);
    });
    await worker.terminate();
    assert.equal(ended, 'done', `killed after ${LIMIT_MS} ms: ${last}`);
  });
});
