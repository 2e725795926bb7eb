import assert from 'node:assert/strict';
import { checkCitations } from '../../../../src/draft/check-citations.ts';
import { printEntryCard } from '../../../../src/draft/citation-card.ts';
import { completeCitation } from '../../../../src/draft/complete-citation.ts';
import { fixCitation } from '../../../../src/draft/fix-citations.ts';
import { readDraftCitations } from '../../../../src/draft/draft-citations.ts';
import { applyEdits } from '../../../../src/draft/place-definitions.ts';
import type { BibliographyEntry } from '../../../../src/model/bibliography.ts';
import type { CitationStyle } from '../../../../src/draft/citation-style.ts';
import { NO_CITATIONS, type CitationRecord } from '../../../../src/model/citation.ts';
import { cite, passageOf } from '../cite.ts';
import { citedLibrary, DAM, DAM_KEY, PILOTS, PILOTS_KEY } from '../footnotes.ts';

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

  describe('that describes no source of the library', () => {
    const entry: BibliographyEntry = {
      key: 'tides1990',
      item: {
        id: 'tides1990',
        title: 'Tides & <i>reefs</i>',
        author: [{ family: 'Vaea' }],
        'container-title': '[Notes](x)',
      },
      files: [],
      line: 12,
      at: '/w/library.bib',
    };
    const library = { ...citedLibrary(), bibliography: [entry] };

    it('is known, and leads to its entry', () => {
      for (const text of ['So [@tides1990, p. 4].', 'As @tides1990 has it.']) {
        const [found] = readDraftCitations(text, library);
        assert.equal(found?.entry, entry);
        assert.equal(found.isKnown, true);
        assert.deepEqual(
          checkCitations(text, library, () => undefined),
          [],
        );
      }
      assert.deepEqual(readDraftCitations('Write to @tides1991.', library), []);
    });

    it('has a card with its reference, and where it stands', () =>
      assert.equal(
        printEntryCard(entry),
        '**Tides &#38; reefs** · Vaea · &#91;Notes&#93;&#40;x&#41; · n.d.\n\n*library&#46;bib, line 12*',
      ));

    it('is completed once where it is cited already', () =>
      assert.deepEqual(
        completeCitation('So [@tides1990], @ti', 20, library, () => '').map(({ insert }) => insert),
        [PILOTS_KEY, DAM_KEY, 'tides1990'],
      ));
  });

  describe('where the draft’s bibliographies have all keys', () => {
    const entry: BibliographyEntry = { key: 'tides1990', item: { id: 'tides1990' }, files: [], line: 1 };
    const library = { ...citedLibrary(), bibliography: [entry], hasAllKeys: true };
    const say = (text: string) => checkCitations(text, library, () => undefined).map(({ code }) => code);

    it('is unknown where it is not there, whatever it looks like, and mended', () => {
      const text = 'So [@tides1991].';
      const [problem] = checkCitations(text, library, () => undefined);
      assert.equal(problem?.code, 'unknown-key');
      const [fix] = fixCitation(text, problem, library, () => '', '\n');
      assert.equal(fix && applyEdits(text, [fix.edit]), 'So [@tides1990].');
    });

    for (const text of ['So [@tides1990].', 'See [@fig-reefs].', 'Write to @mere.', 'So[^1].', 'In `[@code]`.'])
      it(`says nothing of: ${text}`, () => assert.deepEqual(say(text), []));
    it('is the draft’s own matter otherwise', () =>
      assert.deepEqual(
        checkCitations('[@tides1991]', { ...library, hasAllKeys: false }, () => undefined),
        [],
      ));
  });

  it('is completed behind @ with its title, whether it is a source or not', () => {
    const entry: BibliographyEntry = { key: 'book1990', item: { id: 'book1990', title: 'Tides' }, files: [], line: 1 };
    const library = { ...citedLibrary([], []), bibliography: [entry] };
    const [only] = completeCitation('So @bo', 6, library, () => '');
    assert.equal(only?.insert, 'book1990');
    assert.equal(only.detail, 'Tides');
  });
});
