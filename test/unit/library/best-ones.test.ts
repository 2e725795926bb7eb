import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createBestOnes } from '../../../src/library/best-ones.ts';

describe('the best of many', () => {
  it('are those that sorting all would give, where many have the same score too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 7919 }),
        (scores, most, step) => {
          // What comes first among those with the same score is not what was added first.
          const compare = (a: number, b: number) => ((a * step) % 7919) - ((b * step) % 7919);
          const best = createBestOnes(most, compare);
          scores.forEach((score, number) => {
            if (score >= best.least()) best.add(number, score);
          });
          const all = scores.map((score, number) => ({ number, score }));
          assert.deepEqual(
            best.sorted(),
            all.sort((a, b) => b.score - a.score || compare(a.number, b.number)).slice(0, most),
          );
        },
      ),
    );
  });
});
