import assert from 'node:assert/strict';
import type { Token } from '../../../src/text/token.ts';
import { tokenize } from '../../../src/text/tokenize.ts';
import { oneOf, wordTrait } from '../../../src/text/word-trait.ts';

const tokensOf = (text: string): Token[] => tokenize(text, { start: 0, end: text.length });

describe('a question about a word', () => {
  it('is answered once for all tokens of a spelling, whatever else is asked', () => {
    const asked: string[] = [];
    const questions = Array.from({ length: 40 }, (_, i) =>
      wordTrait(folded => {
        asked.push(`${i} ${folded}`);
        return folded.length % 40 === i;
      }),
    );
    for (const token of tokensOf('lantern harbour lantern quay lantern harbour'))
      questions.forEach((ask, i) => {
        assert.equal(ask(token), token.folded.length % 40 === i, `${i} of ${token.folded}`);
      });
    assert.equal(asked.length, 3 * questions.length);
  });

  it('may lead to another about the same word', () => {
    const isLong = wordTrait(folded => folded.length > 5);
    const [token] = tokensOf('breakwater');
    const isLongToo = wordTrait(() => isLong(token));
    assert.equal(isLongToo(token), true);
    assert.equal(isLong(token), true);
  });

  it('is answered with no where there is no token', () => {
    assert.equal(wordTrait(() => true)(undefined), false);
  });

  it('may be one about a list, by bars or lines, in any case', () => {
    const isBoat = oneOf(`ferry|dhow
      skiff|o'hara`);
    assert.deepEqual(
      tokensOf('The Ferry, a DHOW, O’Hara and a skiff; ferries')
        .filter(isBoat)
        .map(({ text }) => text),
      ['Ferry', 'DHOW', 'O’Hara', 'skiff'],
    );
  });
});
