import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { LibraryFolder } from '../library/library-service.ts';
import { hashText } from '../text/hash-text.ts';

/** Changes whenever the form of records or segments does. */
const SCHEMA = 2;
const DAY_MS = 86_400_000;
/** A store that was not opened for so long belongs to a folder that nobody works with. */
const OLD_MS = 60 * DAY_MS;
/** A store of another version may still be in use by a window that was not reloaded. */
const OTHER_VERSION_MS = DAY_MS;
/** All stores together take so much at most; the longest unused go first. */
const MOST_BYTES = 2 * 1024 * 1024 * 1024;

/** Where the records of a library folder are kept: by its path and name, and by what made them. */
export const storeFolder = (root: string, { name, path: folder }: LibraryFolder, version: string): string =>
  path.join(root, hashText(`${name}\u0000${folder}`), `${SCHEMA}-${version}`);

/** Where a library of these folders is kept as it was merged: beside the records of its first folder. */
export const snapshotFile = (store: string, folders: readonly LibraryFolder[]): string =>
  path.join(store, `${hashText(JSON.stringify(folders.map(({ name, path: folder }) => [name, folder])))}.snapshot`);

/** Removes stores that are old, of another version, or too much; those in use are never touched. @throws never */
export function cleanStores(root: string, inUse: ReadonlySet<string>, nowMs: number): void {
  try {
    const stores = readdirSync(root).flatMap(name => {
      const own = path.join(root, name);
      return readdirSync(own).map(version => readStore(path.join(own, version)));
    });
    const using = new Set([...inUse].map(folder => path.dirname(folder)));
    const others = stores.filter(({ folder }) => !inUse.has(folder)).sort((a, b) => b.usedMs - a.usedMs);
    let total = stores.reduce((sum, { folder, bytes }) => sum + (inUse.has(folder) ? bytes : 0), 0);
    for (const { folder, usedMs, bytes } of others) {
      const isOther = using.has(path.dirname(folder));
      total += bytes;
      if (nowMs - usedMs > (isOther ? OTHER_VERSION_MS : OLD_MS) || total > MOST_BYTES) {
        rmSync(folder, { recursive: true, force: true });
        total -= bytes;
      }
    }
  } catch {
    // What cannot be cleaned up today may be another day.
  }
}

function readStore(folder: string): { folder: string; usedMs: number; bytes: number } {
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
  return { folder, usedMs: statSync(folder).mtimeMs, bytes };
}
