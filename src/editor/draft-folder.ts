import path from 'node:path';
import * as vscode from 'vscode';

/** Where a draft's relative links begin. */
export const folderOf = (draft: vscode.Uri): string =>
  draft.scheme === 'file' ? path.dirname(draft.fsPath) : (vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '');
