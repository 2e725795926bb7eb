import type { FileId, Source } from '../model/source.ts';
import { formatOf } from './formats.ts';
import { readPlainText } from './read-plain-text.ts';

/**
 * The sources of a file in the order they stand in; none where its text is blank. A file of an unknown format is read as plain text.
 * @param fileName the file's name or path, whose extension tells the format
 * @param text the decoded file (see `decode`), which all spans index into
 */
export const readSources = (file: FileId, fileName: string, text: string): Source[] =>
  (formatOf(fileName)?.readSources ?? readPlainText)(file, text);
