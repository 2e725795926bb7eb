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

const NEVER_SOURCES = /^(?:readme|licen[cs]e)(?![\p{L}\p{N}])/iu;

const extensionOf = (fileName: string): string => /[^./\\](\.[^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';

/** The format of a file by its name or path; none where the extension is unknown. */
export const formatOf = (path: string): Format | undefined => {
  const extension = extensionOf(path.slice(-64));
  return FORMATS.find(format => format.extensions.includes(extension));
};

/**
 * Whether a file of a library folder, by its path within it, holds sources: readme and licence files, and whatever begins with a full stop
 * or lies in such a folder (`.wellsourced/`), never do; a Markdown file does.
 */
export function isSourceFileName(path: string): boolean {
  const parts = path.split(/[\\/]/);
  const name = parts.at(-1) ?? '';
  return !parts.some(part => part.startsWith('.')) && !NEVER_SOURCES.test(name) && formatOf(name) !== undefined;
}
