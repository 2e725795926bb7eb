import path from 'node:path';
import type { FileReport } from '../model/library.ts';
import { createLibraryHost, type LibraryHost } from '../worker/library-host.ts';

/** A library over one folder, in this process. */
export interface OpenFolder {
  readonly service: LibraryHost;
  readonly folder: string;
  readonly problems: readonly FileReport[];
}

/** Reads a folder; `missing` where it is not there. */
export async function openFolder(folder: string): Promise<OpenFolder | { readonly missing: true }> {
  const absolute = path.resolve(folder);
  const service = createLibraryHost();
  const status = await service.setFolders([{ name: path.basename(absolute) || 'sources', path: absolute }]);
  if (status.missingFolders.length > 0) return { missing: true };
  return { service, folder: absolute, problems: await service.problems() };
}
