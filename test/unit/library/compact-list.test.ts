import assert from 'node:assert/strict';
import { compactList, withOneMore } from '../../../src/library/compact-list.ts';

describe('a list that is kept for good', () => {
  it('is a copy, and the empty ones are one', () => {
    const list = ['a', 'b'];
    assert.deepEqual(compactList(list), list);
    assert.notEqual(compactList(list), list);
    assert.equal(compactList([]), compactList(['a'].filter(one => one === 'b')));
  });

  it('takes one more after the other, and leaves the empty one empty', () => {
    let list = compactList<number>([]);
    const all = Array.from({ length: 50 }, (_, i) => i);
    for (const one of all) list = withOneMore(list, one);
    assert.deepEqual(list, all);
    assert.deepEqual(compactList([]), []);
  });
});
