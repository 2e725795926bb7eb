import assert from 'node:assert/strict';
import { findCitationsInProse, isInCode } from '../../../src/draft/citations-in-prose.ts';
import { readDraftCitations } from '../../../src/draft/draft-citations.ts';
import { anchorAt, citedLibrary, DAM, DAM_KEY, define, frozen, PILOTS, PILOTS_KEY } from './footnotes.ts';

const idsIn = (text: string): string[] => findCitationsInProse(text).map(({ key }) => key);

describe('citations in prose', () => {
  it('are references, definitions and Pandoc’s', () =>
    assert.deepEqual(idsIn('A[^a-2001-b-1] and [see @c-nd-d, para. 2].\n\n[^a-2001-b-1]: X, [x](y.txt).\n'), [
      'a-2001-b',
      'c-nd-d',
      'a-2001-b',
    ]));
  for (const [where, text] of [
    ['a code span', 'A `[^a-2001-b-1]` b'],
    ['a code block', 'A\n\n```\n[^a-2001-b-1]\n```\n'],
    ['indented code', 'A\n\n    [^a-2001-b-1]\n'],
    ['front matter', '---\nnote: "[^a-2001-b-1]"\n---\nA'],
    ['a comment', 'A <!-- [^a-2001-b-1] --> b'],
  ] as const)
    it(`are none in ${where}`, () => {
      assert.deepEqual(idsIn(text), []);
      assert.ok(isInCode(text, text.indexOf('[^') + 2));
      assert.deepEqual(idsIn(`${text}\n\nEnd[^a-2001-b-1].`), ['a-2001-b']);
    });
});

describe('the citations of a draft', () => {
  const read = (text: string, library = citedLibrary()) =>
    readDraftCitations(text, library).map(({ kind, id, key, source, definition, isKnown }) =>
      [
        kind,
        id ?? key,
        source?.id ?? '-',
        definition === undefined ? '-' : 'defined',
        isKnown ? 'known' : 'unknown',
      ].join(' '),
    );

  it('know their definitions and sources', () =>
    assert.deepEqual(read(`A[^${PILOTS_KEY}-1] and [@${DAM_KEY}].\n\n${define(PILOTS_KEY, 1)}\n`), [
      `reference ${PILOTS_KEY}-1 ${PILOTS.id} defined known`,
      `pandoc ${DAM_KEY} ${DAM.id} - known`,
      `definition ${PILOTS_KEY}-1 ${PILOTS.id} defined known`,
    ]));

  it('are known by the link of their definition where the record is lost', () =>
    assert.deepEqual(read(`A[^my-key-1].\n\n[^my-key-1]: [d](sources/dam.txt), para. 2.\n`, citedLibrary([], [])), [
      `reference my-key-1 ${DAM.id} defined known`,
      `definition my-key-1 ${DAM.id} defined known`,
    ]));

  it('are unknown where only the shape of their key tells', () =>
    assert.deepEqual(read('A[^gazette-1998-flood-2] b [@gazette-nd-flood].'), [
      'reference gazette-1998-flood-2 - - unknown',
      'pandoc gazette-nd-flood - - unknown',
    ]));

  it('find their source by its text where it has moved, and by its place where its text has changed', () => {
    const moved = { ...DAM, id: 'sources/old/dam.txt#1' };
    const changed = { ...PILOTS, hash: 'other' };
    const library = citedLibrary([], [frozen(DAM_KEY, DAM), frozen(PILOTS_KEY, PILOTS)], [moved, changed]);
    assert.deepEqual(read(`[@${DAM_KEY}] [@${PILOTS_KEY}]`, library), [
      `pandoc ${DAM_KEY} ${moved.id} - known`,
      `pandoc ${PILOTS_KEY} ${PILOTS.id} - known`,
    ]);
  });

  it('take of two anchors the one of the paragraph that is named', () => {
    const library = citedLibrary([anchorAt(DAM_KEY, 1, 'mine', 3), anchorAt(DAM_KEY, 1, 'another draft’s', 7)]);
    const anchors = (paragraph: number) =>
      readDraftCitations(`A[^${DAM_KEY}-1].\n\n${define(DAM_KEY, 1, paragraph)}`, library).map(
        one => one.anchor?.exact,
      );
    assert.deepEqual(anchors(3), ['mine', 'mine']);
    assert.deepEqual(anchors(7), ['another draft’s', 'another draft’s']);
  });

  for (const [what, text] of [
    ['a plain footnote', 'A[^1].\n\n[^1]: So it was.'],
    ['a named one', 'A[^note-2].\n\n[^note-2]: See [there](https://example.org).'],
    ['one without a definition that does not look like ours', 'A[^note-2].'],
    [
      'one of our key’s shape that says something else',
      'A[^covid-2020-deaths-1].\n\n[^covid-2020-deaths-1]: By the WHO’s count.',
    ],
    [
      'one that leads to the web',
      'A[^covid-2020-deaths-1].\n\n[^covid-2020-deaths-1]: See [here](https://example.org/x).',
    ],
    ['a citation of another bibliography', 'A [@smith2010, para. 3].'],
  ] as const)
    it(`do not count ${what}`, () => assert.deepEqual(read(text), []));
});
