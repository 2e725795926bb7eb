import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { FileProblem, SourceFile } from '../model/source.ts';
import { decode } from '../text/decode.ts';
import { readSources } from '../text/read-sources.ts';
import { stampOf, type FileStamp } from './file-stamp.ts';
import type { FoundFile } from './walk-folder.ts';

/** Files over this size are no reports or letters: reading them would hold up everything else. */
export const LARGEST_FILE_BYTES = 20 * 1024 * 1024;

export interface ReadFile {
  readonly file: SourceFile;
  readonly text: string;
  /** Absent where the file could not be opened. */
  readonly stamp?: FileStamp;
}

const DETAILS: Readonly<Record<FileProblem, string>> = {
  unreadable: 'It could not be read. Look at its permissions, then run “Read Sources Again”.',
  binary: 'The file is no text. Export it as plain text (.txt) or Markdown (.md).',
  empty: 'The file has no text in it.',
  'too large': 'The file is over 20 MB. Split it into its documents.',
  'broken link': 'The link leads to a file that is not there.',
  undecodable: 'The file’s encoding is not known. Save it as UTF-8.',
};

/**
 * Reads one file and its sources; what is wrong with it is told in the result. The file is opened for reading only. The thread waits for the disk: it
 * has nothing else to do, and for small files all else takes ten times as long.
 */
export function readSourceFile(id: string, found: FoundFile): ReadFile {
  if (found.problem !== undefined) return failed(id, 0, found.problem);
  let read: ReadBytes;
  try {
    read = readBytes(found.absolute);
  } catch (error) {
    return failed(id, 0, 'unreadable', error instanceof Error ? error.message : String(error));
  }
  const { bytes, stamp } = read;
  if (bytes === undefined) return { ...failed(id, LARGEST_FILE_BYTES, 'too large'), stamp };
  const decoded = decode(bytes);
  if ('problem' in decoded) return { ...failed(id, bytes.length, decoded.problem), stamp };
  const { text, encoding } = decoded;
  const sources = readSources(id, found.path, text);
  return sources.length === 0
    ? { ...failed(id, bytes.length, 'empty'), stamp }
    : { file: { id, bytes: bytes.length, encoding, sources }, text, stamp };
}

interface ReadBytes {
  /** Absent where the file is too large. */
  readonly bytes?: Uint8Array;
  readonly stamp: FileStamp;
}

/** At most as much as is allowed, even where the file grows while it is read. */
function readBytes(absolute: string): ReadBytes {
  // A pipe that has taken the place of a file is not waited for.
  const handle = openSync(absolute, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(handle);
    const { size } = stats;
    const stamp = stampOf(stats, Date.now());
    if (size > LARGEST_FILE_BYTES) return { stamp };
    const buffer = Buffer.allocUnsafe(size + 1);
    let used = 0;
    while (used < buffer.length) {
      const bytesRead = readSync(handle, buffer, used, buffer.length - used, used);
      if (bytesRead === 0) break;
      used += bytesRead;
    }
    return { bytes: buffer.subarray(0, Math.min(used, size)), stamp };
  } finally {
    closeSync(handle);
  }
}

export const failed = (id: string, bytes: number, problem: FileProblem, cause?: string): ReadFile => ({
  file: {
    id,
    bytes,
    problem,
    problemDetail: cause === undefined ? DETAILS[problem] : `${DETAILS[problem]} (${cause})`,
    sources: [],
  },
  text: '',
});
