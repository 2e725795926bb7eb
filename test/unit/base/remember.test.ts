import assert from 'node:assert/strict';
import { remember } from '../../../src/base/remember.ts';

describe('a function that remembers', () => {
  it('is asked once for each text, and answers the same, nothing included', () => {
    const asked: string[] = [];
    const first = remember(text => {
      asked.push(text);
      return text === '' ? undefined : text.charAt(0);
    });
    assert.deepEqual(['ab', '', 'ab', ''].map(first), ['a', undefined, 'a', undefined]);
    assert.deepEqual(asked, ['ab', '']);
  });

  it('forgets when there are too many', () => {
    let asked = 0;
    const count = remember(() => ++asked);
    for (let i = 0; i <= 200_000; i++) count(String(i));
    assert.equal(count('200000'), 200_001);
    assert.equal(count('0'), 200_002);
  });
});
