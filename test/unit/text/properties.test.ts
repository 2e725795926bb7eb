import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Source } from '../../../src/model/source.ts';
import { contains, type Span } from '../../../src/model/span.ts';
import { decode } from '../../../src/text/decode.ts';
import { findQuote } from '../../../src/text/align-quote.ts';
import { fold, originalSpan } from '../../../src/text/fold.ts';
import { readSources } from '../../../src/text/read-sources.ts';
import { splitSentences } from '../../../src/text/split-sentences.ts';
import { tokenize } from '../../../src/text/tokenize.ts';

/** Lines such as documents are made of, and strange ones, in any order. */
const pieces = fc.constantFrom(
  'Harbour council votes to keep the ferry',
  'SUVA: The council voted on Monday to keep the ferry. It sails in June.',
  'By Jane Doe',
  'Published: 2005-03-06',
  'Updated 10 sec ago',
  'Dear Sir,',
  'Yours faithfully,',
  '• Two boats',
  '-----',
  '* * *',
  'Document 2 of 3',
  'HEADLINE: Ferry kept',
  'Minutes of the Board',
  '# Title',
  '> “Quoted.”',
  '```',
  '---',
  '\f',
  '\u2028',
  '',
  '   ',
  '“',
  'A. B. C. U.S. Dr. (((',
  '<div>',
  '😀 é ﷺ \u00ad',
);
const documents = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 4, arbitrary: pieces },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
      ),
      { maxLength: 25 },
    ),
    fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\r\n\r\n\r\n'),
  )
  .map(([lines, end]) => lines.join(end));
const names = fc.constantFrom('a.txt', 'a.md');

const assertOrdered = (spans: readonly Span[], within: Span) => {
  let at = within.start;
  for (const span of spans) {
    assert.ok(
      span.start >= at && span.end > span.start && span.end <= within.end,
      JSON.stringify({ span, at, within }),
    );
    at = span.end;
  }
};

function assertSound(text: string, sources: readonly Source[]): void {
  assertOrdered(sources, { start: 0, end: text.length });
  sources.forEach((source, i) => {
    assert.equal(source.number, i + 1);
    assert.equal(text.slice(source.start, source.end).trim(), text.slice(source.start, source.end));
    assertOrdered(source.passages, source);
    const beside = [...source.passages, ...source.furniture].sort((a, b) => a.start - b.start);
    assertOrdered(beside, source);
    for (const span of Object.values(source.evidence)) assert.ok(contains(source, span));
    const counted = source.passages.flatMap(({ paragraph }) => (paragraph === undefined ? [] : [paragraph]));
    assert.deepEqual(
      counted,
      counted.map((_, k) => k + 1),
    );
    for (const passage of source.passages) {
      assertOrdered(passage.sentences, passage);
      assert.ok(passage.sentences.length > 0);
    }
  });
}

describe('properties of reading', () => {
  it('sources, passages and sentences are in order, within each other, and never overlap', () => {
    fc.assert(
      fc.property(names, documents, (name, text) => assertSound(text, readSources(name, name, text))),
      { numRuns: 400 },
    );
  });

  it('every word of a plain text, but those of separators, is in a passage or in the furniture', () => {
    fc.assert(
      fc.property(documents, text => {
        const taken = readSources('a.txt', 'a.txt', text).flatMap(source => [...source.passages, ...source.furniture]);
        for (const { index } of text.replaceAll('Document 2 of 3', '               ').matchAll(/\p{L}{4,}/gu)) {
          assert.ok(
            taken.some(span => span.start <= index && index < span.end),
            JSON.stringify(text.slice(index, index + 20)),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('any string is read without an exception', () => {
    fc.assert(
      fc.property(names, fc.string({ unit: 'binary' }), (name, text) =>
        assertSound(text, readSources(name, name, text)),
      ),
    );
  });

  it('any bytes give a text or a problem', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
        const decoded = decode(bytes);
        assert.ok('problem' in decoded || decoded.text.trim() !== '');
      }),
    );
  });

  it('what was written as UTF-8 or as UTF-16 with a mark is read as it was', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: 'grapheme', minLength: 1 })
          .filter(text => text.trim() !== '' && !/[\u0000-\u0008\u000e-\u001f\ufeff]/.test(text)),
        text => {
          assert.deepEqual(decode(Buffer.from(`\ufeff${text}`, 'utf16le')), { text, encoding: 'utf-16le' });
          assert.deepEqual(decode(Buffer.from(`\ufeff${text}`)), { text, encoding: 'utf-8-bom' });
          assert.deepEqual(decode(Buffer.from(text)), { text, encoding: 'utf-8' });
        },
      ),
    );
  });

  it('tokens are in order, and no letter or figure is lost', () => {
    fc.assert(
      fc.property(fc.oneof(documents, fc.string({ unit: 'binary' })), text => {
        const tokens = tokenize(text, { start: 0, end: text.length });
        assertOrdered(tokens, { start: 0, end: text.length });
        for (const token of tokens) assert.equal(token.text, text.slice(token.start, token.end));
        assert.equal(tokens.map(token => token.text).join(''), text.replace(/\s/g, '').replace(/[\u0000-\u0020]/g, ''));
      }),
    );
  });

  it('sentences hold every character but white space', () => {
    fc.assert(
      fc.property(fc.oneof(documents, fc.string({ unit: 'binary' })), text => {
        const whole = { start: 0, end: text.length };
        const sentences = splitSentences(text, whole);
        assertOrdered(sentences, whole);
        const bare = (part: string) => part.replace(/\s/g, '');
        assert.equal(sentences.map(({ start, end }) => bare(text.slice(start, end))).join(''), bare(text));
      }),
    );
  });

  it('folding maps every stretch back to where it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
        const folded = fold(text);
        assert.equal(folded.offsets.length, folded.text.length + 1);
        const start = a % (folded.text.length + 1);
        const end = start + (b % (folded.text.length - start + 1));
        const span = originalSpan(folded, { start, end });
        assert.ok(span.start <= span.end && span.end <= text.length);
        assert.ok(fold(text.slice(span.start, span.end)).text.includes(folded.text.slice(start, end).trim()));
      }),
    );
  });

  it('a stretch of whole words is found where it stands', () => {
    const words = fc.array(fc.constantFrom('ferry', 'café', '“the', 'wharf”', 'O’Brien', '—', '1,200', 'ﬁne'), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, words, fc.constantFrom(' ', '\r\n', '  '), (before, quote, after, space) => {
        const text = [...before, ...quote, ...after].join(space);
        const start = before.join(space).length + space.length;
        const found = findQuote(fold(text), quote.join(' ').toUpperCase());
        const end = start + quote.join(space).length;
        assert.ok(found.length > 0);
        assert.ok(found.every(span => fold(text.slice(span.start, span.end)).text === fold(quote.join(' ')).text));
        assert.ok(
          found.some(span => span.start <= start && start < span.end) || found.length > 1,
          JSON.stringify({ text, start, end, found }),
        );
      }),
    );
  });
});
