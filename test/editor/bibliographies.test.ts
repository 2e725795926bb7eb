import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAndDelete, fileUri, openDraft, openLibrary } from './project.ts';

const FOLDER = 'thesis';
const BIB = `@online{spokesman:2021,
  title = {Official: {Beijing} and {Islamabad} to help Afghans back into the community of nations},
  author = {Khan, Shafqat},
  file = {../seeds/spokesman-on-reintegration.txt}
}

@book{broken,
  title = {No end
`;
const write = (name: string, text: string) =>
  vscode.workspace.fs.writeFile(fileUri(FOLDER, name), new TextEncoder().encode(text));

async function until(test: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await test()) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  assert.fail('it never came about');
}

describe('a bibliography of the writer’s', () => {
  before(async () => {
    await openLibrary();
    await vscode.workspace.fs.createDirectory(fileUri(FOLDER));
    await write('zotero.bib', BIB);
  });
  // With its folder the bibliography goes, and all that it said.
  after(async () => {
    await vscode.workspace.fs.delete(fileUri(FOLDER), { recursive: true });
    const library = await openLibrary();
    await until(async () => (await library.sources()).every(({ listed }) => listed === undefined));
  });

  const keysBehindAt = async (editor: vscode.TextEditor): Promise<string[]> => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      editor.document.positionAt(editor.document.getText().indexOf('@') + 1),
      '@',
    );
    return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  };

  it('gives its keys to the completion and to Insert Citation', async () => {
    const editor = await openDraft('---\nbibliography: zotero.bib\n---\n\nSo @|\n', 'qmd', FOLDER);
    await until(async () => (await keysBehindAt(editor)).includes('spokesman:2021'));
    const library = await openLibrary();
    const [hit] = await library.search({ text: '"a problem that Afghanistan has to address"', limit: 1 });
    assert.ok(hit);
    await vscode.commands.executeCommand('wellsourced.insertCitation', hit);
    assert.match(editor.document.getText(), /\[@spokesman:2021, para\. \d+\]/);
    await closeAndDelete(editor);
  });

  it('is not copied into the list of references that is kept', async () => {
    const editor = await openDraft('---\nbibliography: zotero.bib\n---\n\nSo|\n', 'qmd', FOLDER);
    await editor.edit(builder => builder.insert(editor.selection.active, ' [@spokesman:2021, para. 7].'));
    await editor.document.save();
    await new Promise(resolve => setTimeout(resolve, 800));
    const files = (await vscode.workspace.fs.readDirectory(fileUri(FOLDER))).map(([name]) => name);
    assert.ok(!files.includes('references.json'), files.join());
    await closeAndDelete(editor);
  });

  it('fills the details of the source, as long as it lists it', async () => {
    const library = await openLibrary();
    const spokesman = async () =>
      (await library.sources()).find(({ filePath = '' }) => filePath.endsWith('spokesman-on-reintegration.txt'));
    await until(async () => (await spokesman())?.details.author === 'Shafqat Khan');
    const source = await spokesman();
    assert.equal(source?.details.type, 'webpage');
    assert.equal(source.listed?.author, 'Shafqat Khan');
    assert.equal(source.read.author, undefined);
  });

  it('is not known where the front matter does not parse, which is shown at its line', async () => {
    const text = '---\ntitle: T\nbibliography: [zotero.bib\n---\n\nSo [@spokesman:2021].\n';
    const editor = await openDraft(text, 'qmd', FOLDER);
    const { uri } = editor.document;
    const found = () =>
      vscode.languages
        .getDiagnostics(uri)
        .filter(({ message }) => message.startsWith('The front matter cannot be read'));
    await until(() => found().length > 0);
    assert.ok((found()[0]?.range.start.line ?? 0) >= 2);
    assert.equal(editor.document.getText(), text);
    await closeAndDelete(editor);
  });

  it('shows a broken entry at its line', async () => {
    const uri = fileUri(FOLDER, 'zotero.bib');
    await until(() => vscode.languages.getDiagnostics(uri).length > 0);
    const [problem] = vscode.languages.getDiagnostics(uri);
    assert.equal(problem?.range.start.line, 6);
    assert.match(problem.message, /^This entry is broken, and left out/);
  });
});
