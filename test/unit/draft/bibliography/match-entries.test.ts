import assert from 'node:assert/strict';
import { matchEntries, type LocatedEntry } from '../../../../src/draft/bibliography/match-entries.ts';
import type { CslItem } from '../../../../src/model/citation.ts';
import { sourceOf } from '../cite.ts';

const entry = (key: string, item: Partial<CslItem>, ...files: string[]): LocatedEntry => ({
  entry: { key, item: { ...item, id: key }, files: [], line: 1 },
  files,
});
const HARBOUR = { ...sourceOf(), filePath: '/w/sources/harbour.txt' };
const issued = { 'date-parts': [[2019, 4]] };

/** The key of the entry that describes a source. */
const keyOf = (source: typeof HARBOUR, ...entries: LocatedEntry[]): string | undefined =>
  matchEntries([source], entries).get(source.id)?.key;

describe('the entry of a source', () => {
  it('is the one that its file is attached to', () => {
    assert.equal(keyOf(HARBOUR, entry('a', { title: 'Other words' }, '/w/sources/harbour.txt')), 'a');
    assert.equal(keyOf(HARBOUR, entry('a', { title: 'Other words' }, '/w/sources/other.txt')), undefined);
  });

  it('is the one of its DOI or address, however that is written', () => {
    const source = { ...HARBOUR, details: { doi: '10.1000/Reef', url: 'https://www.lagoon.example/a/' } };
    assert.equal(keyOf(source, entry('a', { DOI: 'https://doi.org/10.1000/reef' })), 'a');
    for (const DOI of ['doi:10.1000/reef', 'DOI: 10.1000/reef', 'http://dx.doi.org/10.1000%2FREEF', ' 10.1000/reef '])
      assert.equal(keyOf(source, entry('a', { DOI })), 'a', DOI);
    assert.equal(keyOf(source, entry('a', { DOI: '10.1000/reefs' })), undefined);
    assert.equal(keyOf(source, entry('a', { URL: 'https://doi.org/10.1000/reef' })), 'a');
    assert.equal(keyOf(source, entry('a', { URL: 'http://lagoon.example/a#top' })), 'a');
    assert.equal(keyOf(source, entry('a', { URL: 'http://lagoon.example/b' })), undefined);
  });

  it('is the one of its title, where the dates do not speak against it', () => {
    assert.equal(keyOf(HARBOUR, entry('a', { title: 'Harbour Pilots Vote to Strike', issued })), 'a');
    assert.equal(
      keyOf(HARBOUR, entry('a', { title: 'Harbour pilots vote to strike', issued: { 'date-parts': [[2018]] } })),
      undefined,
    );
  });

  it('is surer by the file than by the title', () => {
    const byTitle = entry('title', { title: 'Harbour pilots vote to strike' });
    assert.equal(keyOf(HARBOUR, byTitle, entry('file', { title: 'Else' }, '/w/sources/harbour.txt')), 'file');
  });

  it('is told by the title where a file holds several sources', () => {
    const first = { ...HARBOUR, details: { title: 'Pilots strike' } };
    const second = { ...HARBOUR, id: 'sources/harbour.txt#2', number: 2, details: { title: 'Tugs wait' } };
    const matched = matchEntries([first, second], [entry('tugs', { title: 'Tugs wait' }, '/w/sources/harbour.txt')]);
    assert.deepEqual(
      [...matched].map(([id, { key }]) => [id, key]),
      [['sources/harbour.txt#2', 'tugs']],
    );
  });
});
