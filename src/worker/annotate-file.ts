import { describeError } from '../base/log.ts';
import { digestFile } from '../library/digest-file.ts';
import type { GivenOf } from '../library/given-details.ts';
import { encodeRecord, type FileRecord } from './file-record.ts';
import type { FileStamp } from './file-stamp.ts';
import { failed, readSourceFile } from './read-source-file.ts';
import type { FoundFile } from './walk-folder.ts';

/** A file to be read and annotated. */
export interface FileJob {
  readonly id: string;
  readonly found: FoundFile;
}

/** What came of it; a record without sources where the file gave none. */
export interface FileResult {
  readonly id: string;
  readonly record: FileRecord;
  /** Absent where the file could not be opened, and must be tried again each time. */
  readonly stamp?: FileStamp;
}

/** Reads a file and all that is in it. Never throws: what is wrong with the file is told in the record. */
export function annotateFile({ id, found }: FileJob, givenOf: GivenOf): FileResult {
  const { file, text, stamp } = readSourceFile(id, found);
  try {
    return { id, record: encodeRecord(digestFile(file, text, givenOf), text), ...(stamp && { stamp }) };
  } catch (error) {
    // Extraction never throws; if it does, one file is lost and not all.
    return recordFailure(id, describeError(error));
  }
}

/** A file that could not be annotated. */
export function recordFailure(id: string, cause: string): FileResult {
  const { file } = failed(id, 0, 'unreadable', cause);
  return { id, record: encodeRecord({ file, sources: [], terms: [] }, '') };
}
