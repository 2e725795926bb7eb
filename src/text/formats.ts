import type { FileId, Source } from '../model/source.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPlainText } from './read-plain-text.ts';

/** A kind of file that sources are read from. */
export interface Format {
  readonly name: string;
  /** Lower case, with the full stop. */
  readonly extensions: readonly string[];
  readonly readSources: (file: FileId, text: string) => Source[];
}

/** The formats that are read: the one place to add another. */
export const FORMATS: readonly Format[] = [
  { name: 'plain text', extensions: ['.txt', '.text'], readSources: readPlainText },
  { name: 'Markdown', extensions: ['.md', '.markdown'], readSources: readMarkdown },
];

const extensionOf = (path: string): string => /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? '';

export const formatOf = (path: string): Format | undefined => {
  const extension = extensionOf(path);
  return FORMATS.find(format => format.extensions.includes(extension));
};

/** Whether a file of a library folder, by its path within it, holds sources: readme and licence files and whatever begins with a dot never do. */
export function isSourcePath(path: string): boolean {
  const parts = path.split(/[\\/]/);
  if (parts.some(part => part.startsWith('.'))) return false;
  const name = parts.at(-1) ?? '';
  return !/^(?:readme|licen[cs]e)/i.test(name) && formatOf(name) !== undefined;
}

/** The sources of a file in the order they stand in; a file of an unknown format is read as plain text. */
export const readSources = (file: FileId, text: string): Source[] => (formatOf(file)?.readSources ?? readPlainText)(file, text);
