import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citationKey, frozenKeyOf } from '../../../src/draft/citation-key.ts';
import { NO_CITATIONS, type CitationRecord } from '../../../src/model/citation.ts';
import type { SourceDetails } from '../../../src/model/source.ts';
import { parseCitationId } from '../../../src/draft/parse-citation.ts';
import { HARBOUR, sourceOf } from './cite.ts';
import { hostileLine } from './hostile-strings.ts';

const keyOf = (details: SourceDetails, id?: string): string => citationKey(sourceOf(details, id), NO_CITATIONS);
const FROZEN = { key: 'old-key', source: 'sources/harbour.txt#1', title: 'Harbour pilots vote to strike', hash: 'h1' };
const KEPT: CitationRecord = { version: 1, keys: [FROZEN], anchors: [] };

describe('the key of a source', () => {
  for (const [name, details, expected] of [
    ['publisher, year and a telling word', HARBOUR, 'lagoontimes-2019-pilots'],
    ['the publisher comes before the author', { ...HARBOUR, author: 'Mele Vaea' }, 'lagoontimes-2019-pilots'],
    [
      'the author where there is no publisher',
      { title: 'Reefs in danger', author: 'Mele Vaea', published: '2011' },
      'melevaea-2011-danger',
    ],
    ['words of the title where neither is known', { title: 'Reefs in danger' }, 'reefs-nd-danger'],
    [
      'letters with diacritics',
      { publisher: 'Šiauliai žinios', title: 'Łódź buduje fabrykę', published: '1998' },
      'siauliaizinios-1998-buduje',
    ],
    ['the file’s name where nothing is known', {}, 'harbour-nd'],
    ['the file’s name where the title has no Latin letter', { title: '港口罢工' }, 'harbour-nd'],
  ] as const)
    it(name, () => assert.equal(keyOf(details), expected));

  it('is made of small letters, digits and hyphens and is no longer than it must be', () => {
    fc.assert(
      fc.property(hostileLine, hostileLine, hostileLine, (title, publisher, file) => {
        const key = keyOf({ title, publisher, published: '2001' }, `sources/${file.replace(/[#/]/g, '')}.txt#1`);
        assert.match(key, /^[a-z0-9]+-2001(?:-[a-z0-9]+)?$/);
        assert.ok(key.length <= 60);
        assert.deepEqual(parseCitationId(`${key}-7`), { key, number: 7 });
      }),
    );
  });

  it('takes letters of the hash where another source has it, more where those collide too', () => {
    const taken = (...keys: string[]): CitationRecord => ({
      ...NO_CITATIONS,
      keys: keys.map(key => ({ key, source: 'sources/x.txt#1', hash: 'other' })),
    });
    const source = sourceOf(HARBOUR, 'sources/harbour.txt#1', 'abcdef99');
    assert.equal(citationKey(source, taken('lagoontimes-2019-pilots')), 'lagoontimes-2019-pilots-abcd');
    assert.equal(
      citationKey(source, taken('lagoontimes-2019-pilots', 'lagoontimes-2019-pilots-abcd')),
      'lagoontimes-2019-pilots-abcde',
    );
  });
});

describe('a frozen key', () => {
  it('stays when the details change', () => {
    assert.equal(citationKey(sourceOf({ title: 'Another', published: '2024' }), KEPT), 'old-key');
  });
  it('goes with the text to another file', () => {
    assert.equal(citationKey(sourceOf(HARBOUR, 'sources/moved/h.txt#2', 'h1'), KEPT), 'old-key');
  });
  it('stays with a file whose text changed under the same title', () => {
    assert.equal(citationKey(sourceOf(HARBOUR, 'sources/harbour.txt#1', 'h2'), KEPT), 'old-key');
  });
  it('goes with the title where the place that was cited is gone', () => {
    const moved = sourceOf(HARBOUR, 'sources/new.txt#1', 'h2');
    assert.equal(frozenKeyOf(moved, KEPT, () => false)?.key, 'old-key');
    assert.equal(
      frozenKeyOf(moved, KEPT, () => true),
      undefined,
    );
  });
  it('does not go to another text with another title in the same place', () => {
    assert.equal(frozenKeyOf(sourceOf({ title: 'Another' }, 'sources/harbour.txt#1', 'h2'), KEPT), undefined);
  });
});
