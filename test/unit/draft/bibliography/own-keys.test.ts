import assert from 'node:assert/strict';
import { completeCitation } from '../../../../src/draft/complete-citation.ts';
import { readDraftCitations } from '../../../../src/draft/draft-citations.ts';
import { applyEdits } from '../../../../src/draft/place-definitions.ts';
import type { BibliographyEntry } from '../../../../src/model/bibliography.ts';
import type { CitationStyle } from '../../../../src/draft/citation-style.ts';
import { NO_CITATIONS, type CitationRecord } from '../../../../src/model/citation.ts';
import { cite, passageOf } from '../cite.ts';
import { citedLibrary, DAM, PILOTS } from '../footnotes.ts';

const WORDS = 'The pilots will not sail at night.';

/** What is inserted where the writer's bibliography has a key for the source, and what is remembered then. */
function insert(ownKey: string, style: CitationStyle, record: CitationRecord = NO_CITATIONS) {
  const { edits, record: remembered } = cite({
    text: 'So: ',
    cursors: [{ start: 4, end: 4 }],
    passages: [passageOf(WORDS)],
    style,
    record,
    ownKey: () => ownKey,
  });
  return { text: applyEdits('So: ', edits), record: remembered };
}

describe('a key of the writer’s own bibliography', () => {
  it('is what Pandoc is told', () => {
    assert.match(insert('tui:2019_Reefs', 'pandoc').text, /\[@tui:2019_Reefs, para\. 3\]$/);
  });

  it('goes before a key that was given here', () => {
    const { record } = insert('lagoon-2019-own', 'footnote');
    assert.match(insert('tui:2019', 'pandoc', record).text, /\[@tui:2019, para\. 3\]$/);
  });

  it('labels a footnote where its letters can', () => {
    assert.match(insert('tui2019', 'footnote').text, /\[\^tui2019-1\]/);
    assert.match(insert('tui:2019_Reefs', 'footnote').text, /\[\^lagoontimes-2019-pilots-1\]/);
  });

  it('leads to its source in a draft that never cited it before', () => {
    const entry: BibliographyEntry = {
      key: 'dam:2020',
      item: { id: 'dam:2020', title: 'The dam' },
      files: [],
      line: 1,
    };
    const library = citedLibrary([], [], [PILOTS, DAM], [[DAM.id, entry]]);
    const [found] = readDraftCitations('So [@dam:2020, para. 2].', library);
    assert.equal(found?.source?.id, DAM.id);
    assert.deepEqual(readDraftCitations('So [@other:2020].', library), []);
  });

  it('is completed behind @ with its title, whether it is a source or not', () => {
    const entry: BibliographyEntry = { key: 'book1990', item: { id: 'book1990', title: 'Tides' }, files: [], line: 1 };
    const library = { ...citedLibrary([], []), bibliography: [entry] };
    const [only] = completeCitation('So @bo', 6, library, () => '');
    assert.equal(only?.insert, 'book1990');
    assert.equal(only.detail, 'Tides');
  });
});
