import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { throwIfCancelled, type CancellationToken } from '../base/cancellation.ts';
import type { FileProblem } from '../model/source.ts';
import { isSourceFileName } from '../text/formats.ts';
import type { ExcludedFiles } from './excluded-files.ts';

/** A file of a library folder by its path within it, with `/`; a link that leads nowhere or a folder that may not be entered has a problem. */
export interface FoundFile {
  readonly path: string;
  readonly absolute: string;
  readonly problem?: FileProblem;
}

const NOTHING_EXCLUDED: ExcludedFiles = { enter: () => Promise.resolve(), has: () => false };

interface Place {
  readonly absolute: string;
  readonly relative: string;
}

/**
 * The files of a folder that may hold sources, in the order of their paths. What begins with a full stop is passed over, folders too. Links are
 * followed after everything else and only to what was not met before, so that none goes in circles and no file is read twice.
 * @param met real paths of what was met already; shared between library folders where one may lie in another
 * @param excluded what is not looked at
 * @throws where the folder itself is not there or may not be read
 */
export async function walkFolder(
  folder: string,
  token: CancellationToken,
  met: Set<string> = new Set(),
  excluded: ExcludedFiles = NOTHING_EXCLUDED,
): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const links: Place[] = [];

  const enter = async ({ absolute, relative }: Place): Promise<void> => {
    throwIfCancelled(token);
    const real = await realpath(absolute);
    if (met.has(real)) return;
    met.add(real);
    await excluded.enter(absolute);
    for (const entry of await readdir(absolute, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const place = {
        absolute: path.join(absolute, entry.name),
        relative: relative === '' ? entry.name : `${relative}/${entry.name}`,
      };
      if (excluded.has(place.absolute, entry.isDirectory())) continue;
      if (entry.isSymbolicLink()) links.push(place);
      else if (entry.isDirectory()) await enterOrReport(place);
      else if (entry.isFile()) take(place, path.join(real, entry.name));
    }
  };

  const take = (place: Place, real: string): void => {
    if (!isSourceFileName(place.relative) || met.has(real)) return;
    met.add(real);
    found.push({ path: place.relative, absolute: place.absolute });
  };

  const enterOrReport = async (place: Place): Promise<void> => {
    try {
      await enter(place);
    } catch (error) {
      if (!isFileError(error)) throw error;
      found.push({ path: place.relative, absolute: place.absolute, problem: 'unreadable' });
    }
  };

  const follow = async (link: Place): Promise<void> => {
    const target = await stat(link.absolute).catch(() => undefined);
    if (target?.isDirectory() === true) return enterOrReport(link);
    if (target?.isFile() === true) take(link, await realpath(link.absolute));
    else if (target === undefined && isSourceFileName(link.relative))
      found.push({ path: link.relative, absolute: link.absolute, problem: 'broken link' });
  };

  await enter({ absolute: folder, relative: '' });
  // Links that lead to further links append to the list.
  for (const link of links) await follow(link);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const isFileError = (error: unknown): boolean => error instanceof Error && 'code' in error;
