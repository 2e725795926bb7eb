import { closeSync, fstatSync, openSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { createReadAhead, readInto, type ReadAhead } from './read-ahead.ts';

/**
 * A file of frames that is only ever written at its end. A frame:
 *
 *     4 bytes each, little-endian: a mark, length of the key, length of the value, CRC-32 of key and these lengths, CRC-32 of the value
 *     the key (UTF-8), the value
 *
 * What was not written to its end, or is damaged, is found out by lengths and sums: a frame whose head is not whole ends the segment, a value that is not
 * whole is not given.
 */
export interface Frame {
  readonly key: string;
  readonly valueAt: number;
  readonly valueBytes: number;
  readonly valueSum: number;
}

const MARK = 0x31524c57;
const HEAD_BYTES = 20;
/** A key is a path with a few numbers. */
const MOST_KEY_BYTES = 64 * 1024;

export interface Segment {
  readonly path: string;
  bytes(): number;
  frames(): readonly Frame[];
  /** @throws where it cannot be written, as on a full disk */
  append(entries: readonly (readonly [key: string, value: Uint8Array])[]): readonly Frame[];
  /** A frame's value; undefined where it is damaged. */
  read(frame: Frame): Uint8Array<ArrayBuffer> | undefined;
  /** A part of a value that was read and found whole before. */
  readPart(frame: Frame, start: number, bytes: number): Uint8Array<ArrayBuffer> | undefined;
  close(): void;
}

/** Opens a segment to read, or makes a new one to write. @throws where it cannot be opened, or the new one is there already */
export function openSegment(path: string, mode: 'read' | 'new'): Segment {
  const fd = openSync(path, mode === 'new' ? 'wx+' : 'r', 0o600);
  const ahead = createReadAhead(fd);
  // What another window appends meanwhile is not looked at.
  const found = mode === 'new' ? { frames: [], end: 0 } : findFrames(ahead, fstatSync(fd).size);
  const frames: Frame[] = found.frames;
  let end = found.end;

  const readPart = (frame: Frame, start: number, bytes: number) => {
    if (start < 0 || bytes < 0 || start + bytes > frame.valueBytes) return undefined;
    const part = new Uint8Array(bytes);
    return readInto(fd, part, frame.valueAt + start) === bytes ? part : undefined;
  };

  return {
    path,
    bytes: () => end,
    frames: () => frames,
    append: entries => {
      const parts: Uint8Array[] = [];
      const added: Frame[] = [];
      let at = end;
      for (const [text, value] of entries) {
        const key = Buffer.from(text);
        const valueSum = crc32(value);
        const head = Buffer.alloc(HEAD_BYTES);
        [MARK, key.length, value.length, headSum(key, value.length, valueSum), valueSum].forEach((number, i) => {
          head.writeUInt32LE(number, 4 * i);
        });
        parts.push(head, key, value);
        added.push({ key: text, valueAt: at + HEAD_BYTES + key.length, valueBytes: value.length, valueSum });
        at += HEAD_BYTES + key.length + value.length;
      }
      const all = Buffer.concat(parts);
      // A write that fails half-way is written over by the next.
      for (let done = 0; done < all.length;) done += writeSync(fd, all, done, all.length - done, end + done);
      end = at;
      frames.push(...added);
      return added;
    },
    read: frame => {
      const value = ahead.read(frame.valueAt, frame.valueBytes, end);
      return value !== undefined && crc32(value) === frame.valueSum ? value : undefined;
    },
    readPart,
    close: () => {
      closeSync(fd);
    },
  };
}

/** The sum covers the lengths and the value's sum too, so that no damaged length is believed. */
const headSum = (key: Uint8Array, valueBytes: number, valueSum: number): number =>
  crc32(key, (key.length ^ Math.imul(valueBytes, 0x9e3779b1) ^ valueSum) >>> 0);

/** Goes from frame to frame; the values are not looked at. */
function findFrames(ahead: ReadAhead, size: number): { frames: Frame[]; end: number } {
  const frames: Frame[] = [];
  let at = 0;
  for (let head = ahead.read(at, HEAD_BYTES, size); head !== undefined; head = ahead.read(at, HEAD_BYTES, size)) {
    const view = new DataView(head.buffer, head.byteOffset);
    const [mark = 0, keyBytes = 0, valueBytes = 0, sum = 0, valueSum = 0] = [0, 4, 8, 12, 16].map(i =>
      view.getUint32(i, true),
    );
    const next = at + HEAD_BYTES + keyBytes + valueBytes;
    if (mark !== MARK || keyBytes > MOST_KEY_BYTES || next > size) break;
    const key = ahead.read(at + HEAD_BYTES, keyBytes, size);
    if (key === undefined || headSum(key, valueBytes, valueSum) !== sum) break;
    frames.push({
      key: Buffer.from(key.buffer, key.byteOffset, key.length).toString('utf8'),
      valueAt: at + HEAD_BYTES + keyBytes,
      valueBytes,
      valueSum,
    });
    at = next;
  }
  return { frames, end: at };
}
