import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkCitations, type CitationProblem } from '../../../src/draft/check-citations.ts';
import type { CitedText } from '../../../src/draft/citation-card.ts';
import { CITATION_CHECKS } from '../../../src/draft/citation-checks.ts';
import { fixCitation } from '../../../src/draft/fix-citations.ts';
import { applyEdits } from '../../../src/draft/place-definitions.ts';
import type { CitationAnchor } from '../../../src/model/citation.ts';
import { passageOf } from './cite.ts';
import { anchorAt, citedLibrary, frozen, PILOTS } from './footnotes.ts';

const KEY = 'lagoon-2019-pilots';
const PARAGRAPHS = ['Pilots met on the quay.', 'They will not sail.', 'The port is shut.'];

const TEXT: CitedText = {
  fileText: PARAGRAPHS.join('\n\n'),
  passages: PARAGRAPHS.map((words, i) => {
    const start = PARAGRAPHS.slice(0, i).join('\n\n').length + (i === 0 ? 0 : 2);
    return { ...passageOf(words, PILOTS, undefined, i + 1).hit, start, end: start + words.length };
  }),
};

/** The second footnote's words have moved from the first paragraph to the third; the fourth's were changed. */
const ANCHORS: readonly CitationAnchor[] = [
  anchorAt(KEY, 1, 'Pilots met on the quay.', 1),
  anchorAt(KEY, 2, 'The port is shut.', 1),
  anchorAt(KEY, 4, 'Pilots met again on the old quay.', 12),
];
const library = (anchors = ANCHORS) => citedLibrary(anchors, [frozen(KEY, PILOTS)], [PILOTS]);
const draftOf = (text: string): string => text.replaceAll('HARBOUR', PILOTS.file);
const check = (text: string, anchors = ANCHORS): CitationProblem[] =>
  checkCitations(text, library(anchors), () => TEXT);
const say = (text: string, anchors = ANCHORS): string[] =>
  check(draftOf(text), anchors).map(
    ({ code, start, end, message }) => `${code} ${draftOf(text).slice(start, end)} ${message}`,
  );

/** The draft after each fix that is offered for its only problem. */
function fixed(text: string, eol = '\n'): [string, string][] {
  const draft = draftOf(text);
  const problems = check(draft);
  assert.equal(problems.length, 1, JSON.stringify(problems));
  return problems.flatMap(problem =>
    fixCitation(draft, problem, library(), ({ file }) => file, eol).map(({ title, edit }): [string, string] => [
      title,
      applyEdits(draft, [edit]).replaceAll(PILOTS.file, 'HARBOUR'),
    ]),
  );
}

describe('the checks of citations', () => {
  for (const { code, reason, takes, leaves } of CITATION_CHECKS)
    describe(code, () => {
      it(`finds: ${takes.split('\n')[0] ?? ''}`, () =>
        assert.deepEqual(
          check(draftOf(takes)).map(problem => problem.code),
          [code],
          reason,
        ));
      it(`leaves: ${leaves.split('\n')[0] ?? ''}`, () => assert.deepEqual(say(leaves), []));
    });

  it('have the severities that the setting says', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
    assert.deepEqual(
      manifest.contributes.configuration.properties['wellsourced.checks.severity'].default,
      Object.fromEntries(CITATION_CHECKS.map(({ code, severity }) => [code, severity])),
    );
  });

  it('say nothing of other footnotes, whatever is wrong with them', () =>
    assert.deepEqual(say('A[^1] b[^note-2] c [@smith2010].\n\n[^3]: Unused.\n[^note-4]: Unused.\n'), []));

  it('say nothing in code', () => assert.deepEqual(say(`A \`[^${KEY}-9]\` b [^${KEY}-8]: c`).length, 1));

  it('tell where words may be that were changed, and offer the place', () => {
    const draft = `A[^${KEY}-4].\n\n[^${KEY}-4]: [h](HARBOUR), para. 12.\n`;
    assert.deepEqual(say(draft), [
      `doubtful-locator [^${KEY}-4] The cited words were changed in the source, or taken out of it. They may be in para. 1.`,
    ]);
    assert.deepEqual(fixed(draft), [['Change to para. 1', `A[^${KEY}-4].\n\n[^${KEY}-4]: [h](HARBOUR), para. 1.\n`]]);
  });

  it('tell a second definition', () =>
    assert.deepEqual(
      say(`A[^${KEY}-1].\n\n[^${KEY}-1]: [h](HARBOUR), para. 1.\n[^${KEY}-1]: [h](HARBOUR), para. 2.\n`),
      [`unused-definition [^${KEY}-1] The footnote “${KEY}-1” is defined already; this is not printed.`],
    ));

  it('tell a source that is not in the library', () => {
    const problems = checkCitations(
      `A[^${KEY}-1].\n\n[^${KEY}-1]: [h](gone.txt), para. 1.\n`,
      { ...library(), sources: [] },
      () => undefined,
    );
    assert.deepEqual(
      problems.map(({ code, message }) => [code, /not in the library/.test(message)]),
      [['dead-locator', true]],
    );
  });

  it('tell a definition that leads to a file that is no source', () =>
    assert.deepEqual(
      check('A[^gazette-1998-flood-1].\n\n[^gazette-1998-flood-1]: [g](gone.txt), para. 1.\n').map(({ code }) => code),
      ['dead-locator'],
    ));

  it('tell words that are gone', () =>
    assert.deepEqual(
      say(`A[^${KEY}-3].\n\n[^${KEY}-3]: [h](HARBOUR), para. 2.\n`, [anchorAt(KEY, 3, 'No such words.', 2)]),
      [`dead-locator [^${KEY}-3] The cited words do not stand in the source any more.`],
    ));

  it('say nothing of an anchor that is another draft’s', () =>
    assert.deepEqual(
      say(`A[^${KEY}-3].\n\n[^${KEY}-3]: [h](HARBOUR), para. 2.\n`, [anchorAt(KEY, 3, 'The port is shut.', 3)]),
      [],
    ));

  it('say nothing of a source whose text is not at hand', () =>
    assert.deepEqual(
      checkCitations(`A [@${KEY}, para. 99].`, library(), () => undefined),
      [],
    ));
});

