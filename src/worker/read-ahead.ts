import { readSync } from 'node:fs';

/** So much is read at a time. */
const AHEAD_BYTES = 256 * 1024;

/** Gives parts of a file that are asked for one behind the other; what lies behind a part is read with it. */
export interface ReadAhead {
  /** A view of a part; undefined where it is not whole before `end`. @throws where the file cannot be read */
  read(at: number, bytes: number, end: number): Uint8Array<ArrayBuffer> | undefined;
}

/** What lies before the `end` that it is asked with must not change any more. */
export function createReadAhead(fd: number): ReadAhead {
  let block = new Uint8Array();
  let blockAt = 0;
  return {
    read: (at, bytes, end) => {
      if (at < 0 || bytes < 0 || at + bytes > end) return undefined;
      if (at < blockAt || at + bytes > blockAt + block.length) {
        // Views of the last block may still be in use: each block is a new one.
        const next = new Uint8Array(Math.min(Math.max(bytes, AHEAD_BYTES), end - at));
        block = next.subarray(0, readInto(fd, next, at));
        blockAt = at;
      }
      return at + bytes > blockAt + block.length ? undefined : block.subarray(at - blockAt, at - blockAt + bytes);
    },
  };
}

/** How many bytes there were; fewer than there is room for where the file ends. */
export function readInto(fd: number, into: Uint8Array, position: number): number {
  let done = 0;
  while (done < into.length) {
    const read = readSync(fd, into, done, into.length - done, position + done);
    if (read === 0) break;
    done += read;
  }
  return done;
}
