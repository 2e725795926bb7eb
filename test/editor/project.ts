import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { LibraryService, LibraryStatus } from '../../src/library/library-service.ts';

export const folder = (): vscode.Uri => {
  const uri = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (uri === undefined) throw new Error('the editor tests need a workspace folder');
  return uri;
};
export const fileUri = (...parts: string[]): vscode.Uri => vscode.Uri.file(path.join(folder().fsPath, ...parts));
export const onDisk = (...parts: string[]): string => readFileSync(fileUri(...parts).fsPath, 'utf8');

/** The library of the running extension, when everything has been read. */
export async function openLibrary(): Promise<LibraryService> {
  const extension = vscode.extensions.getExtension<{ library: LibraryService }>('wellsourced.wellsourced');
  if (extension === undefined) throw new Error('the extension is not there');
  const { library } = await extension.activate();
  await statusWhere(library, status => status.phase === 'idle' && status.sources >= 6);
  return library;
}

/** Waits until the library's state is as wanted. */
export async function statusWhere(
  library: LibraryService,
  test: (status: LibraryStatus) => boolean | Promise<boolean>,
): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await test(await library.status())) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`the library did not get there: ${JSON.stringify(await library.status())}`);
}

let drafts = 0;

/** Opens a new draft in the workspace with a text, and puts the cursor at the mark `|`. Each has a name of its own: the editor remembers files. */
export async function openDraft(text: string, extension = 'md', inFolder = '.'): Promise<vscode.TextEditor> {
  const uri = fileUri(inFolder, `draft-${++drafts}.${extension}`);
  const cursor = text.indexOf('|');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text.replace('|', '')));
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  const position = document.positionAt(Math.max(cursor, 0));
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

export async function closeAndDelete({ document }: vscode.TextEditor): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.workspace.fs.delete(document.uri);
}
