import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkCitations } from '../../../src/draft/check-citations.ts';
import { countCitations } from '../../../src/draft/count-citations.ts';
import { readDraftCitations } from '../../../src/draft/draft-citations.ts';
import { findInline } from '../../../src/draft/find-inline.ts';
import { followSource } from '../../../src/draft/follow-source.ts';
import { applyEdits } from '../../../src/draft/place-definitions.ts';
import { attributionLine, inlineCitations, type NamedSource } from '../../../src/draft/print-citation.ts';
import { citationsOfHostileSources } from './citations.ts';
import { cite, passageOf } from './cite.ts';
import { citedLibrary, DAM, DAM_KEY, frozen, PILOTS, PILOTS_KEY } from './footnotes.ts';

const sources: fc.Arbitrary<NamedSource> = citationsOfHostileSources.map(({ key: _, number: __, ...named }) => named);
const NAMED =
  'Lagoon Times, “Harbour pilots vote to strike,” 2 April 2019, [harbour.txt](sources/harbour.txt), para. 3';

describe('a source that is named in the sentence', () => {
  it('is read back as it was printed, whatever it is called, and others with it', () => {
    fc.assert(
      fc.property(fc.array(sources, { minLength: 1, maxLength: 3 }), fc.constantFrom('\n', '\r\n'), (named, eol) => {
        const draft = `So ${inlineCitations(named)}, and (see [there](https://a.example), 2019).${eol}`;
        const once = [...new Map(named.map(one => [inlineCitations([one]), one])).values()];
        assert.deepEqual(
          findInline(draft).map(({ citation }) => citation),
          once,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('is read back below a block', () => {
    fc.assert(
      fc.property(sources, fc.constantFrom('> ', '  > > ', '- > '), (named, container) => {
        const inside = container.replace('-', ' ');
        const draft = `${container}Words (so.\n${inside}\n${inside}${attributionLine(named)}\n\nMore).\n`;
        assert.deepEqual(
          findInline(draft).map(({ citation }) => citation),
          [named],
        );
      }),
      { numRuns: 500 },
    );
  });

  for (const [what, text, found] of [
    ['in brackets', `So (${NAMED}).`, [NAMED]],
    ['with words behind it', `So (${NAMED}; my emphasis).`, [NAMED]],
    [
      'broken into lines',
      `So (${NAMED.replace(', 2 April', ',\n2 April')}).`,
      [NAMED.replace(', 2 April', ',\n2 April')],
    ],
    ['twice in brackets', `So (${NAMED}; ${NAMED}).`, [NAMED, NAMED]],
    ['behind a bracket that stays open', `So :( said (${NAMED}).`, [NAMED]],
    ['without brackets', `So ${NAMED}.`, []],
    ['without a date', 'So (see [notes](notes.md), para. 3).', []],
    ['on the web', 'So (Vaea, “Reefs,” 2011, [a](https://a.example/b), para. 3).', []],
    ['with a bracket in another paragraph', `So (it.\n\n${NAMED}).`, []],
  ] as const)
    it(`is ${found.length === 0 ? 'none' : 'found'} ${what}`, () =>
      assert.deepEqual(
        findInline(text).map(({ start, end }) => text.slice(start, end)),
        found,
      ));
});

describe('a draft that names its sources in the sentence', () => {
  const read = (text: string, library = citedLibrary()) =>
    readDraftCitations(text, library).map(({ kind, key, source, paragraph }) => [kind, key, source?.id, paragraph]);

  it('cites them: their keys, their sources and how often', () => {
    const text = `One (${NAMED}). Two (Ruth Nakabuye, “Dam at Karuma opens its gates,” Sept 2022, [dam.txt](sources/dam.txt); ${NAMED}).`;
    assert.deepEqual(read(text), [
      ['inline', PILOTS_KEY, PILOTS.id, 3],
      ['inline', DAM_KEY, DAM.id, undefined],
      ['inline', PILOTS_KEY, PILOTS.id, 3],
    ]);
    assert.equal(countCitations([readDraftCitations(text, citedLibrary())]).get(PILOTS.id)?.times, 2);
  });

  it('cites a source by the key of the writer’s bibliography, or by the one that it would get', () => {
    const entry = { key: 'pilots:19', item: { id: 'pilots:19' }, files: [], line: 1 };
    assert.equal(read(`(${NAMED})`, citedLibrary([], [], [PILOTS], [[PILOTS.id, entry]]))[0]?.[1], 'pilots:19');
    assert.equal(read(`(${NAMED})`, citedLibrary([], [], [PILOTS]))[0]?.[1], 'lagoontimes-2019-pilots');
  });

  it('may name files of its own beside them', () =>
    assert.deepEqual(read('So (Vaea, “Notes,” 2019, [my.md](my.md), para. 3).'), []));

  it('tells two sources of one file by their titles, whatever their quotation marks', () => {
    const second = { ...DAM, id: 'sources/dam.txt#2', number: 2, hash: 'h9', details: { title: 'The "gates" close' } };
    const library = citedLibrary([], [], [DAM, second]);
    assert.equal(read('(“The ‘gates’ close,” n.d., [dam.txt](sources/dam.txt), para. 1)', library)[0]?.[2], second.id);
  });

  it('keeps the words of each citation, and finds its source under another name', () => {
    const first = passageOf('The pilots will not sail at night.');
    const other = passageOf('Nor will the tugs, “come what may.”');
    const style = 'inline' as const;
    const one = cite({ text: '', cursors: [{ start: 0, end: 0 }], passages: [first], style });
    const draft = `${applyEdits('', one.edits)} `;
    const two = cite({
      text: draft,
      cursors: [{ start: draft.length, end: draft.length }],
      passages: [other],
      style,
      record: one.record,
    });
    const after = applyEdits(draft, two.edits);
    const renamed = { ...PILOTS, id: 'sources/pilots.txt#1', file: 'sources/pilots.txt' };
    const library = { ...citedLibrary([], [], [renamed]), record: two.record };
    const found = readDraftCitations(after, library);
    assert.deepEqual(
      found.map(({ anchor, source }) => [anchor?.exact, source?.id]),
      [
        [first.hit.text, renamed.id],
        [other.hit.text, renamed.id],
      ],
    );
  });

  it('is told of a source that is gone, and of a paragraph that is not there', () => {
    const inserted = cite({
      text: '',
      cursors: [{ start: 0, end: 0 }],
      passages: [passageOf('The pilots will not sail at night.')],
      style: 'inline',
    });
    const draft = applyEdits('', inserted.edits);
    const gone = { ...citedLibrary([], [], [DAM]), record: inserted.record };
    const [problem] = checkCitations(draft, gone, () => undefined);
    assert.equal(problem?.code, 'dead-locator');
    const hit = { ...passageOf('Other words.').hit, paragraph: 1 };
    const [other] = checkCitations(`So (${NAMED}).`, citedLibrary(), () => ({ fileText: '', passages: [hit] }));
    assert.match(other?.message ?? '', /^The source has no paragraph 3/);
    const followed = followSource(inserted.record, 'lagoontimes-2019-pilots', DAM);
    const [citation] = readDraftCitations(draft, { ...gone, record: followed });
    assert.equal(citation?.source?.id, DAM.id);
  });

  it('has its own anchors, not those of another draft’s link', () => {
    const kept = {
      citation: '(sources/harbour.txt, para. 3)',
      key: DAM_KEY,
      source: DAM.id,
      paragraph: 3,
      exact: 'x',
      prefix: '',
      suffix: '',
    };
    const [found] = readDraftCitations(`(${NAMED})`, citedLibrary([kept], [frozen(PILOTS_KEY, PILOTS)]));
    assert.equal(found?.source?.id, PILOTS.id);
    assert.equal(found.anchor, undefined);
  });
});
