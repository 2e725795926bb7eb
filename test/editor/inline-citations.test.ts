import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { LibraryService } from '../../src/library/library-service.ts';
import { closeAndDelete, fileUri, onDisk, openDraft, openLibrary } from './project.ts';

const FOLDER = 'column';
const style = (value?: string) =>
  vscode.workspace.getConfiguration('wellsourced').update('citation.style', value, vscode.ConfigurationTarget.Global);

describe('a source that is named in the sentence', () => {
  let library: LibraryService;
  let editor: vscode.TextEditor;
  before(async () => {
    library = await openLibrary();
    await style('inline');
    editor = await openDraft('It began so: |\n', 'md', FOLDER);
    const [hit] = await library.search({ text: '"a problem that Afghanistan has to address"', limit: 1 });
    assert.ok(hit);
    await vscode.commands.executeCommand('wellsourced.insertCitation', hit);
  });
  after(async () => {
    await style();
    await closeAndDelete(editor);
    await vscode.workspace.fs.delete(fileUri(FOLDER), { recursive: true });
  });

  const at = (words: string) => editor.document.positionAt(editor.document.getText().indexOf(words) + 3);

  it('stands there with a link', () =>
    assert.match(
      editor.document.getText(),
      /^It began so: “This is a problem .+,” Khan said \(“Official: .+,” n\.d\., \[spokesman-on-reintegration\.txt\]\(\.\.\/seeds\/spokesman-on-reintegration\.txt\), para\. 7\)\.\n$/,
    ));

  it('leads back to the words by Go to Definition, anywhere between its brackets', async () => {
    for (const words of ['Official:', 'para. 7']) {
      const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        editor.document.uri,
        at(words),
      );
      assert.ok(link);
      const target = await vscode.workspace.openTextDocument(link.targetUri);
      assert.match(target.getText(link.targetRange), /^“?This is a problem that Afghanistan has to address/);
    }
  });

  it('has a card, and is found with all references of its source', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      at('n.d.'),
    );
    const cards = hovers.flatMap(({ contents }) => contents.map(content => (content as vscode.MarkdownString).value));
    assert.ok(
      cards.some(card => /a problem that Afghanistan has to address/.test(card)),
      cards.join('\n'),
    );
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      editor.document.uri,
      at('n.d.'),
    );
    assert.ok(found.some(({ uri }) => uri.toString() === editor.document.uri.toString()));
  });

  it('is listed in the bibliography', async () => {
    await editor.document.save();
    const titles = () => {
      try {
        return (JSON.parse(onDisk(FOLDER, 'references.json')) as { title: string }[]).map(({ title }) => title);
      } catch {
        return [];
      }
    };
    for (let tries = 0; tries < 100 && titles().length === 0; tries++)
      await new Promise(resolve => setTimeout(resolve, 50));
    assert.equal(titles().length, 1);
    assert.match(titles()[0] ?? '', /^Official: Beijing and Islamabad/);
  });
});
