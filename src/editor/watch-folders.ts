import path from 'node:path';
import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import type { LibraryFolder } from '../library/library-service.ts';

/** Bursts of file events (a checkout, an unzip) are gathered for this long before they are told. */
const GATHER_MS = 100;

/**
 * Tells which files of the folders were added, changed or removed on disk, by absolute path and in bursts.
 * A folder that is not there yet is watched for, so that making it is enough.
 */
export function watchFolders(folders: readonly LibraryFolder[], onChange: (paths: string[]) => void): Disposable {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const note = (uri: vscode.Uri) => {
    changed.add(uri.fsPath);
    timer ??= setTimeout(() => {
      timer = undefined;
      const paths = [...changed];
      changed.clear();
      onChange(paths);
    }, GATHER_MS);
  };
  const watch = (base: string, glob: string): Disposable => {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.file(base), glob));
    watcher.onDidCreate(note);
    watcher.onDidChange(note);
    watcher.onDidDelete(note);
    return watcher;
  };
  const watchers = folders.flatMap(folder => [
    watch(folder.path, '**/*'),
    watch(path.dirname(folder.path), path.basename(folder.path)),
  ]);
  return toDisposable(() => {
    clearTimeout(timer);
    disposeAll(watchers);
  });
}
