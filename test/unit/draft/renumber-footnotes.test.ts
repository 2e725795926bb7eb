import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDraftCitations } from '../../../src/draft/draft-citations.ts';
import { applyEdits } from '../../../src/draft/place-definitions.ts';
import { renumberAnchors, renumberFootnotes } from '../../../src/draft/renumber-footnotes.ts';
import { anchorAt, citedLibrary, DAM_KEY, PILOTS_KEY } from './footnotes.ts';

/** Short names for the two keys, so that drafts can be read. */
const long = (text: string): string => text.replaceAll('^P-', `^${PILOTS_KEY}-`).replaceAll('^D-', `^${DAM_KEY}-`);
const short = (text: string): string => text.replaceAll(`^${PILOTS_KEY}-`, '^P-').replaceAll(`^${DAM_KEY}-`, '^D-');

function renumber(draft: string): string {
  const text = long(draft);
  return short(applyEdits(text, renumberFootnotes(text, readDraftCitations(text, citedLibrary())).edits));
}

const CASES: readonly (readonly [string, string, string])[] = [
  [
    'numbers each key in the order of first references, and puts the definitions in order',
    'A[^P-2] b[^D-5] c[^P-1] d[^P-2].\n\n[^P-1]: one\n[^P-2]: two\n[^D-5]: dam\n',
    'A[^P-1] b[^D-1] c[^P-2] d[^P-1].\n\n[^P-1]: two\n[^D-1]: dam\n[^P-2]: one\n',
  ],
  [
    'leaves what is in order',
    'A[^P-1] b[^P-2].\n\n[^P-1]: one\n[^P-2]: two\n',
    'A[^P-1] b[^P-2].\n\n[^P-1]: one\n[^P-2]: two\n',
  ],
  [
    'leaves a writer’s other footnotes where they are',
    'A[^1] b[^P-2] c[^P-1].\n\n[^P-1]: one\n[^1]: mine\n[^P-2]: two\n',
    'A[^1] b[^P-1] c[^P-2].\n\n[^P-1]: two\n[^1]: mine\n[^P-2]: one\n',
  ],
  [
    'moves further lines with their definition',
    'A[^P-2] b[^P-1].\n\n[^P-1]: one\n\n    more of one\n[^P-2]: two\n    more of two\n\nEnd.\n',
    'A[^P-1] b[^P-2].\n\n[^P-1]: two\n    more of two\n[^P-2]: one\n\n    more of one\n\nEnd.\n',
  ],
  [
    'puts what nothing refers to last',
    'A[^P-3].\n\n[^P-1]: unused\n[^P-3]: three\n',
    'A[^P-1].\n\n[^P-1]: three\n[^P-2]: unused\n',
  ],
  [
    'counts references in footnotes after those in the text',
    'A[^P-2] c[^P-4].\n\n[^P-2]: two, see[^P-3]\n[^P-3]: three\n[^P-4]: four\n',
    'A[^P-1] c[^P-2].\n\n[^P-1]: two, see[^P-3]\n[^P-2]: four\n[^P-3]: three\n',
  ],
  ['numbers references without definition too', 'A[^P-7] b[^P-3].\n', 'A[^P-1] b[^P-2].\n'],
  ['leaves code alone', 'A `[^P-2]` b[^P-2].\n\n[^P-2]: two\n', 'A `[^P-2]` b[^P-1].\n\n[^P-1]: two\n'],
  [
    'keeps Windows line ends',
    'A[^P-2] b[^P-1].\r\n\r\n[^P-1]: one\r\n[^P-2]: two',
    'A[^P-1] b[^P-2].\r\n\r\n[^P-1]: two\r\n[^P-2]: one',
  ],
  [
    'keeps definitions in their places among the text',
    'A[^P-2].\n\n[^P-2]: two\n\nB[^P-1].\n\n[^P-1]: one\n',
    'A[^P-1].\n\n[^P-1]: two\n\nB[^P-2].\n\n[^P-2]: one\n',
  ],
];

describe('Renumber Footnotes', () => {
  for (const [name, before, after] of CASES) it(name, () => assert.equal(renumber(before), after));

  it('tells no rename and no edit where all is in order', () => {
    const text = long('A[^P-1].\n\n[^P-1]: one\n');
    const { edits, renames } = renumberFootnotes(text, readDraftCitations(text, citedLibrary()));
    assert.deepEqual([edits, [...renames]], [[], []]);
  });

  const note = fc.tuple(fc.constantFrom('P', 'D'), fc.integer({ min: 1, max: 6 })).map(([key, n]) => `${key}-${n}`);
  const drafts = fc
    .tuple(fc.array(note, { maxLength: 8 }), fc.uniqueArray(note, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'))
    .map(([references, defined, eol]) =>
      [...references.map(id => `word[^${id}]`), '', ...defined.map(id => `[^${id}]: note of ${id}`), ''].join(eol),
    );
  /** What each reference of a draft leads to, in reading order. */
  const notesOf = (draft: string): (string | undefined)[] =>
    [...draft.matchAll(/word\[\^([PD]-\d+)\]/g)].map(
      ([, id = '']) => new RegExp(`^\\[\\^${id}\\]: note of (.*?)\\r?$`, 'm').exec(draft)?.[1],
    );

  it('changes nothing of what a reference leads to', () =>
    fc.assert(fc.property(drafts, draft => assert.deepEqual(notesOf(renumber(draft)), notesOf(draft)))));
  it('changes nothing the second time', () =>
    fc.assert(fc.property(drafts, draft => assert.equal(renumber(renumber(draft)), renumber(draft)))));
  it('counts from 1 without a gap', () =>
    fc.assert(
      fc.property(drafts, draft => {
        for (const key of ['P', 'D']) {
          const numbers = new Set(
            [...renumber(draft).matchAll(new RegExp(`\\^${key}-(\\d+)`, 'g'))].map(([, n]) => Number(n)),
          );
          assert.deepEqual(
            [...numbers].sort((a, b) => a - b),
            [...numbers].map((_, i) => i + 1),
          );
        }
      }),
    ));
});

describe('the anchors of renumbered footnotes', () => {
  const record = {
    version: 1 as const,
    note: 'kept',
    keys: [],
    anchors: [anchorAt('k', 1, 'one'), anchorAt('k', 2, 'two')],
  };
  const renames = new Map([
    ['k-1', 'k-2'],
    ['k-2', 'k-1'],
  ]);
  const anchors = (shared: string[]) =>
    renumberAnchors(record, renames, new Set(shared)).anchors.map(({ citation, exact }) => `${citation} ${exact}`);

  it('follow', () => assert.deepEqual(anchors([]), ['k-2 one', 'k-1 two']));
  it('stay as well for other drafts', () => assert.deepEqual(anchors(['k-1']), ['k-1 one', 'k-2 one', 'k-1 two']));
  it('leave unknown keys of the record', () =>
    assert.equal((renumberAnchors(record, renames, new Set()) as typeof record).note, 'kept'));
});
