import path from 'node:path';
import * as vscode from 'vscode';
import { folderOf } from './draft-folder.ts';

/** Where the sources that a draft cites are listed as CSL-JSON: beside the draft, or as the setting says; undefined where it says nowhere. */
export function referencesFile(draft: vscode.Uri): string | undefined {
  const place = vscode.workspace.getConfiguration('wellsourced', draft).get('citation.references', '').trim();
  if (place === '' || draft.scheme !== 'file') return undefined;
  const root = vscode.workspace.getWorkspaceFolder(draft)?.uri.fsPath;
  return place.startsWith('/') && root !== undefined ? path.join(root, place) : path.resolve(folderOf(draft), place);
}
