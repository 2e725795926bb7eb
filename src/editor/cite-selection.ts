import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable.ts';
import { describeError } from '../base/log.ts';
import { selectedPassages } from '../draft/selected-passages.ts';
import type { CitedPassage } from '../draft/cited-passage.ts';
import { cursorBehind } from '../draft/cursor-behind.ts';
import { isSource } from './drafts.ts';
import type { Features } from './features.ts';
import { citationStyle, planCitation } from './insert-passages.ts';
import { offsetOf } from './offset-of.ts';
import { sourceAt } from './source-at.ts';

/** Registers *Cite Selection in Draft*: what is selected in an open source goes, with its citation, to the last cursor of the last draft. */
export function registerCiteSelection(features: Features): Disposable {
  return vscode.commands.registerCommand('wellsourced.citeSelection', async () => {
    try {
      await citeSelection(features);
    } catch (error) {
      features.log.error(`cite selection: ${describeError(error)}`);
      void vscode.window.showErrorMessage(
        `The selection could not be cited: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  });
}

async function citeSelection(features: Features): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isSource(editor.document)) {
    void vscode.window.showWarningMessage('Open a source first, and select the words that you want to cite.');
    return;
  }
  const passages = await passagesOf(features, editor);
  if (passages.length === 0) {
    void vscode.window.showWarningMessage(
      'No passage stands at the cursor. Captions, bylines and other lines around a text are not cited; a file that was just changed is read as soon as it is saved.',
    );
    return;
  }
  const draft = await features.lastDraft.get();
  if (draft === undefined) {
    void vscode.window.showWarningMessage(
      'Open a draft first (a Markdown file, for instance, outside your library folders), and put the cursor where the citation belongs.',
    );
    return;
  }
  const { document, selection } = draft;
  const { version } = document;
  const planned = await planCitation(features, document, [selection], passages, citationStyle(document), true);
  if (planned === undefined) return;
  if (document.version !== version)
    throw new Error('the draft changed while the citation was being made. Nothing was inserted.');
  const cursor = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, insert } of planned.edits)
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), insert);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the draft cannot be edited. Is the file read-only?');
  const behind = document.positionAt(cursorBehind(planned.edits, cursor));
  features.lastDraft.moveCursor(document, behind);
  await features.records.saveCitations(document.uri, planned.record);
  void tell(document, behind);
}

async function passagesOf({ library }: Features, { document, selection }: vscode.TextEditor): Promise<CitedPassage[]> {
  const source = await sourceAt(library, document, selection.start);
  const found = source && (await library.document(source.id));
  if (found === undefined) return [];
  const span = { start: offsetOf(found.fileText, selection.start), end: offsetOf(found.fileText, selection.end) };
  return selectedPassages(found.summary, found.fileText, found.passages, span);
}

/** Says where the words stand now; the source stays in front, because one seldom cites a single passage. */
async function tell(document: vscode.TextDocument, position: vscode.Position): Promise<void> {
  const show = 'Show';
  const name = vscode.workspace.asRelativePath(document.uri);
  const picked = await vscode.window.showInformationMessage(`Cited in ${name}, line ${position.line + 1}.`, show);
  if (picked !== show) return;
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
}
