import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citationAt, findCitations } from '../../../src/draft/find-citations.ts';
import { parseCitationId, parseDefinition } from '../../../src/draft/parse-citation.ts';
import { footnoteDefinition, footnoteReference } from '../../../src/draft/print-citation.ts';
import { citationsOfHostileSources as citations } from './citations.ts';

describe('a footnote’s definition', () => {
  it('is read back as it was printed, whatever the source is called', () => {
    fc.assert(
      fc.property(citations, citation => assert.deepEqual(parseDefinition(footnoteDefinition(citation)), citation)),
      { numRuns: 1000 },
    );
  });

  it('is found in a draft, with its references', () => {
    fc.assert(
      fc.property(citations, citation => {
        const draft = `Words.${footnoteReference(citation)} More.\r\n\r\n${footnoteDefinition(citation)}\r\n`;
        const found = findCitations(draft).filter(({ kind }) => kind !== 'pandoc');
        const [reference, definition] = found;
        assert.equal(reference?.kind, 'reference');
        assert.equal(draft.slice(reference.start, reference.end), footnoteReference(citation));
        assert.deepEqual(definition?.citation, citation);
        assert.equal(draft.slice(definition.start, definition.end), footnoteDefinition(citation));
      }),
    );
  });

  for (const [name, line, expected] of [
    [
      'with words added behind it',
      '[^a-1]: Vaea, “Reefs,” 2011, [r.txt](r.txt), para. 4. Compare Levuka.',
      { author: 'Vaea', title: 'Reefs', date: '2011', file: 'r.txt', link: 'r.txt', paragraph: 4 },
    ],
    [
      'with the heading that the paragraph stands under',
      '[^a-1]: Vaea, “Reefs,” 2011, [r.md](r.md), para. 4, in “Storms and tides”.',
      {
        author: 'Vaea',
        title: 'Reefs',
        date: '2011',
        file: 'r.md',
        link: 'r.md',
        paragraph: 4,
        heading: 'Storms and tides',
      },
    ],
    [
      'with straight marks',
      '[^a-1]: Vaea, "Reefs," n.d., [r.txt](r.txt)',
      { author: 'Vaea', title: 'Reefs', file: 'r.txt', link: 'r.txt' },
    ],
    [
      'without an author',
      '[^a-1]: “Reefs,” 2011, [r.txt](a%20b/r.txt).',
      { title: 'Reefs', date: '2011', file: 'r.txt', link: 'a b/r.txt' },
    ],
    [
      'without a title',
      '[^a-1]: Vaea, 2011, [r.txt](r.txt).',
      { author: 'Vaea', date: '2011', file: 'r.txt', link: 'r.txt' },
    ],
  ] as const)
    it(`${name} is read`, () => assert.deepEqual(parseDefinition(line), { key: 'a', number: 1, ...expected }));

  for (const line of [
    '[^1]: A note.',
    '[^a-1]: A note without a link.',
    '[^A-1]: x [y](z)',
    'x [^a-1]: x [y](z)',
    '[^a-0]: x [y](z)',
    '',
  ])
    it(`is none of ours: ${line}`, () => assert.equal(parseDefinition(line), undefined));
});

describe('citations in a draft', () => {
  it('are Pandoc’s too, with their paragraphs', () => {
    const draft = 'So [see @lagoon-2019-pilots, para. 3; -@vaea-nd-reefs] and a@b and [none].';
    assert.deepEqual(
      findCitations(draft).map(({ kind, key: of, paragraph }) => [kind, of, paragraph]),
      [
        ['pandoc', 'lagoon-2019-pilots', 3],
        ['pandoc', 'vaea-nd-reefs', undefined],
      ],
    );
  });
  it('are keys in the sentence too, with what stands in brackets behind them', () => {
    const draft = 'As @vaea2011 [para. 4, in “Tides”] has it, and @{who?}, @lagoon-2019-pilots. [see @b, para. 2]';
    assert.deepEqual(
      findCitations(draft).map(one => [one.key, one.paragraph, one.heading, one.isInText]),
      [
        ['vaea2011', 4, 'Tides', true],
        ['who?', undefined, undefined, true],
        ['lagoon-2019-pilots', undefined, undefined, true],
        ['b', 2, undefined, undefined],
      ],
    );
  });
  for (const text of ['me@vaea.example', '\\@ref', 'https://a.example/@vaea', 'a.@b', '@@b', '@', '@ b'])
    it(`are not: ${text}`, () => assert.deepEqual(findCitations(text), []));
  it('are not footnotes of another kind', () => {
    assert.deepEqual(findCitations('a b [^1] c [^note] d'), []);
  });
  it('are found at both their ends and not beside', () => {
    const draft = 'So.[^a-1] x';
    assert.equal(citationAt(draft, 3)?.key, 'a');
    assert.equal(citationAt(draft, 9)?.key, 'a');
    assert.equal(citationAt(draft, 10), undefined);
    assert.equal(citationAt(draft, 2), undefined);
  });
  it('have labels of a key and a number', () => {
    assert.deepEqual(parseCitationId('a-2019-b-12'), { key: 'a-2019-b', number: 12 });
    for (const label of ['a', '12', 'a-', '-1', 'a--1', 'a-01', 'a b-1'])
      assert.equal(parseCitationId(label), undefined);
  });
});
