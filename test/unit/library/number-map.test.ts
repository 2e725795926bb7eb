import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createNumberMap } from '../../../src/library/number-map.ts';

describe('a map by numbers', () => {
  it('holds what a Map holds, whatever comes and goes', () => {
    const key = fc.oneof(fc.nat(40), fc.nat(2 ** 31 - 1));
    const step = fc.tuple(key, fc.option(fc.nat()));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 2000, size: 'max' }), steps => {
        const [own, known] = [createNumberMap<number>(), new Map<number, number>()];
        for (const [key, value] of steps) {
          if (value === null) {
            own.delete(key);
            known.delete(key);
          } else {
            own.set(key, value);
            known.set(key, value);
          }
        }
        for (const [key] of steps) assert.equal(own.get(key), known.get(key));
        assert.equal(own.get(41), known.get(41));
      }),
    );
  });

  it('finds nothing where nothing was put', () => {
    assert.equal(createNumberMap<string>().get(0), undefined);
  });
});
