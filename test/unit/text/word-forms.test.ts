import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldText } from '../../../src/text/fold-char.ts';
import { formAt } from '../../../src/text/word-forms.ts';

/** Few letters, so that words come again and share slots. */
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'A', 'é', 'É', 'ß', 'z', '-', '’', '1'), minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
);

describe('the form of a word', () => {
  it('is the word that stands there, folded, whatever words were met before', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.string({ maxLength: 5 }), (words, before) => {
        for (const own of words) {
          const form = formAt(`${before}${own} tail`, before.length, before.length + own.length);
          assert.equal(form.text, own);
          assert.equal(form.folded, foldText(own));
        }
      }),
      { numRuns: 2000 },
    );
  });

  for (const [text, capital] of [
    ['harbour', 'none'],
    ['Harbour', 'initial'],
    ['UN', 'all'],
    ['McKay', 'mixed'],
    ['iPad', 'mixed'],
    ['élan', 'none'],
    ['Élan', 'initial'],
    ['2011', 'none'],
  ] as const)
    it(`tells the capitals of ‘${text}’: ${capital}`, () =>
      assert.equal(formAt(text, 0, text.length).capital, capital));
});
