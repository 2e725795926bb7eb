import assert from 'node:assert/strict';
import { rebaseRecord } from '../../../src/draft/rebase-record.ts';

describe('a record that two have changed', () => {
  const read = { version: 1, keys: ['a'], anchors: ['x'] };
  const isAsRead = (list: object): boolean => list === read.keys || list === read.anchors;

  it('has what either of them has changed', () =>
    assert.deepEqual(rebaseRecord({ ...read, anchors: ['x', 'y'] }, { ...read, keys: ['a', 'b'] }, isAsRead), {
      version: 1,
      keys: ['a', 'b'],
      anchors: ['x', 'y'],
    }));
  it('keeps a list that came in meanwhile', () =>
    assert.deepEqual(rebaseRecord(read, { ...read, references: ['r'] } as typeof read, isAsRead), {
      ...read,
      references: ['r'],
    }));
  it('has the list that is saved where both have changed it', () =>
    assert.deepEqual(rebaseRecord({ ...read, keys: ['c'] }, { ...read, keys: ['b'] }, isAsRead).keys, ['c']));
  it('is what is saved where nobody else has changed it', () =>
    assert.deepEqual(rebaseRecord({ ...read, keys: [] }, read, isAsRead), { ...read, keys: [] }));
});
