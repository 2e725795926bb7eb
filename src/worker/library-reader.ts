import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { Cancelled, throwIfCancelled, type CancellationToken } from '../base/cancellation.ts';
import { SILENT_LOG, type Log } from '../base/log.ts';
import type { Library } from '../library/create-library.ts';
import type { LibraryFolder } from '../library/library-service.ts';
import type { FileId } from '../model/source.ts';
import type { FileJob, FileResult } from './annotate-file.ts';
import type { Annotator } from './annotator.ts';
import { excludedFiles } from './excluded-files.ts';
import { decodeRecord, type FileRecord } from './file-record.ts';
import { findStored } from './find-stored.ts';
import type { KeptTexts } from './kept-texts.ts';
import { createLibraryKeeper } from './library-keeper.ts';
import { openFolderStores, type StoreOptions } from './folder-stores.ts';
import { readRecord, type StoredRecord } from './record-store.ts';
import { createSharedStrings } from './shared-strings.ts';
import { walkFolder, type FoundFile } from './walk-folder.ts';

export interface ReaderOptions {
  readonly library: Library;
  readonly texts: KeptTexts;
  readonly annotator: Annotator;
  readonly store?: StoreOptions | undefined;
  readonly log?: Log;
  /** Called after every file or two, with how far reading is, and whether what is read now comes from the store: then all is there in a moment. */
  readonly onProgress: (filesRead: number, filesFound: number, isQuick: boolean) => void;
}

/** Reads the files of folders into the library, from the store where they are unchanged. */
export interface LibraryReader {
  setFolders(folders: readonly LibraryFolder[]): void;
  missingFolders(): readonly string[];
  pathOf(file: FileId): string | undefined;
  /** Reads what is new, and what is wanted again; forgets what is gone. Rejects with `Cancelled`: then the library holds what was read until then. */
  read(isWanted: (absolute: string) => boolean, token: CancellationToken): Promise<void>;
  /** Reads some files again; false where it takes a look at the folders to know what has changed. */
  readKnown(paths: readonly string[], token: CancellationToken): Promise<boolean>;
  /**
   * Keeps the library as it is merged for the next session, where that would have to read much anew.
   * @returns false where it was given up, because `isOvertaken` said so
   */
  keep(isOvertaken: () => boolean): Promise<boolean>;
  dispose(): void;
}

