import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { throwIfCancelled, type CancellationToken } from '../base/cancellation.ts';
import { isSourceFileName } from '../text/formats.ts';

/** A file of a library folder, by its path within it with `/`, or a link that leads nowhere. */
export interface FoundFile {
  readonly path: string;
  readonly absolute: string;
  readonly broken: boolean;
}

/**
 * The files of a folder that may hold sources, in the order of their paths. Links are followed once and never in circles; folders that begin
 * with a dot are not entered. Folders that may not be read are passed over.
 * @throws where the folder itself is not there or may not be read
 */
export async function walkFolder(folder: string, token: CancellationToken): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const entered = new Set<string>();
  const walk = async (absolute: string, relative: string): Promise<void> => {
    throwIfCancelled(token);
    const real = await realpath(absolute);
    if (entered.has(real)) return;
    entered.add(real);
    const entries = await readdir(absolute, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const inside = relative === '' ? entry.name : `${relative}/${entry.name}`;
      const whole = path.join(absolute, entry.name);
      const target = entry.isSymbolicLink() ? await stat(whole).catch(() => undefined) : entry;
      if (target === undefined) {
        if (isSourceFileName(inside)) found.push({ path: inside, absolute: whole, broken: true });
      } else if (target.isDirectory()) {
        await walk(whole, inside).catch((error: unknown) => {
          if (!isUnreadable(error)) throw error;
        });
      } else if (target.isFile() && isSourceFileName(inside)) {
        found.push({ path: inside, absolute: whole, broken: false });
      }
    }
  };
  await walk(folder, '');
  return found;
}

const isUnreadable = (error: unknown): boolean => error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'ENOENT', 'ELOOP', 'ENOTDIR'].includes(String(error.code));
