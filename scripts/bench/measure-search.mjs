// Indexes the passages of a library with one search library, and prints, as JSON, how long it takes, what it holds, and how fast it answers.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { countTerms } from '../../src/library/passage-terms.ts';
import { parseQuery } from '../../src/library/parse-query.ts';
import { createPassageIndex } from '../../src/library/search-passages.ts';
import { readSources } from '../../src/text/read-sources.ts';
import { randomFrom } from './random.mjs';

const [which, folder] = process.argv.slice(2);
const MB = 1024 * 1024;
const documents = readdirSync(folder)
  .sort()
  .flatMap(part =>
    readdirSync(path.join(folder, part))
      .sort()
      .flatMap(name => {
        const text = readFileSync(path.join(folder, part, name), 'utf8');
        return readSources(`${part}/${name}`, name, text).map(source => ({
          source,
          text,
          title: source.details.title ?? '',
          publisher: source.details.publisher ?? source.details.author ?? '',
        }));
      }),
  );

/** Every passage with what is searched of it, as the peers take it. */
const passages = documents.flatMap(({ source, text, title, publisher }) =>
  source.passages.flatMap(({ kind, start, end }, i) =>
    kind === 'headline' ? [] : [{ id: `${source.id} ${i}`, text: text.slice(start, end), title, publisher }],
  ),
);
const FIELDS = ['text', 'title', 'publisher'];

/** For each library how to build its index, to ask it, and to write and load it, where it can. */
const LIBRARIES = {
  wellsourced: () => {
    const index = createPassageIndex();
    for (const { source, text, title, publisher } of documents)
      index.put(source.id, title, publisher, countTerms(text, source.passages));
    return { ask: words => index.search(parseQuery(words), undefined, 50).passages.length };
  },
  minisearch: async () => {
    const { default: MiniSearch } = await import('minisearch');
    const options = {
      fields: FIELDS,
      searchOptions: { fuzzy: term => (term.length > 4 ? 0.2 : false), prefix: (_t, i, all) => i === all.length - 1 },
    };
    const index = new MiniSearch(options);
    index.addAll(passages);
    return {
      ask: words => index.search(words).slice(0, 50).length,
      dump: () => JSON.stringify(index),
      load: text => MiniSearch.loadJSON(text, options),
    };
  },
  flexsearch: async () => {
    const { default: flexsearch } = await import('flexsearch');
    const index = new flexsearch.Document({ tokenize: 'strict', document: { id: 'id', index: FIELDS } });
    for (const passage of passages) index.add(passage);
    return { ask: words => index.search(words, 50).length };
  },
  orama: async () => {
    const { create, insertMultiple, search, save, load } = await import('@orama/orama');
    const schema = /** @type {any} */ ({ text: 'string', title: 'string', publisher: 'string' });
    const index = /** @type {any} */ (create({ schema }));
    await insertMultiple(index, passages, 1000);
    return {
      ask: async words => (await search(index, { term: words, limit: 50, tolerance: 1 })).count,
      dump: () => JSON.stringify(save(index)),
      load: text => load(create({ schema }), JSON.parse(text)),
    };
  },
  lunr: async () => {
    const { default: lunr } = await import('lunr');
    const index = lunr(
      /** @this {any} */ function () {
        this.ref('id');
        for (const field of FIELDS) this.field(field);
        for (const passage of passages) this.add(passage);
      },
    );
    return {
      ask: words =>
        index.query(query =>
          words.split(' ').forEach((word, i, all) =>
            query.term(lunr.tokenizer(word), {
              editDistance: word.length > 4 ? 1 : 0,
              wildcard: i === all.length - 1 ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE,
            }),
          ),
        ).length,
      dump: () => JSON.stringify(index),
      load: text => lunr.Index.load(JSON.parse(text)),
    };
  },
};

const settled = () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
const before = settled();
const started = performance.now();
const { ask, dump, load } = await LIBRARIES[which]();
const buildMs = performance.now() - started;
const memoryMb = (settled() - before) / MB;

const words = [...new Set(passages.slice(0, 3000).flatMap(({ text }) => text.match(/[A-Za-z]{3,}/g) ?? []))];
const random = randomFrom(11);
const word = () => words[Math.floor(random() * words.length)] ?? '';
const times = [];
for (let i = 0; i < 200; i++) {
  const query = [word(), `${word()} ${word()}`, `${word()} ${word()} ${word().slice(0, 3)}`, `${word()}x ${word()}`][
    i % 4
  ];
  const asked = performance.now();
  await ask(query);
  times.push(performance.now() - asked);
}
times.sort((a, b) => a - b);
let loadMs;
if (dump !== undefined) {
  const text = dump();
  const from = performance.now();
  load(text);
  loadMs = performance.now() - from;
}
process.stdout.write(
  `${JSON.stringify({ which, passages: passages.length, buildMs, memoryMb, loadMs, p50: times[100], p99: times[197] })}\n`,
);
