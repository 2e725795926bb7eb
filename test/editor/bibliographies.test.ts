import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAndDelete, fileUri, onDisk, openDraft, openLibrary } from './project.ts';

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

  it('that is named and not there is told of at its line, and one that comes is read', async () => {
    const text =
      '---\ntitle: T\nbibliography: [late.bib, zotero.bib, notes.ris, https://a.example/b.bib]\n---\n\nSo [@late2020].\n';
    const editor = await openDraft(text, 'qmd', FOLDER);
    const { uri } = editor.document;
    const told = () =>
      vscode.languages.getDiagnostics(uri).map(({ range, message }) => `${range.start.line}: ${message}`);
    await write('notes.ris', 'TY  - BOOK');
    await editor.document.save();
    await until(() => told().some(message => message.includes('late.bib')));
    assert.ok(told().includes('2: The bibliography “late.bib” is not there.'), told().join('\n'));
    assert.ok(!told().some(message => message.includes('a.example') || message.includes('late2020')));
    await write('late.bib', '@book{late2020, title={Late}}');
    await until(() => !told().some(message => message.includes('late.bib')));
    assert.match(told().join(), /“notes\.ris” is not read/);
    await closeAndDelete(editor);
  });

  it('is found from the folder of its Quarto project too, and one of the project beside it', async () => {
    await write('_quarto.yml', 'project:\n  type: book\nbibliography: more.yaml\n');
    await write('more.yaml', 'references:\n- id: reefs2011\n  title: Reefs\n');
    const editor = await openDraft('---\nbibliography: /zotero.bib\n---\n\nSo @|\n', 'qmd', `${FOLDER}/part`);
    await until(async () => {
      const keys = await keysBehindAt(editor);
      return keys.includes('reefs2011') && keys.indexOf('spokesman:2021') >= 0;
    });
    const told = vscode.languages.getDiagnostics(editor.document.uri).map(({ message }) => message);
    assert.ok(!told.some(message => message.includes('is not there')), told.join());
    await closeAndDelete(editor);
  });

  it('of which an entry is no source has cards and leads there; what Pandoc would not find is listed', async () => {
    await write('shelf.bib', '@book{shelf1990,\n  title = {On {Shelves}},\n  translator = {Tui, Mere}\n}\n');
    const editor = await openDraft('So [@shelf1990, p. 4], and as @shelf1990 has it.\n', 'qmd', `${FOLDER}/own`);
    const { document } = editor;
    const at = document.positionAt(document.getText().lastIndexOf('@') + 3);
    await until(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at,
      );
      return hovers.some(({ contents }) =>
        contents.some(one => (one as vscode.MarkdownString).value.includes('On Shelves')),
      );
    });
    const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    assert.equal(link?.targetUri.fsPath, fileUri(FOLDER, 'shelf.bib').fsPath);
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      at,
    );
    assert.equal(found.length, 2);
    await editor.edit(builder => builder.insert(new vscode.Position(0, 0), 'Now: '));
    await document.save();
    const items = () => {
      try {
        return JSON.parse(onDisk(FOLDER, 'own', 'references.json')) as { id: string; title: string }[];
      } catch {
        return [];
      }
    };
    await until(() => items().length > 0);
    assert.deepEqual(
      items().map(({ id, title }) => [id, title]),
      [['shelf1990', 'On Shelves']],
    );
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