describe('the fixes of citations', () => {
  it('change a slip to the nearest key', () =>
    assert.deepEqual(
      fixed(
        'A[^lagoon-2019-pilot-1] b.\n\n[^lagoon-2019-pilots-1]: [h](HARBOUR), para. 1.\n\nc[^lagoon-2019-pilots-1]',
      ),
      [
        [
          'Change to “lagoon-2019-pilots”',
          'A[^lagoon-2019-pilots-1] b.\n\n[^lagoon-2019-pilots-1]: [h](HARBOUR), para. 1.\n\nc[^lagoon-2019-pilots-1]',
        ],
      ],
    ));

  it('offer no key for one that is quite another', () => assert.deepEqual(fixed('A [@tribune-1988-elections].'), []));

  it('create the definition with the paragraph that is remembered', () =>
    assert.deepEqual(fixed(`A[^${KEY}-1].`), [
      [
        `Create the definition of “${KEY}-1”`,
        `A[^${KEY}-1].\n\n[^${KEY}-1]: Lagoon Times, “Harbour pilots vote to strike,” 2 April 2019, [harbour.txt](HARBOUR), para. 1.\n`,
      ],
    ]));

  it('keep Windows line ends', () => assert.ok(!/(?<!\r)\n/.test(fixed(`A[^${KEY}-1].\r\n`, '\r\n')[0]?.[1] ?? '\n')));

  for (const [what, before, after] of [
    ['at the draft’s end', 'A.\n\nB.\n\n[^K-1]: [h](HARBOUR), para. 1.\n', 'A.\n\nB.\n'],
    [
      'between others',
      'A[^1].\n\n[^1]: One.\n[^K-1]: [h](HARBOUR), para. 1.\n[^2]: Two.\n',
      'A[^1].\n\n[^1]: One.\n[^2]: Two.\n',
    ],
    ['with its further paragraphs', 'A.\n\n[^K-1]: [h](HARBOUR), para. 1.\n\n    More.\n\nB.\n', 'A.\n\n\nB.\n'],
    ['with Windows line ends', 'A.\r\n\r\n[^K-1]: [h](HARBOUR), para. 1.\r\n', 'A.\r\n'],
    ['that is all there is', '[^K-1]: [h](HARBOUR), para. 1.', ''],
  ] as const)
    it(`remove an unused definition ${what}`, () =>
      assert.deepEqual(fixed(before.replaceAll('K-1', `${KEY}-1`)), [[`Remove the definition of “${KEY}-1”`, after]]));

  it('change the paragraph to where the words stand', () =>
    assert.deepEqual(
      fixed(`A[^${KEY}-2].\n\n[^${KEY}-2]: “In para. 1 he says,” [h](HARBOUR), para. 1. See para. 9.\n`),
      [
        [
          'Change to para. 3, where the words stand',
          `A[^${KEY}-2].\n\n[^${KEY}-2]: “In para. 1 he says,” [h](HARBOUR), para. 3. See para. 9.\n`,
        ],
      ],
    ));

  it('change a paragraph that is not there', () => {
    const [[title] = []] = fixed(`A[^${KEY}-1].\n\n[^${KEY}-1]: [h](HARBOUR), para. 77.\n`);
    assert.equal(title, 'Change to para. 1, where the words stand');
  });
});