/** A batch of files for a thread is so large at most: small enough that results come steadily. */
const BATCH_FILES = 12;
/** Work on this thread gives way to questions after so long. */
const SLICE_MS = 8;
/** More files than this are looked for in the folders rather than one by one. */
const MOST_KNOWN = 50;
export function createLibraryReader({
  library,
  texts,
  annotator,
  store,
  log = SILENT_LOG,
  onProgress,
}: ReaderOptions): LibraryReader {
  const paths = new Map<FileId, FoundFile>();
  let idsByPath: Map<string, FileId> | undefined;
  /** Files that are in the library as another session kept it, and must be read again. */
  const stale = new Set<FileId>();
  const stores = openFolderStores(store, log);
  const shared = createSharedStrings();
  let folders: readonly LibraryFolder[] = [];
  let missing: readonly string[] = [];
  let progress = { read: 0, found: 0 };
  let annotating = false;
  let sliceEndsMs = 0;

  /** Lets questions be answered. */
  const giveWay = async () => {
    if (performance.now() < sliceEndsMs) return;
    await new Promise(resolve => setImmediate(resolve));
    sliceEndsMs = performance.now() + SLICE_MS;
  };

  const keeper = createLibraryKeeper({ library, texts, stores, log, giveWay });

  const forget = (id: FileId) => {
    keeper.noteChange();
    library.removeFile(id);
    texts.remove(id);
    paths.delete(id);
    stale.delete(id);
    idsByPath = undefined;
  };

  const note = (id: FileId, found: FoundFile) => {
    paths.set(id, found);
    stale.delete(id);
    idsByPath = undefined;
  };

  /** Begins with the library as another session kept it; gives how many files need not be read. */
  const openKept = async (found: ReadonlyMap<FileId, FoundFile>, token: CancellationToken): Promise<number> => {
    const opened = await keeper.open(found, token);
    for (const [id, file] of opened.files) note(id, file);
    for (const id of opened.stale) stale.add(id);
    return opened.files.length - opened.stale.length;
  };

  /** Takes a record in; false where it is damaged. */
  const take = (id: FileId, found: FoundFile, record: FileRecord | undefined, stored?: StoredRecord): boolean => {
    if (record === undefined) return false;
    try {
      const { digest, place } = decodeRecord(record, shared);
      if (stored !== undefined && digest.file.id !== id) return false;
      texts.put(id, place, stored ?? record);
      library.putDigest(digest, found.absolute);
    } catch (error) {
      log.warn(`store: the record of ${id} is made anew: ${String(error)}`);
      return false;
    }
    note(id, found);
    keeper.noteChange();
    progress.read++;
    onProgress(progress.read, progress.found, stored !== undefined && !annotating);
    return true;
  };

  const takeResults = async (results: readonly FileResult[], foundOf: (id: FileId) => FoundFile | undefined) => {
    stores.put(results);
    for (const { id, record, stamp } of results) {
      const found = foundOf(id);
      if (found !== undefined) take(id, found, record, stamp === undefined ? undefined : stores.find(id));
      await giveWay();
    }
  };

  /** Takes in what the store has of these files as they are now; gives the others. */
  const takeStored = async (wanted: readonly FileJob[], token: CancellationToken): Promise<FileJob[]> => {
    const rest: FileJob[] = [];
    await findStored(wanted, stores, giveWay, token, (job, stored) => {
      if (stored === undefined || !take(job.id, job.found, readRecord(stored), stored)) rest.push(job);
    });
    return rest;
  };

  /** Annotates files in all threads; results are taken in as they come. */
  const annotateAll = async (jobs: readonly FileJob[], token: CancellationToken) => {
    const foundOf = new Map(jobs.map(({ id, found }) => [id, found]));
    const size = Math.max(1, Math.min(BATCH_FILES, Math.ceil(jobs.length / (4 * annotator.width))));
    let next = 0;
    const work = async () => {
      while (next < jobs.length) {
        throwIfCancelled(token);
        const batch = jobs.slice(next, (next += size));
        await takeResults(await annotator.annotate(batch), id => foundOf.get(id));
      }
    };
    // One batch more than threads, so that none waits for this one.
    const all = await Promise.allSettled(Array.from({ length: annotator.width + 1 }, work));
    for (const one of all) if (one.status === 'rejected') throw one.reason;
  };

  const findFiles = async (token: CancellationToken): Promise<Map<FileId, FoundFile>> => {
    const found = new Map<FileId, FoundFile>();
    const absent: string[] = [];
    const met = new Set<string>();
    for (const folder of folders) {
      try {
        const files = await walkFolder(folder.path, token, met, excludedFiles(folder));
        for (const file of files) found.set(`${folder.name}/${file.path}`, file);
      } catch (error) {
        if (error instanceof Cancelled) throw error;
        absent.push(folder.path);
      }
    }
    missing = absent;
    return found;
  };

  /** @param known how many files are there already, of those that are read now */
  const readJobs = async (
    jobs: readonly FileJob[],
    again: ReadonlySet<FileId>,
    known: number,
    token: CancellationToken,
  ) => {
    progress = { read: known, found: known + jobs.length };
    annotating = false;
    onProgress(progress.read, progress.found, false);
    const fresh = jobs.filter(({ id }) => !again.has(id));
    const rest = store === undefined ? fresh : await takeStored(fresh, token);
    annotating = true;
    await annotateAll([...jobs.filter(({ id }) => again.has(id)), ...rest], token);
  };

  return {
    setFolders: next => {
      folders = next;
      stores.setFolders(next);
    },
    missingFolders: () => missing,
    pathOf: file => paths.get(file)?.absolute,
    read: async (isWanted, token) => {
      const found = await findFiles(token);
      for (const id of [...paths.keys()]) if (!found.has(id)) forget(id);
      const known = paths.size === 0 ? await openKept(found, token) : 0;
      const again = new Set<FileId>();
      const jobs = [...found].flatMap(([id, file]): FileJob[] => {
        const isKnown = paths.get(id)?.absolute === file.absolute && !stale.has(id);
        if (isKnown && !isWanted(file.absolute)) return [];
        if (isKnown) again.add(id);
        return [{ id, found: file }];
      });
      await readJobs(jobs, again, known, token);
      stores.keepOnly(new Set(found.keys()));
    },
    readKnown: async (changed, token) => {
      if (changed.length > MOST_KNOWN) return false;
      idsByPath ??= new Map([...paths].map(([id, { absolute }]) => [absolute, id]));
      const jobs: FileJob[] = [];
      const gone: FileId[] = [];
      for (const absolute of changed) {
        const id = idsByPath.get(absolute);
        const found = id === undefined ? undefined : paths.get(id);
        if (id === undefined || found === undefined || found.problem !== undefined) return false;
        const now = await lstat(absolute).catch(() => undefined);
        if (now === undefined) gone.push(id);
        else if (now.isFile()) jobs.push({ id, found });
        else return false;
      }
      for (const id of gone) forget(id);
      await readJobs(jobs, new Set(jobs.map(({ id }) => id)), 0, token);
      return true;
    },
    keep: isOvertaken => keeper.keep(isOvertaken),
    dispose: () => {
      annotator.dispose();
      stores.close();
    },
  };
}

/** Whether a path is one of some, or lies below one. */
export const isUnder = (absolute: string, others: readonly string[]): boolean =>
  others.some(other => absolute === other || absolute.startsWith(other + path.sep));
