import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { openSegment } from '../../../src/worker/record-segment.ts';

let folder: string;
let made = 0;
before(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'wellsourced-segment-'));
});
after(() => {
  rmSync(folder, { recursive: true, force: true });
});
const fresh = () => path.join(folder, `segment-${made++}`);

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));
const textOf = (value: Uint8Array | undefined): string | undefined => value && Buffer.from(value).toString();

describe('a segment of the store', () => {
  const VALUES: Readonly<Record<string, string>> = { one: 'first value', two: '', three: 'the third value' };

  /** A whole segment, as bytes. */
  function makeSegment(): Buffer {
    const file = fresh();
    const segment = openSegment(file, 'new');
    segment.append([['one', bytes(VALUES['one'] ?? '')]]);
    segment.append(['two', 'three'].map(key => [key, bytes(VALUES[key] ?? '')] as const));
    segment.close();
    return readFileSync(file);
  }

  /** What can be read of a segment of some bytes; fails where a value is another than was written. */
  function readBack(content: Uint8Array): string[] {
    const file = fresh();
    writeFileSync(file, content);
    const segment = openSegment(file, 'read');
    const found = segment.frames().flatMap(frame => {
      const value = segment.read(frame);
      if (value === undefined) return [];
      assert.equal(textOf(value), VALUES[frame.key]);
      return [frame.key];
    });
    segment.close();
    return found;
  }

  it('gives back what was written', () => {
    assert.deepEqual(readBack(makeSegment()), ['one', 'two', 'three']);
  });

  it('gives what was written before the place where it was cut off, wherever that is', () => {
    const whole = makeSegment();
    const counts = Array.from({ length: whole.length + 1 }, (_, end) => readBack(whole.subarray(0, end)).length);
    assert.deepEqual([counts[0], counts.at(-1)], [0, 3]);
    assert.deepEqual(counts, [...counts].sort());
  });

  it('gives no value that was damaged, whichever byte is another', () => {
    const whole = makeSegment();
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 0x41;
      assert.ok(readBack(damaged).length < 3);
    }
  });

  it('ends without an error, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (noise, behind) => {
        readBack(behind ? Buffer.concat([makeSegment(), noise]) : noise);
      }),
      { numRuns: 200 },
    );
  });

  it('believes no length that is beyond its end', () => {
    const whole = makeSegment();
    whole.writeUInt32LE(0xfffffff0, 8);
    assert.deepEqual(readBack(whole), []);
  });
});
