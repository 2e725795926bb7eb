import assert from 'node:assert/strict';
import { linkBetween } from '../../../src/editor/link-between.ts';

describe('the link from a draft to a source', () => {
  it('leads from the draft’s folder', () =>
    assert.equal(linkBetween('/home/ada/book/part', '/home/ada/sources/a b.txt'), '../../sources/a b.txt'));
  it('is the file’s own path where the draft was never saved and has no folder', () =>
    assert.equal(linkBetween('', '/home/ada/sources/a.txt'), '/home/ada/sources/a.txt'));
});
