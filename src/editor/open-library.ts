import * as vscode from 'vscode';
import { toDisposable, type Disposable } from '../base/disposable.ts';
import { describeError, type Log } from '../base/log.ts';
import type { LibraryService } from '../library/library-service.ts';
import { connectWorker } from '../worker/connect-worker.ts';
import { libraryFolders } from './library-folders.ts';
import { showProgress } from './show-progress.ts';
import { watchFolders } from './watch-folders.ts';

/** Starts the library in its worker thread; it is empty until its folders are followed. */
export const startLibrary = (
  { extensionUri, globalStorageUri }: Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri'>,
  log: Log,
): LibraryService =>
  connectWorker({
    workerPath: vscode.Uri.joinPath(extensionUri, 'dist', 'worker.cjs').fsPath,
    storePath: vscode.Uri.joinPath(globalStorageUri, 'libraries').fsPath,
    log,
  });

/** Settings that say which files are read. */
const SETTINGS = [
  'wellsourced.library.folders',
  'wellsourced.library.obeyExcludes',
  'wellsourced.library.obeyGitignore',
  'files.exclude',
  'search.exclude',
];

/**
 * Reads the folders that the settings name, and again whenever the settings, the workspace or the files change. It begins a moment later: VS Code waits
 * for what is registered, not for the sources.
 */
export function followFolders(library: LibraryService, log: Log): Disposable {
  let watching: Disposable = toDisposable(() => {});
  const failed = (error: unknown) => log.error(`library: ${describeError(error)}`);
  const open = () => {
    clearImmediate(beginning);
    const folders = libraryFolders();
    watching.dispose();
    watching = watchFolders(folders, paths => void library.refresh(paths).then(undefined, failed));
    showProgress(library, token => library.setFolders(folders, token)).then(undefined, failed);
  };
  const beginning = setImmediate(open);
  const subscriptions = [
    vscode.workspace.onDidChangeWorkspaceFolders(open),
    vscode.workspace.onDidGrantWorkspaceTrust(open),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (SETTINGS.some(setting => event.affectsConfiguration(setting))) open();
    }),
    vscode.commands.registerCommand('wellsourced.readSourcesAgain', () => {
      open();
      return library.refresh(libraryFolders().map(folder => folder.path)).then(undefined, failed);
    }),
  ];
  return toDisposable(() => {
    clearImmediate(beginning);
    watching.dispose();
    for (const subscription of subscriptions) subscription.dispose();
  });
}
