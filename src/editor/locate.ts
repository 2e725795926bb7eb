import * as vscode from 'vscode';
import type { Span } from '../model/span.ts';

/**
 * Where an offset of a file's text stands in the editor. Lines and columns are counted instead of trusting
 * `document.positionAt`, because an editor makes all line ends of a document alike and offsets shift with that.
 */
export function positionOf(fileText: string, offset: number): vscode.Position {
  let line = 0;
  let lineStart = 0;
  for (let i = 0; i < offset; i++) {
    const unit = fileText.charCodeAt(i);
    if (unit === 0x0d && fileText.charCodeAt(i + 1) === 0x0a) continue;
    if (unit === 0x0a || unit === 0x0d) {
      line++;
      lineStart = i + 1;
    }
  }
  return new vscode.Position(line, offset - lineStart);
}

export const rangeOf = (fileText: string, span: Span): vscode.Range =>
  new vscode.Range(positionOf(fileText, span.start), positionOf(fileText, span.end));
