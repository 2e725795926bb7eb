import assert from 'node:assert/strict';
import { isSpace } from '../../../src/text/is-space.ts';

describe('white space', () => {
  it('is what regular expressions take for it, unit by unit', () => {
    for (let unit = 0; unit <= 0xffff; unit++)
      assert.equal(isSpace(unit), /^\s$/.test(String.fromCharCode(unit)), `U+${unit.toString(16)}`);
    assert.equal(isSpace(NaN), false);
  });
});
