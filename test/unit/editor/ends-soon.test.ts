import assert from 'node:assert/strict';
import { endsSoon } from '../../../src/editor/ends-soon.ts';

describe('a reading ends soon', () => {
  it('where it has come far enough for the time that it took', () => {
    assert.ok(endsSoon({ filesRead: 5, filesFound: 5 }, 1500, 1500));
    assert.ok(endsSoon({ filesRead: 600, filesFound: 1000 }, 1500, 1500));
  });

  it('and not where much is left, or nothing is read yet', () => {
    assert.ok(!endsSoon({ filesRead: 400, filesFound: 1000 }, 1500, 1500));
    assert.ok(!endsSoon({ filesRead: 2, filesFound: 10_000 }, 3000, 1500));
    assert.ok(!endsSoon({ filesRead: 0, filesFound: 0 }, 1500, 1500));
  });
});
