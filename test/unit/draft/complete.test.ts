import assert from 'node:assert/strict';
import { completeCitation } from '../../../src/draft/complete-citation.ts';
import { completeNames } from '../../../src/draft/complete-name.ts';
import { parseDefinition } from '../../../src/draft/parse-citation.ts';
import type { EntitySummary, SourceSummary } from '../../../src/model/library.ts';
import { readCursors } from './cite.ts';
import { citedLibrary, DAM, DAM_KEY, define, frozen, PILOTS, PILOTS_KEY } from './footnotes.ts';

function keysAt(marked: string, library = citedLibrary()) {
  const { text, cursors } = readCursors(marked);
  return completeCitation(text, cursors[0]?.start ?? 0, library, ({ file }) => file).map(key => ({
    ...key,
    replaced: text.slice(key.range.start, key.range.end),
  }));
}

describe('completion of keys', () => {
  it('offers the draft’s footnotes, then new ones of what was cited before', () => {
    const keys = keysAt(`A[^‸ and[^${PILOTS_KEY}-1].\n\n${define(PILOTS_KEY, 1)}\n`);
    assert.deepEqual(
      keys.map(({ insert, definition }) => [insert, definition !== undefined]),
      [
        [`${PILOTS_KEY}-1]`, false],
        [`${PILOTS_KEY}-2]`, true],
        [`${DAM_KEY}-1]`, true],
      ],
    );
    assert.equal(keys[0]?.detail, 'Harbour pilots vote to strike, para. 3');
    assert.equal(keys[0].date, '2 April 2019');
  });

  it('gives a new footnote a definition that reads back', () => {
    const { definition = '' } = keysAt('A[^‸').find(({ label }) => label.startsWith(DAM_KEY)) ?? {};
    assert.deepEqual(parseDefinition(definition), {
      key: DAM_KEY,
      number: 1,
      author: 'Ruth Nakabuye',
      title: DAM.details.title,
      date: 'Sept 2022',
      file: 'dam.txt',
      link: 'sources/dam.txt',
    });
  });

  it('replaces what stands there of the key, and closes the bracket once', () => {
    const [first] = keysAt('A[^lago‸on-x] b');
    assert.equal(first?.replaced, 'lagoon-x');
    assert.equal(first.insert, `${PILOTS_KEY}-1`);
  });

  it('offers plain keys behind @', () =>
    assert.deepEqual(
      keysAt('A [see @‸').map(({ insert }) => insert),
      [PILOTS_KEY, DAM_KEY],
    ));

  it('can be filtered by author, publisher, title and date', () => {
    const [pilots, dam] = keysAt('A [@‸');
    for (const word of ['Lagoon Times', 'strike', 'harbour.txt', '2 April 2019', '2019-04-02'])
      assert.ok(pilots?.filter.includes(word), word);
    for (const word of ['Nakabuye', 'Karuma']) assert.ok(dam?.filter.includes(word), word);
  });

  it('offers keys that only the draft knows', () =>
    assert.equal(keysAt(`[^my-key-1]: [d](sources/dam.txt).\n\nSee [@‸`, citedLibrary([], []))[0]?.insert, 'my-key'));

  describe('of sources that were never cited', () => {
    const only = (source: SourceSummary, key: string) => citedLibrary([], [frozen(key, source)]);

    it('come last, and say what is to be kept', () =>
      assert.deepEqual(
        keysAt('A [@‸', only(PILOTS, PILOTS_KEY)).map(({ insert, freezes }) => [insert, freezes]),
        [
          [PILOTS_KEY, undefined],
          [
            'ruthnakabuye-2022-gates',
            { key: 'ruthnakabuye-2022-gates', source: DAM.id, title: DAM.details.title, hash: 'h2' },
          ],
        ],
      ));

    it('have a footnote with its definition', () => {
      const [, dam] = keysAt('A[^‸', only(PILOTS, PILOTS_KEY));
      assert.equal(dam?.insert, 'ruthnakabuye-2022-gates-1]');
      assert.equal(parseDefinition(dam.definition ?? '')?.link, 'sources/dam.txt');
      assert.equal(dam.freezes?.source, DAM.id);
    });

    it('are those that have what is typed', () => {
      const typed = (words: string) => keysAt(`A [@${words}‸`, citedLibrary([], [])).map(({ source }) => source?.id);
      assert.deepEqual(typed('karuma'), [DAM.id]);
      assert.deepEqual(typed('lagoontimes-2019-str'), [PILOTS.id]);
      assert.deepEqual(typed('lagoontimes-2022'), []);
    });

    it('get different keys where they would be alike', () => {
      const twin = { ...DAM, id: 'sources/other.txt#1', hash: 'h3' };
      const keys = keysAt('A [@‸', citedLibrary([], [], [DAM, twin])).map(({ insert }) => insert);
      assert.equal(new Set(keys).size, 2);
    });

    it('are none where the file was moved that was cited', () =>
      assert.deepEqual(
        keysAt('A [@‸', citedLibrary([], [frozen(DAM_KEY, DAM)], [{ ...DAM, id: 'sources/moved.txt#1' }])).map(
          ({ insert }) => insert,
        ),
        [DAM_KEY],
      ));
  });

  for (const [where, marked] of [
    ['a code span', 'A `[^‸` b'],
    ['a code block that is open', '```\n[@‸'],
    ['front matter', '---\nauthor: "@‸"\n---\n'],
    ['an address', 'Write to ruth@‸'],
    ['an escaped bracket', 'A \\[^‸'],
    ['running text', 'A word‸'],
  ] as const)
    it(`offers nothing in ${where}`, () => assert.deepEqual(keysAt(marked), []));
});

describe('completion of names', () => {
  const entity = (name: string, mentions: number, aliases: string[] = []): EntitySummary => ({
    id: `PER:${name}`,
    name,
    type: 'PER',
    aliases,
    roles: [],
    mentions,
    sources: 1,
  });
  const ENTITIES = [
    entity('Ruth Nakabuye', 3),
    entity('Joseph Okello', 9, ['Jo the Pilot']),
    entity('Rüstem Çelik', 1),
  ];
  const namesAt = (marked: string): string[] => {
    const { text, cursors } = readCursors(marked);
    return completeNames(text, cursors[0]?.start ?? 0, ENTITIES, 10).map(
      ({ entity: { name }, range }) => `${text.slice(range.start, range.end)}→${name}`,
    );
  };

  it('go by the beginning of any word', () => assert.deepEqual(namesAt('Then Nak‸'), ['Nak→Ruth Nakabuye']));
  it('go by aliases', () => assert.deepEqual(namesAt('Then Pil‸'), ['Pil→Joseph Okello']));
  it('go on from several words', () => assert.deepEqual(namesAt('Then Ruth Na‸'), ['Ruth Na→Ruth Nakabuye']));
  it('look past case and diacritics', () => assert.deepEqual(namesAt('then rus‸'), ['rus→Rüstem Çelik']));
  it('are all, the most mentioned first, where nothing is begun', () =>
    assert.deepEqual(namesAt('Then ‸'), ['→Joseph Okello', '→Ruth Nakabuye', '→Rüstem Çelik']));
  it('are none where no name begins so', () => assert.deepEqual(namesAt('Then xyz‸'), []));
  it('do not reach over a line’s end', () => assert.deepEqual(namesAt('Ruth\nNa‸'), ['Na→Ruth Nakabuye']));
});
