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
  unreadable: 'The file could not be read. Look at its permissions, then run “Read Sources Again”.',
  binary: 'The file is no text. Export it as plain text (.txt) or Markdown (.md).',
  empty: 'The file has no text in it.',
  'too large': 'The file is over 20 MB. Split it into its documents.',
  'broken link': 'The link leads to a file that is not there.',
  undecodable: 'The file’s encoding is not known. Save it as UTF-8.',
};

/** Reads one file and its sources; what is wrong with it is told in the result. The file is opened for reading only. */
export async function readSourceFile(id: string, found: FoundFile): Promise<ReadFile> {
  if (found.broken) return failed(id, 0, 'broken link');
  let bytes: Uint8Array;
  try {
    const handle = await open(found.absolute, 'r');
    try {
      const { size } = await handle.stat();
      if (size > LARGEST_FILE_BYTES) return failed(id, size, 'too large');
      bytes = await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    return failed(id, 0, 'unreadable', error instanceof Error ? error.message : String(error));
  }
  const decoded = decode(bytes);
  if ('problem' in decoded) return failed(id, bytes.length, decoded.problem);
  const { text, encoding } = decoded;
  return { file: { id, bytes: bytes.length, encoding, sources: readSources(id, found.path, text) }, text };
}

const failed = (id: string, bytes: number, problem: FileProblem, cause?: string): ReadFile => ({
  file: { id, bytes, problem, problemDetail: cause === undefined ? DETAILS[problem] : `${DETAILS[problem]} (${cause})`, sources: [] },
  text: '',
});
