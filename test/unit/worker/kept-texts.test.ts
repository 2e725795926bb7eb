import assert from 'node:assert/strict';
import { createKeptTexts } from '../../../src/worker/kept-texts.ts';

const NARROW = 'The ferry sails at noon. Café Zürich closes.';
const WIDE = 'The ferry – “at noon” – sails. Łódź closes.';

/** A text between other bytes of a record, in memory, or read from a store part by part. */
function kept(text: string, wide: boolean, stored: boolean) {
  const own = Buffer.from(text, wide ? 'utf16le' : 'latin1');
  const record = new Uint8Array([1, 2, 3, ...own, 4, 5]);
  const read: number[] = [];
  const texts = createKeptTexts();
  const frame = { key: 'a.txt', valueAt: 0, valueBytes: record.length, valueSum: 0 };
  const readPart = (_: unknown, start: number, bytes: number) => {
    read.push(bytes);
    return record.subarray(start, start + bytes);
  };
  texts.put('a.txt', { start: 3, bytes: own.length, wide }, stored ? { frame, from: { readPart } } : record);
  return { texts, read };
}

describe('texts that are kept', () => {
  for (const [text, wide] of [
    [NARROW, false],
    [WIDE, true],
  ] as const)
    for (const stored of [true, false])
      it(`give any part of a text of ${wide ? 'two bytes' : 'a byte'} a letter ${stored ? 'in a store' : 'in memory'}`, () => {
        const { texts, read } = kept(text, wide, stored);
        for (const span of [
          { start: 4, end: 9 },
          { start: 0, end: text.length },
          { start: text.length - 7, end: text.length + 50 },
          { start: text.length + 1, end: text.length + 9 },
        ])
          assert.equal(texts.readWords('a.txt', span), text.slice(span.start, span.end));
        if (stored) assert.equal(read[0], wide ? 10 : 5);
        assert.equal(texts.read('a.txt'), text);
        const times = read.length;
        assert.equal(texts.readWords('a.txt', { start: 4, end: 9 }), 'ferry');
        assert.equal(read.length, times);
      });

  it('give nothing of a file that they do not have, or no more', () => {
    const { texts } = kept(NARROW, false, true);
    assert.equal(texts.readWords('b.txt', { start: 0, end: 3 }), '');
    texts.remove('a.txt');
    assert.equal(texts.readWords('a.txt', { start: 0, end: 3 }), '');
  });
});
