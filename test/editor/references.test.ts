import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAndDelete, fileUri, openDraft, openLibrary } from './project.ts';

const FOLDER = 'chapter';
const KEY = 'beijing-nd-community';
const DEFINITION = `[^${KEY}-1]: “Official: Beijing and Islamabad to help Afghans back into the community of nations,” n.d., [spokesman-on-reintegration.txt](../seeds/spokesman-on-reintegration.txt), para. 7.`;
const CITING = `So[^${KEY}-1].\n\n${DEFINITION}\n`;
const FILE = fileUri(FOLDER, 'references.json');

type Item = Record<string, unknown>;

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** The items of the bibliography, once they are as wanted; the last ones where they never are. */
async function itemsWhere(isWanted: (items: Item[]) => boolean): Promise<Item[]> {
  let items: Item[] = [];
  for (let tries = 0; tries < 100; tries++) {
    items = JSON.parse((await textOf(FILE)) ?? '[]') as Item[];
    if (isWanted(items)) return items;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  return items;
}

async function change(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  await editor.edit(builder => builder.replace(whole, text));
  await document.save();
}

describe('the bibliography of a draft', () => {
  before(openLibrary);
  afterEach(() => vscode.workspace.fs.delete(fileUri(FOLDER), { recursive: true }));

  it('has what the draft cites when it is saved, and no more when that is undone', async () => {
    const editor = await openDraft('So.\n', 'md', FOLDER);
    await change(editor, CITING);
    const [item] = await itemsWhere(items => items.length === 1);
    assert.equal(item?.['id'], KEY);
    assert.match(String(item['title']), /^Official: Beijing and Islamabad/);
    assert.equal(item['archive_location'], '../seeds/spokesman-on-reintegration.txt');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), 'So.\n');
    await editor.document.save();
    assert.deepEqual(await itemsWhere(items => items.length === 0), []);
    await closeAndDelete(editor);
  });

  it('keeps what the writer adds and changes there', async () => {
    const editor = await openDraft('So.\n', 'md', FOLDER);
    await change(editor, CITING);
    const [item] = await itemsWhere(items => items.length === 1);
    const mine = [
      { ...item, publisher: 'Foreign Office', note: 'Ask again' },
      { id: 'own-book', type: 'book' },
    ];
    await vscode.workspace.fs.writeFile(FILE, new TextEncoder().encode(JSON.stringify(mine)));
    await change(editor, `${CITING}\nMore.\n`);
    await new Promise(resolve => setTimeout(resolve, 500));
    assert.deepEqual(JSON.parse((await textOf(FILE)) ?? ''), mine);
    await closeAndDelete(editor);
  });

  it('is left as it is where it is no list of items', async () => {
    const editor = await openDraft('So.\n', 'md', FOLDER);
    await vscode.workspace.fs.writeFile(FILE, new TextEncoder().encode('{ "items": 3'));
    await change(editor, CITING);
    await new Promise(resolve => setTimeout(resolve, 500));
    assert.equal(await textOf(FILE), '{ "items": 3');
    await closeAndDelete(editor);
  });

  it('is not begun for a draft that cites nothing', async () => {
    const editor = await openDraft('So.\n', 'md', FOLDER);
    await change(editor, 'So[^1].\n\n[^1]: A note of mine.\n');
    await new Promise(resolve => setTimeout(resolve, 500));
    assert.equal(await textOf(FILE), undefined);
    await closeAndDelete(editor);
  });
});
