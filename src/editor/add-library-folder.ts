import path from 'node:path';
import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable.ts';

/** Registers *Add Library Folder…*: a folder chosen by the writer is added to the setting. */
export function registerAddLibraryFolder(): Disposable {
  return vscode.commands.registerCommand('wellsourced.addLibraryFolder', async () => {
    const workspaceFolder = vscode.workspace.workspaceFolders?.[0];
    const picked = await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      canSelectMany: true,
      openLabel: 'Add to Library',
      title: 'Folders that hold source documents',
      ...(workspaceFolder === undefined ? {} : { defaultUri: workspaceFolder.uri }),
    });
    if (picked === undefined) return;
    const configuration = vscode.workspace.getConfiguration('wellsourced', workspaceFolder);
    const before = configuration.get<readonly string[]>('library.folders') ?? [];
    const added = picked.map(uri => entryFor(uri, workspaceFolder)).filter(entry => !before.includes(entry));
    // A restricted workspace's own setting would be ignored there: the user's own is not.
    const target =
      workspaceFolder !== undefined && vscode.workspace.isTrusted
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.Global;
    await configuration.update('library.folders', [...before, ...added], target);
  });
}

function entryFor(uri: vscode.Uri, workspaceFolder: vscode.WorkspaceFolder | undefined): string {
  if (workspaceFolder === undefined) return uri.fsPath;
  const inside = path.relative(workspaceFolder.uri.fsPath, uri.fsPath);
  return inside === ''
    ? '.'
    : inside.startsWith('..') || path.isAbsolute(inside)
      ? uri.fsPath
      : inside.split(path.sep).join('/');
}
