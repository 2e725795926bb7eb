import type * as vscode from 'vscode';
import type { LibraryService } from '../library/library-service.ts';
import type { SourceSummary } from '../model/library.ts';
import { offsetOf } from './offset-of.ts';

/** The source of the library that a position of an open source file lies in; the file's first where it lies between two. */
export async function sourceAt(
  library: LibraryService,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<SourceSummary | undefined> {
  const inFile = (await library.sources()).filter(({ filePath }) => filePath === document.uri.fsPath);
  const [first] = inFile;
  if (first === undefined || inFile.length === 1) return first;
  const fileText = (await library.document(first.id))?.fileText ?? '';
  const offset = offsetOf(fileText, position);
  return inFile.findLast(({ span }) => span.start <= offset) ?? first;
}
