import path from 'node:path';
import * as vscode from 'vscode';

const ADD = 'Add to Front Matter';

/** A bibliography that was begun for a draft with Pandoc citations is printed only where the draft names it: offers to do so. */
export async function offerToName(file: string, document: vscode.TextDocument): Promise<void> {
  const { nameBibliography } = await import('./front-matter-entry.ts');
  const name = path.relative(path.dirname(document.uri.fsPath), file).split(path.sep).join('/');
  const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  if (nameBibliography(document.getText(), name, eol) === undefined) return;
  const chosen = await vscode.window.showInformationMessage(
    `The sources that this draft cites are listed in ${name}. Pandoc prints them where the draft’s front matter names that file.`,
    ADD,
  );
  // The draft may have changed while the message was there.
  const edit = chosen === ADD ? nameBibliography(document.getText(), name, eol) : undefined;
  if (edit === undefined) return;
  const change = new vscode.WorkspaceEdit();
  change.insert(document.uri, document.positionAt(edit.start), edit.insert);
  await vscode.workspace.applyEdit(change);
}
