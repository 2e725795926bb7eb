import assert from 'node:assert/strict';
import fc from 'fast-check';
import { eachTerm } from '../../../src/library/each-term.ts';
import { termsOf } from '../../../src/library/passage-terms.ts';
import { foldText } from '../../../src/text/fold-char.ts';

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;
const pieces = fc.constantFrom(
  ...['ferry', 'Éire', 'e\u0301', '’', "'", 's', 'S', 'ś', '5', '½', 'Ⅷ', '٣', '渡', 'ß', 'ﬁ', '\u{1d400}', '\ud835'],
  ...['\udc00', ' ', '-', '“', '\u00ad', '×', '\u{1f6a2}', 'a'.repeat(38)],
);

describe('the words of a text', () => {
  it('are its letters and digits, and the letters behind an apostrophe', () => {
    assert.deepEqual(termsOf('The 3 ferries’ crews: O’Neill’s (ŠKODA)'), [
      ...['the', '3', 'ferries', 'crews', "o'neill", 's', 'skoda'],
    ]);
    assert.deepEqual(termsOf("the mayor's day, 5'9 tall"), ['the', 'mayor', 'day', '5', '9', 'tall']);
    assert.deepEqual(termsOf('— … ’ 🚢'), []);
  });

  it('are those that an expression finds, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(pieces).map(all => all.join('')),
        text => {
          const found = (text.match(WORD) ?? []).map(word => foldText(word).replace(/'s$/, '').slice(0, 40));
          assert.deepEqual(
            termsOf(text),
            found.filter(term => term !== ''),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('are read between two offsets alone', () => {
    const terms: string[] = [];
    eachTerm('seaferry boats', { start: 3, end: 10 }, term => terms.push(term));
    assert.deepEqual(terms, ['ferry', 'b']);
  });
});
