import type * as vscode from 'vscode';

/** The offset in a file's text of a place in the editor: `positionOf` the other way round. A place behind a line's end is that end. */
export function offsetOf(fileText: string, { line, character }: Pick<vscode.Position, 'line' | 'character'>): number {
  const breaks = /\r\n|\n|\r/g;
  let start = 0;
  for (let at = 0; at < line; at++) {
    const found = breaks.exec(fileText);
    if (found === null) return fileText.length;
    start = breaks.lastIndex;
  }
  breaks.lastIndex = start;
  return Math.min(start + character, breaks.exec(fileText)?.index ?? fileText.length);
}
