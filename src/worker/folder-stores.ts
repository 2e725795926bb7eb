import type { Log } from '../base/log.ts';
import type { LibraryFolder } from '../library/library-service.ts';
import type { FileId } from '../model/source.ts';
import type { FileResult } from './annotate-file.ts';
import { openRecordStore, type RecordStore, type StoredRecord } from './record-store.ts';
import { cleanStores, snapshotFile, storeFolder } from './store-folders.ts';

/** Where records are kept from session to session. */
export interface StoreOptions {
  readonly root: string;
  /** Changes whenever what is read from a file may be another. */
  readonly version: string;
}

/** The stores of a library's folders: one for each, shared by all workspaces that read it. */
export interface FolderStores {
  setFolders(folders: readonly LibraryFolder[]): void;
  find(id: FileId): StoredRecord | undefined;
  put(results: readonly FileResult[]): void;
  keepOnly(ids: ReadonlySet<FileId>): void;
  /** Where the library as it is merged is kept. */
  snapshotFile(): string | undefined;
  close(): void;
}

export function openFolderStores(options: StoreOptions | undefined, log: Log): FolderStores {
  const stores = new Map<string, RecordStore>();
  let folders: readonly { readonly prefix: string; readonly store: () => RecordStore }[] = [];
  let snapshot: string | undefined;

  /** The store is opened when it is first asked for. */
  const opening = (folder: LibraryFolder, { root, version }: StoreOptions): (() => RecordStore) => {
    const own = storeFolder(root, folder, version);
    return () => {
      let opened = stores.get(own);
      if (opened === undefined) {
        stores.set(own, (opened = openRecordStore(own, log)));
        cleanStores(root, new Set(stores.keys()), Date.now());
      }
      return opened;
    };
  };

  const storeOf = (id: FileId): RecordStore | undefined => {
    for (const { prefix, store } of folders) if (id.startsWith(prefix)) return store();
    return undefined;
  };

  return {
    setFolders: next => {
      const [first] = next;
      snapshot =
        options === undefined || first === undefined
          ? undefined
          : snapshotFile(storeFolder(options.root, first, options.version), next);
      folders =
        options === undefined
          ? []
          : next.map(folder => ({ prefix: `${folder.name}/`, store: opening(folder, options) }));
    },
    find: id => storeOf(id)?.find(id),
    put: results => {
      const byStore = new Map<RecordStore, Parameters<RecordStore['put']>[0][number][]>();
      for (const { id, record, stamp } of results) {
        const own = storeOf(id);
        if (own === undefined || stamp === undefined) continue;
        const records = byStore.get(own) ?? [];
        byStore.set(own, records);
        records.push({ id, stamp, record });
      }
      for (const [own, records] of byStore) own.put(records);
    },
    keepOnly: ids => {
      for (const { store } of folders) store().keepOnly(ids);
    },
    snapshotFile: () => snapshot,
    close: () => {
      for (const own of stores.values()) own.close();
      stores.clear();
    },
  };
}
