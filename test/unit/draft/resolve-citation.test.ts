import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/draft/place-definitions.ts';
import { findCitations, type FoundCitation } from '../../../src/draft/find-citations.ts';
import { anchorOf, resolveCitation, type Resolved } from '../../../src/draft/resolve-citation.ts';
import type { CitationAnchor, CitationRecord } from '../../../src/model/citation.ts';
import type { PassageHit } from '../../../src/model/library.ts';
import { cite, fileTextOf, passageOf } from './cite.ts';

const WORDS = 'The pilots met on the quay. They will not sail at night, “come what may.” Nor will the tugs.';
const QUOTE = { start: WORDS.indexOf('They'), end: WORDS.indexOf(' Nor') };
const QUOTED = WORDS.slice(QUOTE.start, QUOTE.end);

/** A citation of part of a passage, as it stands in the draft afterwards. */
function cited(): { reference: FoundCitation; record: CitationRecord } {
  const { edits, record } = cite({
    text: '',
    cursors: [{ start: 0, end: 0 }],
    passages: [passageOf(WORDS, undefined, QUOTE)],
  });
  const reference = findCitations(applyEdits('', edits)).find(({ kind }) => kind === 'reference');
  assert.ok(reference);
  return { reference, record };
}

/** Where the citation leads in a file with one paragraph, as kind and words. */
function resolveIn(fileText: string, passages: readonly PassageHit[]): [Resolved['kind'], string] {
  const { reference, record } = cited();
  const resolved = resolveCitation(reference, anchorOf(reference, record), fileText, passages);
  return [resolved.kind, resolved.kind === 'gone' ? '' : fileText.slice(resolved.span.start, resolved.span.end)];
}

const hitOf = (fileText: string, words: string, paragraph = 3): PassageHit => {
  const start = fileText.indexOf(words);
  return { ...passageOf(words, undefined, undefined, paragraph).hit, start, end: start + words.length };
};

describe('a citation in its source', () => {
  it('leads to exactly the words quoted', () => {
    const file = fileTextOf(WORDS);
    assert.deepEqual(resolveIn(file, [hitOf(file, WORDS)]), ['exact', QUOTED]);
  });

  it('does so across other line breaks, marks and dashes', () => {
    const words = WORDS.replace('will not sail', 'will  not\r\nsail').replace('“come what may.”', '"come what may."');
    const file = fileTextOf(words);
    const [kind, found] = resolveIn(file, [hitOf(file, words)]);
    assert.equal(kind, 'exact');
    assert.equal(found, QUOTED.replace('will not sail', 'will  not\r\nsail').replace(/[“”]/g, '"'));
  });

  it('follows words that have moved to another paragraph', () => {
    const file = `${fileTextOf('Another paragraph.')}${WORDS}\n`;
    assert.deepEqual(resolveIn(file, [hitOf(file, 'Another paragraph.')]), ['moved', QUOTED]);
  });

  it('takes of several places the one whose surroundings are those remembered', () => {
    const file = `Elsewhere. ${QUOTED} Quite so.\n\n${WORDS}\n\n${QUOTED}\n`;
    const { reference, record } = cited();
    const resolved = resolveCitation(reference, anchorOf(reference, record), file, []);
    assert.deepEqual(resolved, {
      kind: 'moved',
      span: { start: file.indexOf(WORDS) + QUOTE.start, end: file.indexOf(WORDS) + QUOTE.end },
    });
  });

  describe('in doubt', () => {
    const anchor = (exact: string, prefix: string, suffix: string): CitationAnchor => ({
      citation: 'a-1',
      key: 'a',
      source: 's#1',
      paragraph: 3,
      exact,
      prefix,
      suffix,
    });
    const reference: FoundCitation = { start: 0, end: 1, kind: 'reference', key: 'a', number: 1 };
    /** As kind and words: of all candidates where it is doubtful. */
    const resolve = (file: string, by: CitationAnchor, passages: readonly PassageHit[] = []): string[] => {
      const resolved = resolveCitation(reference, by, file, passages);
      const spans =
        resolved.kind === 'gone' ? [] : resolved.kind === 'doubtful' ? resolved.candidates : [resolved.span];
      return [resolved.kind, ...spans.map(({ start, end }) => `${start}: ${file.slice(start, end)}`)];
    };
    const FAR = 'Nothing that was there is left, ';

    it('shows all places where words stand that were among others', () =>
      assert.deepEqual(
        resolve('One. The ferry will leave on Friday. Two. The ferry will leave on Friday.', {
          ...anchor('The ferry will leave on Friday.', 'Zx', 'Qy'),
        }),
        ['doubtful', '5: The ferry will leave on Friday.', '42: The ferry will leave on Friday.'],
      ));

    it('is none where the words around them tell the place', () =>
      assert.deepEqual(
        resolve(
          'One. The ferry will leave on Friday. Two. The ferry will leave on Friday.',
          anchor('The ferry will leave on Friday.', 'Two. ', ''),
        ),
        ['moved', '42: The ferry will leave on Friday.'],
      ));

    it('shows a few words that may stand there by chance', () =>
      assert.deepEqual(resolve(`${FAR}the ferry sails.`, anchor('the ferry', 'who had paid for ', ' of his')), [
        'doubtful',
        '32: the ferry',
      ]));

    it('is none for many words that stand once', () =>
      assert.deepEqual(
        resolve(`${FAR}the ferry will leave on Friday.`, anchor('the ferry will leave on', 'he said ', ' Monday')),
        ['moved', '32: the ferry will leave on'],
      ));

    it('does not take the same few words in the old paragraph for those among the words remembered', () => {
      const file = 'The ferry was late.\n\nHe paid for the ferry of his uncle.';
      const passages = [hitOf(file, 'The ferry was late.'), hitOf(file, 'He paid for the ferry of his uncle.', 4)];
      assert.deepEqual(resolve(file, anchor('the ferry', 'He paid for ', ' of his uncle'), passages), [
        'moved',
        '33: the ferry',
      ]);
    });

    it('shows sentences that have most of the words', () => {
      const file = 'Fish was dear. The ferry will not leave on Friday, he said.';
      const anchored = anchor('The ferry will leave on Friday.', '', '');
      const { start, end } = hitOf(file, file);
      const sentences = [
        { start, end: file.indexOf(' The') },
        { start: file.indexOf('The'), end },
      ];
      assert.deepEqual(resolve(file, anchored, [{ ...hitOf(file, file, 7), sentences }]), [
        'doubtful',
        '15: The ferry will not leave on Friday, he said.',
      ]);
    });

    it('is none where nothing like the words is left', () =>
      assert.deepEqual(
        resolve('Fish was dear.', anchor('The ferry will leave on Friday.', '', ''), [
          hitOf('Fish was dear.', 'Fish was dear.', 7),
        ]),
        ['gone'],
      ));
  });

  it('takes no part of a longer word', () => {
    const { reference, record } = cited();
    const [anchor] = record.anchors;
    const file = fileTextOf('They sailed.');
    const resolved = resolveCitation(reference, anchor && { ...anchor, exact: 'They sail' }, file, []);
    assert.equal(resolved.kind, 'gone');
  });

  it('leads to the paragraph where the words are no more', () => {
    const file = fileTextOf('The strike is over.');
    assert.deepEqual(resolveIn(file, [hitOf(file, 'The strike is over.')]), ['paragraph', 'The strike is over.']);
  });

  it('is gone where neither words nor paragraph are left', () => {
    assert.deepEqual(resolveIn(fileTextOf('The strike is over.'), []), ['gone', '']);
  });

  it('leads to the source’s beginning where no more is said', () => {
    const file = fileTextOf(WORDS);
    const hit = hitOf(file, WORDS);
    const pandoc: FoundCitation = { start: 0, end: 1, kind: 'pandoc', key: 'a' };
    assert.deepEqual(resolveCitation(pandoc, undefined, file, [hit]), {
      kind: 'paragraph',
      span: { start: hit.start, end: hit.start },
    });
  });
});

