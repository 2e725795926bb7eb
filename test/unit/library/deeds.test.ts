import assert from 'node:assert/strict';
import { DEEDS } from '../../../src/library/deeds.ts';
import { deedOf } from '../../../src/library/telling-words.ts';

describe('kinds of action', () => {
  for (const { name, takes, leaves } of DEEDS)
    it(`${name}: takes “${takes}”, leaves “${leaves}”`, () => {
      assert.equal(deedOf(takes, ''), name);
      assert.notEqual(deedOf(leaves, ''), name);
    });

  it('a talk over the telephone is a call', () => {
    assert.equal(deedOf('talked', 'Lund talked by telephone with Haroun'), 'telephone');
    assert.equal(deedOf('talked', 'Lund talked with Haroun'), 'talk');
  });

  it('any other word is a kind of its own, in each of its forms', () => {
    assert.equal(deedOf('repainted', ''), deedOf('repaints', ''));
    assert.notEqual(deedOf('repainted', ''), deedOf('repaired', ''));
  });
});
