import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldChar, foldText } from '../../../src/text/fold-char.ts';

describe('a folded text', () => {
  it('is each of its characters folded, where one is not ASCII', () => {
    const piece = fc.constantFrom(
      'Abc De',
      '\n',
      '\t',
      '’',
      'É',
      'e\u0301',
      'ß',
      'İ',
      '…',
      '\u00ad',
      '\u{1d400}',
      '\ud835',
    );
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const text = `${pieces.join('')}“`;
        assert.equal(foldText(text), [...text].map(foldChar).join(''));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps its white space where all is ASCII, and has a space for each otherwise', () => {
    assert.equal(foldText('Two\nWORDS'), 'two\nwords');
    assert.equal(foldText('“Two\nWORDS”'), '"two words"');
  });
});
