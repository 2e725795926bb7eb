import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeColumns, encodeColumns } from '../../../src/worker/columns.ts';

const column = fc.oneof(
  fc.uint8Array(),
  fc.uint16Array(),
  fc.uint32Array(),
  fc.float64Array({ noNaN: true }),
  fc.array(fc.string({ unit: 'grapheme' })),
  fc.integer(),
  fc.array(fc.array(fc.string())),
);

describe('columns', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z ]+$/), column, { noNullPrototype: true }), columns => {
        const read = decodeColumns(encodeColumns(columns));
        assert.deepEqual(Object.entries(read), Object.entries(columns));
      }),
    );
  });

  it('are read from any place in a larger block, and outlive it', () => {
    const bytes = encodeColumns({ numbers: Uint32Array.of(1, 70_000), words: ['Oslo'] });
    const block = new Uint8Array(bytes.length + 3);
    block.set(bytes, 3);
    const read = decodeColumns(block.subarray(3));
    block.fill(0);
    assert.deepEqual(read, { numbers: Uint32Array.of(1, 70_000), words: ['Oslo'] });
  });

  it('are none where the bytes are others', () => {
    assert.throws(() => decodeColumns(Uint8Array.of(9, 0, 0, 0, 1, 2)));
    assert.throws(() => decodeColumns(new Uint8Array()));
  });
});
