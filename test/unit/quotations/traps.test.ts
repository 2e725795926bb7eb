import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { quotationsIn } from './read-quotations.ts';

const SHARED = new URL('../../../../shared/', import.meta.url);

interface Gold {
  readonly articles: readonly { readonly id: string; readonly source: string }[];
  readonly quotations: readonly {
    readonly article: string;
    readonly text: string;
    readonly speaker: string | null;
    readonly alsoAccept?: readonly string[];
  }[];
}

describe('quotations of the supplied documents', () => {
  if (!existsSync(new URL('gold/seeds.json', SHARED))) {
    it('SKIPPED: ../shared/gold/seeds.json is not there, so the traps are not checked', () => {});
    return;
  }
  const gold = JSON.parse(readFileSync(new URL('gold/seeds.json', SHARED), 'utf8')) as Gold;
  const files = [...new Set(gold.articles.map(({ source }) => source))];
  const found = files.flatMap(file => quotationsIn(readFileSync(new URL(`seeds/${file}`, SHARED), 'utf8'), file));
  const direct = found.filter(({ kind }) => kind === 'direct');

  it('gives terms between marks to their speaker, not to nobody', () => {
    const terms = gold.quotations.filter(({ text }) => text.split(' ').length <= 3);
    assert.ok(terms.length >= 3);
    for (const { text } of terms) assert.notEqual(direct.find(other => other.text === text)?.by, undefined, text);
  });

  it('finds the words between marks that a reader finds, and no others', () => {
    assert.deepEqual(direct.map(({ text }) => text).sort(), gold.quotations.map(({ text }) => text).sort());
  });
});
