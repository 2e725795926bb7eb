import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DraftEdit, CitationStyle } from '../../../src/draft/insert-citation.ts';
import type { Marks, Punctuation } from '../../../src/draft/mark-styles.ts';
import { applyEdits } from '../../../src/draft/place-definitions.ts';
import { alternateMarks } from '../../../src/draft/quote-marks.ts';
import { withoutControls } from '../../../src/draft/show-text.ts';
import { findQuote } from '../../../src/text/align-quote.ts';
import { fold } from '../../../src/text/fold.ts';
import { cite, fileTextOf, passageOf } from './cite.ts';
import { hostileLine, hostileText } from './hostile-strings.ts';
import { renderWithMarkdownIt, wordsOfHtml } from './render.ts';

const MARKS: readonly Marks[] = ['“ ”', '‘ ’', '" "', '„ “', '„ ”', '« »', '« … »', '” ”'];

/** What the writer has: paragraphs, lists, quotations, footnotes, line ends of one kind. */
const LINES = [
  'Some words',
  '- item',
  '  - nested item',
  '1. first',
  '> quoted',
  '> > twice',
  '',
  '',
  '  ',
  'They wrote “”',
  'a "" b',
  '[^a-1]: A note.',
  '# Head',
  '    ',
  '- ',
];
const drafts = fc
  .record({ lines: fc.array(fc.constantFrom(...LINES), { maxLength: 8 }), isWindows: fc.boolean(), ends: fc.boolean() })
  .map(({ lines, isWindows, ends }) => ({
    eol: isWindows ? ('\r\n' as const) : ('\n' as const),
    lines: ends ? [...lines, ''] : lines,
  }))
  .map(({ eol, lines }) => ({ eol, text: lines.join(eol) }));

/** Selections that VS Code could give: inside the text, not between the two units of a line end. */
const cursorsIn = (text: string): fc.Arbitrary<{ start: number; end: number }[]> =>
  fc.array(
    fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(ends => {
      const [start = 0, end = 0] = ends
        .map(at => (at > 0 && text.startsWith('\r\n', at - 1) ? at - 1 : at))
        .sort((a, b) => a - b);
      return { start, end };
    }),
    { minLength: 1, maxLength: 4 },
  );

const wanted = drafts.chain(draft =>
  fc.record({
    draft: fc.constant(draft),
    cursors: cursorsIn(draft.text),
    words: fc.array(
      hostileText.map(text => text.trim()).filter(text => /[a-z]/i.test(text)),
      { minLength: 1, maxLength: 3 },
    ),
    style: fc.constantFrom<CitationStyle[]>('footnote', 'pandoc', 'blockquote', 'inline'),
    language: fc.constantFrom(
      'markdown' as const,
      'plaintext' as const,
      'latex' as const,
      'asciidoc' as const,
      'typst' as const,
    ),
    quoting: fc.boolean(),
    marks: fc.constantFrom(...MARKS),
    punctuation: fc.constantFrom<Punctuation[]>('kept', 'inside', 'outside'),
  }),
);

/** The edits that take others back, as an editor's undo does. */
function undo(text: string, edits: readonly DraftEdit[]): DraftEdit[] {
  let moved = 0;
  return edits.map(({ start, end, insert }) => {
    const at = start + moved;
    moved += insert.length - (end - start);
    return { start: at, end: at + insert.length, insert: text.slice(start, end) };
  });
}

