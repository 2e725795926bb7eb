import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { hasFilters, parseQuery } from '../../../src/library/parse-query.ts';
import { buildLibrary } from './build-library.ts';

/** It only tells ending from not ending. */
const LIMIT_MS = 60_000;

describe('a query', () => {
  /** What is typed, and what is made of it: words, phrases, filters. */
  const READ: readonly (readonly [string, readonly string[], readonly string[], Readonly<Record<string, unknown>>])[] =
    [
      ['dam accord', ['dam', 'accord'], [], {}],
      ['“Ten  Years” of Rain', ['ten', 'years', 'of', 'rain'], ['ten years'], {}],
      ['"never closed', ['never', 'closed'], [], {}],
      ['from:Nakabuye dam', ['dam'], [], { from: ['nakabuye'] }],
      ['from:"Ruth Nakabuye" by:Courier', [], [], { from: ['ruth nakabuye'], by: ['courier'] }],
      ['FROM:okello IN:Mtwara', [], [], { from: ['okello'], in: ['mtwara'] }],
      ['accord before:2016 after:2014-03', ['accord'], [], { before: '2016', after: '2014-03' }],
      ['before:Friday', ['before', 'friday'], [], {}],
      ['from: dam', ['from', 'dam'], [], {}],
      ['therefrom:x', ['therefrom', 'x'], [], {}],
      ['source:port.txt source:dam', [], [], { source: ['port.txt', 'dam'] }],
      ['', [], [], {}],
      ['"" “ ” ,.;', [], [], {}],
    ];
  for (const [text, terms, phrases, filters] of READ)
    it(`reads ‘${text}’`, () => {
      const query = parseQuery(text);
      assert.deepEqual(query.terms, terms);
      assert.deepEqual(query.phrases, phrases);
      assert.deepEqual(query.filters, { from: [], by: [], in: [], source: [], ...filters });
      assert.equal(hasFilters(query), Object.keys(filters).length > 0);
    });

  it('knows whether its last word may go on', () => {
    assert.ok(parseQuery('dam acc').isTyping);
    assert.ok(!parseQuery('dam accord ').isTyping);
    assert.ok(!parseQuery('“dam accord”').isTyping);
  });

  it('is never lost, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), text => void parseQuery(text)));
  });

  it('is read to its end, however long it is', async function () {
    this.timeout(LIMIT_MS + 10_000);
    // What takes the square of such a length does not end in time.
    const texts = ['"', 'from:', 'from:"', '“”', 'a ', ': ', 'before:2'].map(unit =>
      unit.repeat(400_000 / unit.length),
    );
    const worker = new Worker(new URL('hostile-queries-worker.mjs', import.meta.url), { workerData: texts });
    const ended = await new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => resolve('killed'), LIMIT_MS);
      worker.on('message', message => {
        clearTimeout(timer);
        resolve(message);
      });
      worker.on('error', reject);
    });
    await worker.terminate();
    assert.equal(ended, 'done');
  });
});

describe('a search with filters', () => {
  const library = buildLibrary({
    'dam.txt':
      'Accord on dam\n\nPublished: 2014-03-04\n\nMinister Ruth Nakabuye signed the dam accord in Kigali.\n\n“We waited ten years for the dam,” Nakabuye said.\n\nFarmers feared the dam.\n',
    'port.txt':
      'Port reopens\n\nPublished: 2016-07-09\n\nMinister Joseph Okello opened the dam in Mtwara.\n\n“No dam was ever so late,” Okello said.\n',
    'undated.txt':
      'Dam talk\n\nA dam is a dam in Kigali, Governor Asha Mwinyi told the farmers of the valley on Monday.\n',
    'signed.md': '---\nauthor: Zoë Lind\ntitle: Water\n---\n\nNobody had seen a dam so large.\n',
  });
  const found = (query: string) =>
    library
      .search(query, 20)
      .map(({ source, text }) => `${source.replace(/^sources\/|\.\w+#1$/g, '')}: ${text.slice(0, 12)}`)
      .sort();

  const ASKED: Readonly<Record<string, readonly string[]>> = {
    'dam from:nakabuye': ['dam: “We waited t'],
    'dam from:okello': ['port: “No dam was '],
    'dam in:mtwara': ['port: Minister Jos'],
    'dam in:kigali': ['dam: Minister Rut', 'undated: A dam is a d'],
    'dam before:2015': ['dam: Farmers fear', 'dam: Minister Rut', 'dam: “We waited t'],
    'dam after:2014-03-04': ['port: Minister Jos', 'port: “No dam was '],
    'dam after:2014 before:2016-07': [],
    'dam source:port': ['port: Minister Jos', 'port: “No dam was '],
    'dam by:"zoe lind"': ['signed: Nobody had s'],
    'from:okello': ['port: “No dam was '],
    'dam from:okello from:nakabuye': ['dam: “We waited t', 'port: “No dam was '],
    '"ten years" after:2015': [],
    'dam from:nobody': [],
  };
  for (const [query, expected] of Object.entries(ASKED))
    it(`finds for ‘${query}’ ${expected.length} passages`, () => {
      assert.deepEqual(found(query), [...expected].sort());
    });

  it('forgives typing errors: a letter too many, too few, another, or two swapped', () => {
    for (const word of ['Nakabuyye', 'Nakabye', 'Nakabufe', 'Nakaubye', 'nakabuy'])
      assert.ok(found(word).length > 0, word);
    assert.deepEqual(found('Xylophones'), []);
  });

  it('puts a passage that names whom the query names before others', () => {
    assert.match(library.search('okello late dam', 5)[0]?.text ?? '', /Okello/);
  });
});