describe('the anchor of a citation', () => {
  const anchor = (citation: string, paragraph: number) => ({
    citation,
    key: 'a',
    source: 's#1',
    paragraph,
    exact: citation,
    prefix: '',
    suffix: '',
  });
  const record: CitationRecord = { version: 1, keys: [], anchors: [anchor('a-1', 3), anchor('a-2', 5)] };
  const found = (kind: FoundCitation['kind'], rest: Partial<FoundCitation>): FoundCitation => ({
    start: 0,
    end: 1,
    kind,
    key: 'a',
    ...rest,
  });

  it('is that of its number', () => assert.equal(anchorOf(found('reference', { number: 1 }), record)?.citation, 'a-1'));
  it('is none for a number that is not kept', () =>
    assert.equal(anchorOf(found('reference', { number: 7 }), record), undefined));
  it('is that of Pandoc’s paragraph', () =>
    assert.equal(anchorOf(found('pandoc', { paragraph: 3 }), record)?.citation, 'a-1'));
  it('is none for another key', () => assert.equal(anchorOf({ ...found('pandoc', {}), key: 'b' }, record), undefined));

  describe('without an anchor, by its heading', () => {
    const file = 'Storms\n\nThe reef broke.\n\nTides\n\nThe quay sank.\n\nThe ferry stayed.\n';
    const under = (words: string, paragraph: number, heading: string): PassageHit => ({
      ...hitOf(file, words, paragraph),
      heading,
    });
    const passages = [
      under('The reef broke.', 1, 'Storms'),
      under('The quay sank.', 2, 'Tides'),
      under('The ferry stayed.', 3, 'Tides'),
    ];
    const resolve = (text: string): Resolved => {
      const [citation] = findCitations(text);
      assert.ok(citation);
      return resolveCitation(citation, undefined, file, passages);
    };

    it('leads to its paragraph where that stands under the heading still', () => {
      const resolved = resolve('[@reefs, para. 2, in “Tides”]');
      assert.equal(resolved.kind, 'paragraph');
    });

    it('is doubtful where the paragraph stands under another: all under the heading are candidates', () => {
      const resolved = resolve('[@reefs, para. 1, in “Tides”]');
      assert.equal(resolved.kind, 'doubtful');
      assert.deepEqual(
        resolved.kind === 'doubtful' ? resolved.candidates.map(({ start, end }) => file.slice(start, end)) : [],
        ['The quay sank.', 'The ferry stayed.', 'The reef broke.'],
      );
    });

    it('goes by the paragraph where nothing stands under such a heading', () =>
      assert.equal(resolve('[@reefs, para. 1, in “Winds”]').kind, 'paragraph'));
  });
});
