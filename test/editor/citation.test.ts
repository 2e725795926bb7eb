import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { LibraryService, SourceDocument } from '../../src/library/library-service.ts';
import type { PassageHit } from '../../src/model/library.ts';
import { closeAndDelete, fileUri, onDisk, openDraft, openLibrary } from './project.ts';

describe('Insert Citation', () => {
  let library: LibraryService;
  let source: SourceDocument;
  let passage: PassageHit;

  before(async () => {
    library = await openLibrary();
    const [hit] = await library.search({ text: '"a problem that Afghanistan has to address"', limit: 1 });
    assert.ok(hit);
    passage = hit;
    const document = await library.document(hit.source);
    assert.ok(document);
    source = document;
  });

  const cite = () =>
    vscode.commands.executeCommand('wellsourced.insertCitation', {
      source: passage.source,
      start: passage.start,
      end: passage.end,
    });

  it('puts the true words and a footnote at the cursor, in one undo step', async () => {
    const before = 'It began so: | and went on.\n';
    const editor = await openDraft(before);
    await cite();
    const after = editor.document.getText();
    assert.match(
      after,
      /^It began so: “‘This is a problem that Afghanistan has to address,’ Khan said\.”\[\^beijing-nd-community-1\] and went on\./,
    );
    assert.match(
      after,
      /\n\n\[\^beijing-nd-community-1\]: “Official: .+,” n\.d\., \[spokesman-on-reintegration\.txt\]\(seeds\/spokesman-on-reintegration\.txt\), para\. 7\.\n$/,
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before.replace('|', ''));
    await closeAndDelete(editor);
  });

  it('freezes the key and keeps the anchor beside the draft, not in the library', async () => {
    const editor = await openDraft('So: |\n');
    await cite();
    const record = JSON.parse(onDisk('.wellsourced', 'citations.json')) as {
      version: number;
      keys: { key: string; source: string }[];
      anchors: { exact: string; source: string }[];
    };
    assert.equal(record.version, 1);
    assert.ok(record.keys.some(({ key, source: of }) => key === 'beijing-nd-community' && of === passage.source));
    const exact = record.anchors.find(anchor => anchor.source === passage.source)?.exact ?? '';
    assert.ok(exact.length > 0 && source.fileText.includes(exact));
    await closeAndDelete(editor);
  });

  it('leads back to the passage with Go to Definition', async () => {
    const editor = await openDraft('So: |\n');
    await cite();
    const at = editor.document.positionAt(editor.document.getText().indexOf('[^') + 3);
    const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      at,
    );
    assert.ok(link);
    assert.equal(link.targetUri.fsPath, source.summary.filePath);
    const target = await vscode.workspace.openTextDocument(link.targetUri);
    assert.match(target.getText(link.targetRange), /This is a problem that Afghanistan has to address/);
    await closeAndDelete(editor);
  });

  it('leads from a footnote that another hand has written by its link', async () => {
    const document = await vscode.workspace.openTextDocument(fileUri('draft.md'));
    const at = document.positionAt(document.getText().indexOf('[^') + 3);
    const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    assert.ok(link?.targetUri.fsPath.startsWith(fileUri('seeds').fsPath));
  });

  it('serves several cursors with one definition', async () => {
    const editor = await openDraft('One: \n\nTwo: \n');
    editor.selections = [5, 12]
      .map(offset => editor.document.positionAt(offset))
      .map(position => new vscode.Selection(position, position));
    await cite();
    const text = editor.document.getText();
    assert.equal(text.match(/\[\^beijing-nd-community-1\](?!:)/g)?.length, 2);
    assert.equal(text.match(/\[\^beijing-nd-community-1\]:/g)?.length, 1);
    await closeAndDelete(editor);
  });

  it('keeps Windows line ends', async () => {
    const editor = await openDraft('One: |\r\n\r\nTwo.\r\n');
    await cite();
    assert.ok(!/(?<!\r)\n/.test(editor.document.getText()));
    await closeAndDelete(editor);
  });

  it('writes a block with its attribution where the setting says so', async () => {
    const configuration = vscode.workspace.getConfiguration('wellsourced');
    await configuration.update('citation.style', 'blockquote', vscode.ConfigurationTarget.Global);
    const editor = await openDraft('It began so:\n\n|\n');
    await cite();
    assert.match(
      editor.document.getText(),
      /\n\n> “This is a problem that Afghanistan has to address,” Khan said\.\n>\n> — “Official: .+”\[\^beijing-nd-community-1\]\n/,
    );
    await configuration.update('citation.style', undefined, vscode.ConfigurationTarget.Global);
    await closeAndDelete(editor);
  });

  it('sets marks and punctuation as the settings say, with the cursor behind', async () => {
    const configuration = vscode.workspace.getConfiguration('wellsourced');
    const set = async (marks?: string, punctuation?: string) => {
      await configuration.update('citation.marks', marks, vscode.ConfigurationTarget.Global);
      await configuration.update('citation.punctuation', punctuation, vscode.ConfigurationTarget.Global);
    };
    await set('locale', 'inside');
    const before = '---\nlang: de\n---\n\nSo: |, und weiter.\n';
    const editor = await openDraft(before);
    await cite();
    assert.match(
      editor.document.getText(),
      /So: „‚This is a problem that Afghanistan has to address,‘ Khan said,“\[\^beijing-nd-community-1\] und weiter\.\n/,
    );
    const { active } = editor.selection;
    assert.equal(editor.document.lineAt(active).text.slice(active.character), ' und weiter.');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before.replace('|', ''));
    await set();
    await closeAndDelete(editor);
  });

  it('leaves the cursor before the footnotes where the draft ends at it', async () => {
    const editor = await openDraft('So: |');
    await cite();
    const { active } = editor.selection;
    assert.ok(
      editor.document.getText().slice(0, editor.document.offsetAt(active)).endsWith('[^beijing-nd-community-1]'),
    );
    await closeAndDelete(editor);
  });

  it('leaves a draft alone that changed while the picker was open, and inserts where it did not', async () => {
    const editor = await openDraft('So: |\n');
    /** Opens the picker on nothing typed, and takes its first passage. */
    const pickFirst = async (meanwhile?: () => Thenable<unknown>) => {
      let isDone = false;
      const inserted = vscode.commands.executeCommand('wellsourced.insertCitation').then(() => (isDone = true));
      await new Promise(resolve => setTimeout(resolve, 500));
      await meanwhile?.();
      for (let tries = 0; tries < 50 && !isDone; tries++) {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        await new Promise(resolve => setTimeout(resolve, 100));
      }
      await inserted;
    };
    await pickFirst(() => editor.edit(builder => builder.insert(new vscode.Position(0, 0), 'And ')));
    assert.equal(editor.document.getText(), 'And So: \n');
    editor.selection = new vscode.Selection(0, 8, 0, 8);
    await pickFirst();
    assert.match(editor.document.getText(), /^And So: “[^]+”\[\^/);
    await closeAndDelete(editor);
  });

  it('says what is wrong where the record is broken, and leaves the draft and the record as they were', async () => {
    const editor = await openDraft('So: |\n');
    await vscode.workspace.fs.writeFile(
      fileUri('.wellsourced', 'citations.json'),
      new TextEncoder().encode('{ broken'),
    );
    await cite();
    assert.equal(editor.document.getText(), 'So: \n');
    assert.equal(onDisk('.wellsourced', 'citations.json'), '{ broken');
    await vscode.workspace.fs.delete(fileUri('.wellsourced', 'citations.json'));
    await closeAndDelete(editor);
  });
});
