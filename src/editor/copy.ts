import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable.ts';
import type { Row } from './row.ts';

/** Registers *Copy* for rows of the views: the row's own words, of several rows one a line. */
export function registerCopy(selected: () => readonly Row[]): Disposable {
  return vscode.commands.registerCommand('wellsourced.copy', async (row?: Row, rows?: readonly Row[]) => {
    const chosen = rows ?? (row === undefined ? selected() : [row]);
    const text = chosen
      .map(other => other.copied ?? '')
      .filter(copied => copied !== '')
      .join('\n');
    if (text !== '') await vscode.env.clipboard.writeText(text);
  });
}
