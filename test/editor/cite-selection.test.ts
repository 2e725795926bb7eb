import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { LibraryService } from '../../src/library/library-service.ts';
import { closeAndDelete, fileUri, openDraft, openLibrary } from './project.ts';

const WORDS = 'a problem that Afghanistan has to address';
const REFERENCE = /\[\^beijing-nd-community-\d+\]/;

describe('Cite Selection in Draft', () => {
  let library: LibraryService;

  before(async () => {
    library = await openLibrary();
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  /** Opens the source and selects words in it, or puts the cursor before them. */
  async function selectInSource(words: string, isCursor = false, viewColumn = vscode.ViewColumn.Active) {
    const document = await vscode.workspace.openTextDocument(fileUri('seeds', 'spokesman-on-reintegration.txt'));
    const editor = await vscode.window.showTextDocument(document, { viewColumn });
    const at = document.getText().indexOf(words);
    assert.ok(at >= 0);
    const start = document.positionAt(at);
    editor.selection = new vscode.Selection(start, isCursor ? start : document.positionAt(at + words.length));
  }

  const cite = () => vscode.commands.executeCommand('wellsourced.citeSelection');

  it('puts the selected words at the last cursor of the last draft, which the source hides', async () => {
    const draft = await openDraft('He called it | and left.\n');
    await selectInSource(WORDS);
    assert.ok(!vscode.window.visibleTextEditors.includes(draft));
    await cite();
    assert.match(
      draft.document.getText(),
      new RegExp(`^He called it “${WORDS}”${REFERENCE.source} and left\\.\\n\\n${REFERENCE.source}: `),
    );
    await closeAndDelete(draft);
  });

  it('puts a second selection behind the first', async () => {
    const draft = await openDraft('So: |\n');
    await selectInSource(WORDS, false, vscode.ViewColumn.Beside);
    await cite();
    await selectInSource('Afghanistan has to address');
    await cite();
    assert.match(
      draft.document.getText(),
      new RegExp(`^So: “${WORDS}”${REFERENCE.source}“Afghanistan has to address”${REFERENCE.source}\\n`),
    );
    await closeAndDelete(draft);
  });

  it('is one undo step in the draft', async () => {
    const draft = await openDraft('So: |\n');
    await selectInSource(WORDS);
    await cite();
    await vscode.window.showTextDocument(draft.document);
    await vscode.commands.executeCommand('undo');
    assert.equal(draft.document.getText(), 'So: \n');
    await closeAndDelete(draft);
  });

  it('takes the whole passage where nothing is selected, and never changes the source', async () => {
    const draft = await openDraft('So: |\n');
    await selectInSource(WORDS, true);
    const source = vscode.window.activeTextEditor?.document;
    const before = source?.getText();
    await cite();
    const [hit] = await library.search({ text: `"${WORDS}"`, limit: 1 });
    assert.ok(hit);
    const words = hit.text.replaceAll('“', '‘').replaceAll('”', '’');
    assert.ok(draft.document.getText().includes(`“${words}”[^`), draft.document.getText());
    assert.equal(source?.getText(), before);
    assert.equal(source?.isDirty, false);
    await closeAndDelete(draft);
  });
});

describe('Insert Citation on a passage in a view', () => {
  it('goes to the last cursor of the last draft, which a source hides', async () => {
    const library = await openLibrary();
    const [hit] = await library.search({ text: `"${WORDS}"`, limit: 1 });
    assert.ok(hit);
    const draft = await openDraft('He called it | and left.\n');
    await vscode.window.showTextDocument(fileUri('seeds', '2025-beijing.txt'));
    await vscode.commands.executeCommand('wellsourced.insertCitation', {
      source: hit.source,
      start: hit.start,
      end: hit.end,
    });
    assert.match(draft.document.getText(), new RegExp(`^He called it “.*${WORDS}.*”${REFERENCE.source} and left\\.`));
    await closeAndDelete(draft);
  });
});
