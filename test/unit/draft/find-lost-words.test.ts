import assert from 'node:assert/strict';
import { checkCitations } from '../../../src/draft/check-citations.ts';
import { printLostCard } from '../../../src/draft/citation-card.ts';
import { readDraftCitations } from '../../../src/draft/draft-citations.ts';
import { findLostWords, type LostPlace } from '../../../src/draft/find-lost-words.ts';
import { followSource } from '../../../src/draft/follow-source.ts';
import { buildLibrary } from '../library/build-library.ts';
import { anchorAt, citedLibrary, define, DAM, PILOTS, PILOTS_KEY } from './footnotes.ts';
import { renderWithMarkdownIt, wordsOfHtml } from './render.ts';

const CITED = 'The ferry will not cross the lagoon after dark, the pilots said.';
const report = (...paragraphs: string[]): string => ['Harbour report', ...paragraphs].join('\n\n');

/** What is found in a library of plain texts, by name. */
function find(texts: Readonly<Record<string, string>>, exact = CITED, prefix = ''): Promise<LostPlace[]> {
  const library = buildLibrary(texts);
  return findLostWords(
    { ...anchorAt(PILOTS_KEY, 1, exact, 3), prefix },
    { sources: library.sources(), search: (query, limit) => Promise.resolve(library.search(query, limit)) },
  );
}
const told = (places: readonly LostPlace[], texts: Readonly<Record<string, string>>): string[] =>
  places.map(
    ({ source, span }) => `${source.file}: ${(texts[source.file.slice(8)] ?? '').slice(span.start, span.end)}`,
  );

describe('the words of a citation whose source is gone', () => {
  it('are found in a source of another name, whose text has changed elsewhere', async () => {
    const texts = {
      'a.txt': report('The dam at Karuma opens its gates.', 'Fishermen were warned to stay ashore.'),
      'b.txt': report('A new beginning was written.', `On Monday they spoke. ${CITED} The port is shut.`),
    };
    assert.deepEqual(told(await find(texts), texts), [`sources/b.txt: ${CITED}`]);
  });

  it('are found in all sources that have them', async () => {
    const texts = { 'a.txt': report(CITED), 'b.txt': report('Before it.', CITED) };
    assert.deepEqual(told(await find(texts), texts).sort(), [`sources/a.txt: ${CITED}`, `sources/b.txt: ${CITED}`]);
  });

  it('are found where they were changed themselves', async () => {
    const now = 'The old ferry will not cross the lagoon after dark, pilots have said.';
    const texts = { 'a.txt': report('Nothing of it.'), 'b.txt': report(now) };
    assert.deepEqual(told(await find(texts), texts), [`sources/b.txt: ${now}`]);
  });

  it('are not found where some words are the same', async () =>
    assert.deepEqual(
      await find({ 'a.txt': report('The ferry crossed the lagoon, and nobody said anything of it.') }),
      [],
    ));

  it('are not found where they are few, and stand elsewhere', async () => {
    const texts = { 'a.txt': report('They went by the ferry on Tuesday.') };
    assert.deepEqual(await find(texts, 'the ferry', 'In the storm of that night'), []);
    assert.equal((await find(texts, 'the ferry', 'They went by ')).length, 1);
  });

  it('are not looked for where there are none', async () =>
    assert.deepEqual(await find({ 'a.txt': report(CITED) }, '…'), []));
});

describe('a citation whose source is gone', () => {
  const DRAFT = `A[^${PILOTS_KEY}-1].\n\n${define(PILOTS_KEY, 1)}\n`;
  const library = { ...citedLibrary([anchorAt(PILOTS_KEY, 1, CITED, 3)]), sources: [DAM] };
  const TEXTS = { 'b.txt': report(CITED) };

  it('is told with the files that have its words', async () => {
    const places = await find(TEXTS);
    const problems = checkCitations(
      DRAFT,
      library,
      () => undefined,
      () => places,
    );
    assert.deepEqual(
      problems.map(({ code, message }) => `${code} ${message}`),
      [
        `dead-locator The source of “${PILOTS_KEY}” is not in the library: it was moved, renamed or removed. Its words, or most of them, stand in b.txt.`,
      ],
    );
  });

  it('has a card with the places, escaped', async () => {
    const cited = 'The *ferry* will not cross the <lagoon> after dark, the pilots said.';
    const places = await find({ 'b.txt': report(cited) }, cited);
    const html = renderWithMarkdownIt(printLostCard(PILOTS_KEY, places, () => 'command:open'));
    assert.ok(wordsOfHtml(html).includes(cited));
    assert.match(html, /command:open/);
  });

  it('has a card that says so where its words stand nowhere', () =>
    assert.equal(
      wordsOfHtml(renderWithMarkdownIt(printLostCard(PILOTS_KEY, [], () => ''))).trim(),
      `The source of “${PILOTS_KEY}” is not in the library: it was moved, renamed or removed.`,
    ));

  it('leads to the source that the writer takes for it', () => {
    const record = followSource(library.record, PILOTS_KEY, DAM);
    assert.deepEqual(
      readDraftCitations(DRAFT, { ...library, record }).map(({ source }) => source?.id),
      [DAM.id, DAM.id],
    );
    assert.deepEqual(
      record.keys.filter(({ source }) => source === PILOTS.id),
      [],
    );
    assert.deepEqual(followSource(record, 'other-1999-key', PILOTS), record);
  });
});
