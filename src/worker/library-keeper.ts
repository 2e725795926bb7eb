import { existsSync } from 'node:fs';
import { Cancelled, throwIfCancelled, type CancellationToken } from '../base/cancellation.ts';
import type { Log } from '../base/log.ts';
import type { Library } from '../library/create-library.ts';
import type { FileId } from '../model/source.ts';
import type { FileJob } from './annotate-file.ts';
import type { TextPlace } from './file-record.ts';
import { isUnchanged, type FileStamp } from './file-stamp.ts';
import { findStored } from './find-stored.ts';
import type { FolderStores } from './folder-stores.ts';
import type { KeptTexts } from './kept-texts.ts';
import { openSnapshot, writeSnapshot, type LibrarySnapshot, type SnapshotFile } from './library-snapshot.ts';
import type { StoredRecord } from './record-store.ts';
import type { FoundFile } from './walk-folder.ts';

/** Keeps a library as it is merged from session to session, so that a session need not merge what another one did. */
export interface LibraryKeeper {
  /** Begins with the library as another session kept it, where most of that still holds. */
  open(found: ReadonlyMap<FileId, FoundFile>, token: CancellationToken): Promise<OpenedFiles>;
  /** Takes notice of a file that has come or gone. */
  noteChange(): void;
  /**
   * Keeps the library where it has changed much since that was last done.
   * @returns false where it was given up, because `isOvertaken` said so
   * @throws where it cannot be written, as on a full disk
   */
  keep(isOvertaken: () => boolean): Promise<boolean>;
}

/** The files that the library begins with. */
export interface OpenedFiles {
  readonly files: readonly (readonly [FileId, FoundFile])[];
  /** Those that are others now, or of which the writer has said something since: they must be read again. */
  readonly stale: readonly FileId[];
}

const NOTHING: OpenedFiles = { files: [], stale: [] };

export interface KeeperOptions {
  readonly library: Library;
  readonly texts: KeptTexts;
  readonly stores: FolderStores;
  readonly log: Log;
  /** Lets questions be answered. */
  readonly giveWay: () => Promise<void>;
}

/** Where this share of a library is another than was kept, it is kept anew, and what was kept is of no use. */
const MOST_STALE = 0.1;
/** The stamp of a file that is read again each time. */
const NEVER: FileStamp = { size: -1, modifiedMs: 0, isFresh: true };
const NOWHERE: TextPlace = { start: 0, bytes: 0, wide: false };

export function createLibraryKeeper({ library, texts, stores, log, giveWay }: KeeperOptions): LibraryKeeper {
  /** How many files have come or gone since the library was kept. */
  let unkept = 0;

  const open = async (found: ReadonlyMap<FileId, FoundFile>, token: CancellationToken): Promise<OpenedFiles> => {
    const file = stores.snapshotFile();
    if (file === undefined || !existsSync(file)) return NOTHING;
    try {
      const snapshot = openSnapshot(file);
      if (snapshot === undefined) return NOTHING;
      try {
        return await takeSnapshot(snapshot, found, token);
      } finally {
        snapshot.close();
      }
    } catch (error) {
      if (error instanceof Cancelled) throw error;
      log.warn(`store: the library is merged anew: ${String(error)}`);
      return NOTHING;
    }
  };

  const takeSnapshot = async (
    snapshot: LibrarySnapshot,
    found: ReadonlyMap<FileId, FoundFile>,
    token: CancellationToken,
  ): Promise<OpenedFiles> => {
    const listed = snapshot.files();
    const stamps = new Map(listed.map(({ id, stamp }) => [id, stamp]));
    const records = new Map<FileId, StoredRecord>();
    const jobs = [...stamps.keys()].flatMap((id): FileJob[] => {
      const own = found.get(id);
      return own === undefined ? [] : [{ id, found: own }];
    });
    await findStored(jobs, stores, giveWay, token, ({ id }, stored) => {
      const stamp = stamps.get(id);
      if (stored !== undefined && stamp !== undefined && isUnchanged(stored.stamp, stamp)) records.set(id, stored);
    });
    if (records.size < (1 - MOST_STALE) * Math.max(listed.length, found.size)) return NOTHING;
    const kept = await snapshot.load(id => found.get(id)?.absolute, giveWay);
    throwIfCancelled(token);
    const stale = new Set(library.open(kept));
    const files: (readonly [FileId, FoundFile])[] = [];
    for (const { id, place } of listed) {
      const [own, stored] = [found.get(id), records.get(id)];
      if (stored === undefined) stale.add(id);
      else texts.put(id, place, stored);
      if (own !== undefined) files.push([id, own]);
      else {
        library.removeFile(id);
        stale.delete(id);
      }
    }
    unkept = listed.length - files.length;
    log.info(`store: the library begins with files as they were merged: ${files.length - stale.size} of ${found.size}`);
    return { files, stale: [...stale] };
  };

  return {
    open,
    noteChange: () => {
      unkept++;
    },
    keep: async isOvertaken => {
      const file = stores.snapshotFile();
      if (file === undefined || unkept <= MOST_STALE * library.files().length) return true;
      const kept = library.keep();
      const listed = kept.files.map(({ file: { id } }): SnapshotFile => {
        const [stored, place] = [stores.find(id), texts.placeOf(id)];
        return { id, stamp: stored?.stamp ?? NEVER, place: place ?? NOWHERE };
      });
      const isWritten = await writeSnapshot(file, listed, kept, async () => {
        await giveWay();
        return !isOvertaken();
      });
      if (isWritten) unkept = 0;
      return isWritten;
    },
  };
}
