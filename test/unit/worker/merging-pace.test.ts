import assert from 'node:assert/strict';
import { createMergingPace } from '../../../src/worker/merging-pace.ts';

describe('the pace of merging while files are read', () => {
  let nowMs = 0;
  const merged = (costMs: number) => {
    nowMs = 0;
    const pace = createMergingPace(() => nowMs);
    assert.equal(pace.isDue(false), true);
    pace.noteMerging(nowMs - costMs);
    return pace;
  };

  it('merges soon where that is cheap, and not at once', () => {
    const pace = merged(1);
    nowMs = 199;
    assert.equal(pace.isDue(false), false);
    nowMs = 200;
    assert.equal(pace.isDue(false), true);
  });

  it('waits the longer the more the last merging cost, and the questions after it', () => {
    const pace = merged(100);
    nowMs = 50;
    pace.noteAnswer(0);
    nowMs = 2999;
    assert.equal(pace.isDue(false), false);
    nowMs = 3000;
    assert.equal(pace.isDue(false), true);
  });

  it('waits for the end where all will be there in a moment', () => {
    const pace = merged(1);
    nowMs = 9000;
    assert.equal(pace.isDue(true), false);
    assert.equal(pace.isDue(false), true);
  });
});
