import { open } from 'node:fs/promises';
import type { FileProblem, SourceFile } from '../model/source.ts';
import { decode } from '../text/decode.ts';
import { readSources } from '../text/read-sources.ts';
import type { FoundFile } from './walk-folder.ts';

/** Files over this size are no reports or letters: reading them would hold up everything else. */
export const LARGEST_FILE_BYTES = 20 * 1024 * 1024;

export interface ReadFile {
  readonly file: SourceFile;
  readonly text: string;
}

const DETAILS: Readonly<Record<FileProblem, string>> = {
  unreadable: 'It could not be read. Look at its permissions, then run “Read Sources Again”.',
  binary: 'The file is no text. Export it as plain text (.txt) or Markdown (.md).',
  empty: 'The file has no text in it.',
  'too large': 'The file is over 20 MB. Split it into its documents.',
  'broken link': 'The link leads to a file that is not there.',
  undecodable: 'The file’s encoding is not known. Save it as UTF-8.',
};

/** Reads one file and its sources; what is wrong with it is told in the result. The file is opened for reading only. */
export async function readSourceFile(id: string, found: FoundFile): Promise<ReadFile> {
  if (found.problem !== undefined) return failed(id, 0, found.problem);
  let bytes: Uint8Array | 'too large';
  try {
    bytes = await readBytes(found.absolute);
  } catch (error) {
    return failed(id, 0, 'unreadable', error instanceof Error ? error.message : String(error));
  }
  if (bytes === 'too large') return failed(id, LARGEST_FILE_BYTES, bytes);
  const decoded = decode(bytes);
  if ('problem' in decoded) return failed(id, bytes.length, decoded.problem);
  const { text, encoding } = decoded;
  const sources = readSources(id, found.path, text);
  return sources.length === 0
    ? failed(id, bytes.length, 'empty')
    : { file: { id, bytes: bytes.length, encoding, sources }, text };
}

/** At most as much as is allowed, even where the file grows while it is read. */
async function readBytes(absolute: string): Promise<Uint8Array | 'too large'> {
  const handle = await open(absolute, 'r');
  try {
    const { size } = await handle.stat();
    if (size > LARGEST_FILE_BYTES) return 'too large';
    const buffer = Buffer.allocUnsafe(size + 1);
    let used = 0;
    while (used < buffer.length) {
      const { bytesRead } = await handle.read(buffer, used, buffer.length - used, used);
      if (bytesRead === 0) break;
      used += bytesRead;
    }
    return buffer.subarray(0, Math.min(used, size));
  } finally {
    await handle.close();
  }
}

const failed = (id: string, bytes: number, problem: FileProblem, cause?: string): ReadFile => ({
  file: {
    id,
    bytes,
    problem,
    problemDetail: cause === undefined ? DETAILS[problem] : `${DETAILS[problem]} (${cause})`,
    sources: [],
  },
  text: '',
});