describe('inserting citations', () => {
  it('makes edits in order that do not overlap or touch, and undoing them gives the draft back', () => {
    fc.assert(
      fc.property(wanted, ({ draft: { text, eol }, words, ...rest }) => {
        const { edits } = cite({
          ...rest,
          text,
          eol,
          passages: words.map((own, i) => passageOf(own, undefined, undefined, i + 1)),
        });
        assert.ok(edits.length > 0);
        let at = -1;
        for (const { start, end } of edits) {
          assert.ok(start > at && end >= start && end <= text.length);
          at = end;
        }
        const after = applyEdits(text, edits);
        assert.equal(applyEdits(after, undo(text, edits)), text);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the line ends of the draft', () => {
    fc.assert(
      fc.property(wanted, ({ draft: { text, eol }, words, ...rest }) => {
        const { edits } = cite({ ...rest, text, eol, passages: words.map(own => passageOf(own)) });
        for (const { insert } of edits) {
          const breaks: string[] = insert.match(/\r\n|\r|\n/g) ?? [];
          assert.ok(breaks.every(own => own === eol));
        }
      }),
    );
  });

  it('quotes verbatim: a reader of the page finds the source’s words', () => {
    fc.assert(
      fc.property(
        hostileLine.map(line => `so ${line.replaceAll('`', '')} it`),
        fc.constantFrom<CitationStyle[]>('footnote', 'pandoc', 'blockquote', 'inline'),
        (line, style) => {
          const text = 'It was so. \n\nThe rest.\n';
          const { edits } = cite({ text, style, cursors: [{ start: 11, end: 11 }], passages: [passageOf(line)] });
          const page = wordsOfHtml(renderWithMarkdownIt(applyEdits(text, edits)));
          const words = withoutControls(style === 'blockquote' ? line : alternateMarks(line));
          assert.notDeepEqual(findQuote(fold(page), words), [], page);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('quotes the same words whatever the marks and the punctuation: only these change', () => {
    const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
    fc.assert(
      fc.property(
        hostileLine.map(line => `so ${line.replaceAll('`', '')} it.`),
        fc.constantFrom<CitationStyle[]>('footnote', 'pandoc', 'blockquote', 'inline'),
        fc.constantFrom(...MARKS),
        fc.constantFrom<Punctuation[]>('inside', 'outside'),
        fc.constantFrom(' goes on.', ', and.', '.', '', ' Then.'),
        (line, style, marks, punctuation, after) => {
          const text = `It was so. ${after}\n`;
          const passages = [passageOf(line)];
          const { edits } = cite({ text, style, marks, punctuation, cursors: [{ start: 11, end: 11 }], passages });
          const page = wordsOfHtml(renderWithMarkdownIt(applyEdits(text, edits)));
          assert.ok(lettersOf(page).includes(lettersOf(withoutControls(line))), page);
          assert.equal(applyEdits(applyEdits(text, edits), undo(text, edits)), text);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('keeps the anchor’s exact words and those around them', () => {
    fc.assert(
      fc.property(
        hostileText.map(text => text.trim()),
        text => {
          fc.pre(text !== '');
          const { record } = cite({ text: '', cursors: [{ start: 0, end: 0 }], passages: [passageOf(text)] });
          const [anchor] = record.anchors;
          assert.equal(anchor?.exact, text);
          assert.ok(fileTextOf(text).includes(anchor.prefix + anchor.exact + anchor.suffix));
        },
      ),
    );
  });

  it('cites the same words twice with one footnote and one definition', () => {
    const text = 'One. \n';
    const wantedOnce = { text, cursors: [{ start: 5, end: 5 }], passages: [passageOf('The pilots will not sail.')] };
    const first = cite(wantedOnce);
    const once = applyEdits(text, first.edits);
    const second = cite({ ...wantedOnce, text: once, record: first.record });
    const twice = applyEdits(once, second.edits);
    assert.equal(twice.match(/\[\^[a-z0-9-]+\]:/g)?.length, 1);
    assert.equal(twice.match(/\[\^[a-z0-9-]+\](?!:)/g)?.length, 2);
    assert.deepEqual(second.record, first.record);
  });

  it('gives other words of the same source another number and another anchor', () => {
    const text = 'One. \n';
    const cursors = [{ start: 5, end: 5 }];
    const first = cite({ text, cursors, passages: [passageOf('The pilots will not sail.')] });
    const once = applyEdits(text, first.edits);
    const { record } = cite({ text: once, cursors, passages: [passageOf('Nor will the tugs.')], record: first.record });
    assert.deepEqual(
      record.anchors.map(({ citation }) => citation),
      ['lagoontimes-2019-pilots-1', 'lagoontimes-2019-pilots-2'],
    );
    assert.equal(record.keys.length, 1);
  });

  it('changes nothing where there is nothing to cite', () => {
    assert.deepEqual(cite({ text: 'a', cursors: [{ start: 0, end: 0 }], passages: [] }).edits, []);
  });
});
