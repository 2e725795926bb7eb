import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';

const MB = 1 << 20;

/** Texts made to keep a careless rule busy for hours. */
const HOSTILE: Readonly<Record<string, string>> = {
  brackets: '('.repeat(MB),
  'quotation marks': '"“”\''.repeat(MB / 4),
  'opening quotation marks': '“'.repeat(MB),
  capitals: 'A'.repeat(MB),
  'capital words': 'ABC '.repeat(MB / 4),
  'capital lines': 'ABC DEF\n'.repeat(MB / 8),
  digits: '1'.repeat(MB),
  'digits with marks': '1,2.3-4:5/'.repeat(MB / 10),
  'one word': 'a'.repeat(MB),
  'full stops': '.'.repeat(MB),
  'spaced full stops': '. '.repeat(MB / 2),
  'stops and quotes': '." '.repeat(MB / 3),
  initials: 'A. '.repeat(MB / 3),
  'questions in quotes': '"a?" B '.repeat(MB / 7),
  spaces: `a${' '.repeat(MB)}b`,
  'hashes and spaces': `# a${' '.repeat(MB)}b#`,
  'many hashes': `# ${' #'.repeat(MB / 2)}x`,
  'line ends': '\n'.repeat(MB),
  hyphens: 'a-'.repeat(MB / 2),
  apostrophes: "a'".repeat(MB / 2),
  'link openings': '[a]('.repeat(MB / 4),
  'image openings': '!['.repeat(MB / 2),
  'quote markers': '> '.repeat(MB / 2),
  fences: '```\n'.repeat(MB / 4),
  'tag openings': '<a '.repeat(MB / 3),
  'front matter': `---\n${'a: b\n'.repeat(MB / 5)}`,
  'headline fields': 'HEADLINE: a b c\n\nIt is so. It was.\n\n'.repeat(MB / 40),
  'headlines and dates': 'Council meets today again\n3 May 1994\n\nSUVA: It met. It sat.\n\n\n'.repeat(MB / 70),
  separators: '-----\n'.repeat(MB / 6),
  'combining marks': `e${'\u0301'.repeat(MB)}`,
  'soft hyphens': 'a\u00ad'.repeat(MB / 2),
  surrogates: '\ud83d'.repeat(MB),
  salutations: 'Dear Sir,\n'.repeat(MB / 10),
  'month names': 'May '.repeat(MB / 4),
  'bars and words': 'Ab | '.repeat(MB / 5),
};

/** So long may the slowest take on a slow and busy machine: it only tells ending from not ending. */
const LIMIT_MS = 180_000;

describe('hostile input', function () {
  this.timeout(LIMIT_MS + 10_000);

  it('a megabyte of each ends', async () => {
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
