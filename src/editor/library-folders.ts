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
  const byPath = new Map<string, LibraryFolder>();
  for (const folder of workspaceFolders) {
    const leftOut = leftOutIn(folder);
    for (const entry of configuredFolders(folder)) {
      const absolute = path.resolve(folder.uri.fsPath, expandHome(entry));
      const inside = path.relative(folder.uri.fsPath, absolute).split(path.sep).join('/');
      const name = inside.startsWith('..') || path.isAbsolute(inside) ? path.basename(absolute) : inside || folder.name;
      if (!byPath.has(absolute))
        byPath.set(absolute, {
          name: workspaceFolders.length > 1 ? `${folder.name}/${name}` : name,
          path: absolute,
          ...leftOut,
        });
    }
  }
  if (workspaceFolders.length === 0) {
    for (const entry of configuredFolders(undefined)
      .map(expandHome)
      .filter(entry => path.isAbsolute(entry))) {
      const absolute = path.normalize(entry);
      byPath.set(absolute, { name: path.basename(entry), path: absolute, ...leftOutIn(undefined) });
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

/** What the settings leave out of the folders of a workspace folder. */
function leftOutIn(scope: vscode.WorkspaceFolder | undefined): Pick<LibraryFolder, 'excludes' | 'obeysGitignore'> {
  const own = vscode.workspace.getConfiguration('wellsourced.library', scope);
  const obeysGitignore = own.get('obeyGitignore') === true;
  if (own.get('obeyExcludes') === false) return { obeysGitignore };
  const globs = ['files', 'search'].flatMap(section => {
    const patterns: unknown = vscode.workspace.getConfiguration(section, scope).get('exclude');
    if (typeof patterns !== 'object' || patterns === null) return [];
    // A pattern may also hold on a condition (`{ "when": … }`), which is for generated files: it is not looked at.
    return Object.entries(patterns).flatMap(([glob, isOn]) => (isOn === true ? [glob] : []));
  });
  return { obeysGitignore, excludes: { base: scope?.uri.fsPath ?? homedir(), globs } };
}

function withUniqueNames(byPath: ReadonlyMap<string, LibraryFolder>): LibraryFolder[] {
  const taken = new Set<string>();
  return [...byPath.values()].map(folder => {
    let name = folder.name;
    for (let n = 2; taken.has(name); n++) name = `${folder.name}-${n}`;
    taken.add(name);
    return { ...folder, name };
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
