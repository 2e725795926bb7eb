import assert from 'node:assert/strict';
import { countCitations, describeCount } from '../../../src/draft/count-citations.ts';
import { cursorBehind } from '../../../src/draft/cursor-behind.ts';
import { readDraftCitations } from '../../../src/draft/draft-citations.ts';
import { applyEdits } from '../../../src/draft/place-definitions.ts';
import { selectedPassages } from '../../../src/draft/selected-passages.ts';
import type { CitationStyle } from '../../../src/draft/insert-citation.ts';
import { cite, passageOf, readCursors } from './cite.ts';
import { citedLibrary, DAM, DAM_KEY, define, PILOTS, PILOTS_KEY } from './footnotes.ts';

describe('what a selection in a source stands for', () => {
  const FILE = 'A headline\n\nThe first paragraph, whole.\n\nThe second one.\n\nby a hand\n';
  const passages = ['A headline', 'The first paragraph, whole.', 'The second one.'].map(words => {
    const start = FILE.indexOf(words);
    return { ...passageOf(words, PILOTS).hit, start, end: start + words.length };
  });
  /** The words that would be quoted, by a selection `⟦…⟧` or a cursor `‸` in the file. */
  const quoted = (marked: string): string[] => {
    const { text, cursors } = readCursors(marked);
    assert.equal(text, FILE);
    return selectedPassages(PILOTS, text, passages, cursors[0] ?? { start: 0, end: 0 }).map(({ hit, quote = hit }) =>
      text.slice(quote.start, quote.end),
    );
  };
  const at = (words: string, marked: string): string => FILE.replace(words, marked);

  it('is the selected words', () =>
    assert.deepEqual(quoted(at('first paragraph', '⟦first paragraph⟧')), ['first paragraph']));
  it('is whole words, without blanks at the ends', () =>
    assert.deepEqual(quoted(at('first paragraph, ', 'f⟦irst para⟧graph, ')), ['first paragraph']));
  it('is a part of each passage that it touches', () =>
    assert.deepEqual(quoted(at('whole.\n\nThe second', '⟦whole.\n\nThe second⟧')), ['whole.', 'The second']));
  it('is the passage at the cursor', () =>
    assert.deepEqual(quoted(at('first', 'fi‸rst')), ['The first paragraph, whole.']));
  it('is the passage below, between two', () =>
    assert.deepEqual(quoted(at('headline\n\n', 'headline\n‸\n')), ['The first paragraph, whole.']));
  it('is nothing below the last passage', () => assert.deepEqual(quoted(at('by a hand', 'by a ‸hand')), []));
  it('is nothing in a line that is no passage', () => assert.deepEqual(quoted(at('by a hand', 'by a ⟦hand⟧')), []));
});

describe('the cursor after a citation', () => {
  const after = (marked: string, style: CitationStyle = 'footnote'): string => {
    const { text, cursors } = readCursors(marked);
    const { edits } = cite({ text, cursors, style, passages: [passageOf('The pilots will not sail.')] });
    const edited = applyEdits(text, edits);
    const behind = cursorBehind(edits, cursors[0] ?? { start: 0, end: 0 });
    return `${edited.slice(0, behind)}‸${edited.slice(behind)}`.split('\n\n[^')[0] ?? '';
  };
  const REFERENCE = '[^lagoontimes-2019-pilots-1]';

  for (const [where, before, expected] of [
    ['in the text', 'So: ‸ and on.\n', `So: “The pilots will not sail.”${REFERENCE}‸ and on.\n`.trimEnd()],
    ['before the last line end', 'So: ‸\n', `So: “The pilots will not sail.”${REFERENCE}‸`],
    ['at the very end', 'So: ‸', `So: “The pilots will not sail.”${REFERENCE}‸`],
    ['in an empty draft', '‸', `“The pilots will not sail.”${REFERENCE}‸`],
    ['in place of a selection', 'So: ⟦this⟧ and on.', `So: “The pilots will not sail.”${REFERENCE}‸ and on.`],
    ['between marks', 'So: “‸” on.', `So: “The pilots will not sail.”${REFERENCE}‸ on.`],
  ] as const)
    it(`stands behind it ${where}`, () => assert.equal(after(before), expected));
});

describe('how often sources are cited', () => {
  const read = (text: string) => readDraftCitations(text, citedLibrary());
  const one = read(`A[^${PILOTS_KEY}-1] b[^${PILOTS_KEY}-1] [@${DAM_KEY}].\n\n${define(PILOTS_KEY, 1)}\n`);
  const two = read(`A[^${PILOTS_KEY}-1].\n\n${define(PILOTS_KEY, 1)}\n`);

  it('counts references and keys, not definitions, and the drafts', () =>
    assert.deepEqual(
      [...countCitations([one, two])],
      [
        [PILOTS.id, { times: 3, drafts: 2 }],
        [DAM.id, { times: 1, drafts: 1 }],
      ],
    ));
  it('counts nothing where only definitions are left', () =>
    assert.deepEqual([...countCitations([read(define(DAM_KEY, 1))])], []));
  it('is said in a few words', () =>
    assert.deepEqual([undefined, { times: 3, drafts: 1 }, { times: 5, drafts: 2 }].map(describeCount), [
      'not cited',
      'cited 3×',
      'cited 5× in 2 drafts',
    ]));
});
