import path from 'node:path';
import * as vscode from 'vscode';

/** Shows what is wrong with a file, by its name, with a button that opens it. */
export function showFileProblem(file: string, problem: string): void {
  const open = 'Open File';
  void vscode.window.showErrorMessage(`${path.basename(file)} ${problem}`, open).then(async picked => {
    if (picked === open) await vscode.window.showTextDocument(vscode.Uri.file(file));
  });
}
