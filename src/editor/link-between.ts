import path from 'node:path';

/** The path from a draft's folder to a source's file, with `/`; the file's own path where the draft has no folder yet, and nothing leads from it. */
export const linkBetween = (folder: string, file: string): string =>
  (folder === '' ? file : path.relative(folder, file)).split(path.sep).join('/');
