import { homedir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { LibraryFolder } from '../library/library-service.ts';

/**
 * The library folders that the setting `wellsourced.library.folders` names: relative ones in each workspace folder, absolute ones once.
 * They need not exist. Names are unique: the folder's own, with the workspace folder's in front where there are several.
 */
export function libraryFolders(): LibraryFolder[] {
  const workspaceFolders = (vscode.workspace.workspaceFolders ?? []).filter(folder => folder.uri.scheme === 'file');
  const byPath = new Map<string, string>();
  for (const folder of workspaceFolders) {
    for (const entry of configuredFolders(folder)) {
      const absolute = path.resolve(folder.uri.fsPath, expandHome(entry));
      const inside = path.relative(folder.uri.fsPath, absolute).split(path.sep).join('/');
      const name = inside.startsWith('..') || path.isAbsolute(inside) ? path.basename(absolute) : inside || folder.name;
      if (!byPath.has(absolute)) byPath.set(absolute, workspaceFolders.length > 1 ? `${folder.name}/${name}` : name);
    }
  }
  if (workspaceFolders.length === 0) {
    for (const entry of configuredFolders(undefined)
      .map(expandHome)
      .filter(entry => path.isAbsolute(entry))) {
      byPath.set(path.normalize(entry), path.basename(entry));
    }
  }
  return withUniqueNames(byPath);
}

function configuredFolders(scope: vscode.WorkspaceFolder | undefined): string[] {
  const value = vscode.workspace.getConfiguration('wellsourced', scope).get<unknown>('library.folders');
  return Array.isArray(value)
    ? value.filter((entry): entry is string => typeof entry === 'string' && entry !== '')
    : [];
}

const expandHome = (entry: string): string =>
  entry === '~' || entry.startsWith('~/') || entry.startsWith('~\\') ? path.join(homedir(), entry.slice(1)) : entry;

function withUniqueNames(byPath: ReadonlyMap<string, string>): LibraryFolder[] {
  const taken = new Set<string>();
  return [...byPath].map(([folderPath, wanted]) => {
    let name = wanted;
    for (let n = 2; taken.has(name); n++) name = `${wanted}-${n}`;
    taken.add(name);
    return { name, path: folderPath };
  });
}

/** Whether the writer has named library folders, rather than leaving it at the usual names. */
export function isFolderSettingStated(): boolean {
  const stated = vscode.workspace.getConfiguration('wellsourced').inspect('library.folders');
  return (stated?.globalValue ?? stated?.workspaceValue ?? stated?.workspaceFolderValue) !== undefined;
}

/** Whether a file lies in one of the folders. */
export const isInFolders = (fsPath: string, folders: readonly LibraryFolder[]): boolean =>
  folders.some(folder => {
    const inside = path.relative(folder.path, fsPath);
    return inside !== '' && !inside.startsWith('..') && !path.isAbsolute(inside);
  });
