import { stat } from 'node:fs/promises';
import { throwIfCancelled, type CancellationToken } from '../base/cancellation.ts';
import type { FileJob } from './annotate-file.ts';
import { isUnchanged } from './file-stamp.ts';
import type { FolderStores } from './folder-stores.ts';
import type { StoredRecord } from './record-store.ts';

/** So many files are looked at by the file system at a time. */
const STATS_AT_ONCE = 64;

/** Calls back with each file, and with its record in the store where the file is as it was then. @param giveWay is awaited after each */
export async function findStored(
  wanted: readonly FileJob[],
  stores: FolderStores,
  giveWay: () => Promise<void>,
  token: CancellationToken,
  visit: (job: FileJob, stored: StoredRecord | undefined) => void,
): Promise<void> {
  const stampsFrom = (at: number) =>
    Promise.all(
      wanted
        .slice(at, at + STATS_AT_ONCE)
        .map(async ({ id, found }) =>
          stores.find(id) === undefined ? undefined : await stat(found.absolute).catch(() => undefined),
        ),
    );
  // While some are visited, the file system looks at the next.
  let coming = stampsFrom(0);
  for (let at = 0; at < wanted.length; at += STATS_AT_ONCE) {
    throwIfCancelled(token);
    const stamps = await coming;
    coming = stampsFrom(at + STATS_AT_ONCE);
    for (const [i, job] of wanted.slice(at, at + STATS_AT_ONCE).entries()) {
      const [now, stored] = [stamps[i], stores.find(job.id)];
      const isSame =
        now !== undefined &&
        stored !== undefined &&
        isUnchanged({ size: now.size, modifiedMs: now.mtimeMs }, stored.stamp);
      visit(job, isSame ? stored : undefined);
      await giveWay();
    }
  }
}
