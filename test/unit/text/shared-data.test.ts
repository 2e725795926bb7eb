import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { Source } from '../../../src/model/source.ts';
import { decode } from '../../../src/text/decode.ts';
import { readSources } from '../../../src/text/read-sources.ts';

interface GoldArticle {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly title: string | null;
  readonly published: string | null;
}

/** The acceptance data lies beside the repository; its text is not ours to ship. */
const SHARED = new URL('../../../../shared/', import.meta.url);
const SETS: readonly (readonly [string, string, string])[] = [
  ['the supplied documents', 'gold/seeds.json', 'seeds/'],
  ['MEANTIME', 'benchmarks/meantime/gold.json', 'benchmarks/meantime/text/'],
  ['wikigold', 'benchmarks/wikigold/gold.json', 'benchmarks/wikigold/text/'],
];

function readFolder(folder: URL): Map<string, readonly Source[]> {
  const sources = new Map<string, readonly Source[]>();
  for (const name of readdirSync(folder)) {
    const decoded = decode(readFileSync(new URL(name, folder)));
    assert.ok('text' in decoded, `${name} was not decoded`);
    sources.set(name, readSources(name, name, decoded.text));
  }
  return sources;
}

function overlap(a: GoldArticle, b: Source): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both / (a.end - a.start + b.end - b.start - both);
}

describe('shared data', () => {
  for (const [name, goldFile, folder] of SETS) {
    const gold = new URL(goldFile, SHARED);
    if (!existsSync(gold)) {
      it(`${name}: SKIPPED, because ../shared/${goldFile} is not there`);
      continue;
    }
    it(`${name}: articles, titles and dates are those of the gold`, () => {
      const sources = readFolder(new URL(folder, SHARED));
      const { articles } = JSON.parse(readFileSync(gold, 'utf8')) as { articles: GoldArticle[] };
      assert.equal([...sources.values()].flat().length, articles.length);
      for (const article of articles) {
        const source = sources.get(article.source)?.find(candidate => overlap(article, candidate) >= 0.8);
        assert.ok(source, `no source where ${article.source} has one at ${article.start}`);
        assert.equal(source.details.title ?? null, article.title);
        assert.equal(source.details.published ?? null, article.published, article.source);
        assert.equal(source.language, 'en', article.source);
      }
    });
  }
});
