import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeAndDelete, fileUri, onDisk, openDraft, openLibrary, statusWhere } from './project.ts';

const KEY = 'beijing-nd-community';
const define = (number: number, paragraph = 7): string =>
  `[^${KEY}-${number}]: “Official: Beijing and Islamabad to help Afghans back into the community of nations,” n.d., [spokesman-on-reintegration.txt](seeds/spokesman-on-reintegration.txt), para. ${paragraph}.`;

/** The problems of a draft, as code and words, once they are as wanted; the last ones where they never are. */
async function problemsOf(document: vscode.TextDocument, isWanted: (codes: string[]) => boolean): Promise<string[]> {
  let found: string[] = [];
  for (let tries = 0; tries < 100; tries++) {
    found = vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ source }) => source === 'Wellsourced')
      .map(({ code, range }) => `${typeof code === 'string' ? code : ''} ${document.getText(range)}`);
    if (isWanted(found)) return found;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  return found;
}

const some = (found: string[]): boolean => found.length > 0;
const none = (found: string[]): boolean => found.length === 0;

async function fixesOf({ document }: vscode.TextEditor): Promise<vscode.CodeAction[]> {
  const [diagnostic] = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Wellsourced');
  assert.ok(diagnostic);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    diagnostic.range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

describe('the checks of citations', () => {
  before(openLibrary);

  it('find a slip in a key while it is typed, and mend it', async () => {
    const editor = await openDraft(`So[^${KEY}-1] and\n\n${define(1)}\n`);
    assert.deepEqual(await problemsOf(editor.document, none), []);
    await editor.edit(builder =>
      builder.insert(new vscode.Position(0, `So[^${KEY}-1] and`.length), ` so[^beijing-nd-comunity-1].`),
    );
    assert.deepEqual(await problemsOf(editor.document, some), ['unknown-key [^beijing-nd-comunity-1]']);
    const fix = (await fixesOf(editor)).find(({ title }) => title === `Change to “${KEY}”`);
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.deepEqual(await problemsOf(editor.document, none), []);
    assert.match(editor.document.getText(), /so\[\^beijing-nd-community-1\]\./);
    await closeAndDelete(editor);
  });

  it('find a definition without use, and remove it', async () => {
    const editor = await openDraft(`So.\n\n${define(1)}\n`);
    assert.deepEqual(await problemsOf(editor.document, some), [`unused-definition [^${KEY}-1]`]);
    const [fix] = await fixesOf(editor);
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(editor.document.getText(), 'So.\n');
    assert.deepEqual(await problemsOf(editor.document, none), []);
    await closeAndDelete(editor);
  });

  it('find a locator that leads nowhere, and help to the source', async () => {
    const editor = await openDraft(`So[^${KEY}-9].\n\n${define(9, 99)}\n`);
    assert.deepEqual(await problemsOf(editor.document, some), [`dead-locator [^${KEY}-9]`]);
    assert.ok((await fixesOf(editor)).some(({ title }) => title === 'Open the source'));
    await closeAndDelete(editor);
  });

  it('find the words of a source that was both changed and renamed, and take that for it when the writer says so', async () => {
    const library = await openLibrary();
    const words = 'The ferries of Ibadan will not sail before the inquiry has ended, said the harbour board.';
    const [before, after] = [fileUri('sources', 'ferries.txt').fsPath, fileUri('sources', 'board.txt').fsPath];
    mkdirSync(fileUri('sources').fsPath, { recursive: true });
    writeFileSync(before, `Ferries stay ashore\n\n${words}\n`);
    await statusWhere(library, ({ sources }) => sources === 7);
    const hash = (await library.sources()).find(({ id }) => id === 'sources/ferries.txt#1')?.hash ?? '';
    const record = fileUri('.wellsourced', 'citations.json');
    const key = 'ferries-nd-ashore';
    const anchor = { citation: `${key}-1`, key, source: 'sources/ferries.txt#1', paragraph: 1, exact: words };
    const citations = {
      version: 1,
      keys: [{ key, source: 'sources/ferries.txt#1', hash }],
      anchors: [{ ...anchor, prefix: '', suffix: '' }],
    };
    await vscode.workspace.fs.writeFile(record, new TextEncoder().encode(JSON.stringify(citations)));
    const editor = await openDraft(
      `So[^${key}-1].\n\n[^${key}-1]: “Ferries stay ashore,” n.d., [ferries.txt](sources/ferries.txt), para. 1.\n`,
    );
    const { document } = editor;
    assert.deepEqual(await problemsOf(document, none), []);

    renameSync(before, after);
    writeFileSync(after, `Board waits for inquiry\n\nThe board met on Monday.\n\n${words}\n`);
    await statusWhere(library, async () => (await library.sources()).every(({ id }) => id !== 'sources/ferries.txt#1'));
    assert.ok((await problemsOf(document, some)).includes(`dead-locator [^${key}-1]`));
    const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      document.positionAt(6),
    );
    assert.deepEqual(
      links.map(({ targetUri, targetRange }) => [targetUri.fsPath, targetRange.start.line]),
      [[after, 4]],
    );
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(6),
    );
    const cards = hovers.flatMap(({ contents }) => contents.map(content => (content as vscode.MarkdownString).value));
    assert.ok(cards.some(card => card.includes('not in the library') && card.includes('The ferries of Ibadan')));

    const fix = (await fixesOf(editor)).find(({ title }) => title === `Take “board.txt” for the source of “${key}”`);
    assert.ok(fix?.command);
    await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments as unknown[]));
    assert.match(onDisk('.wellsourced', 'citations.json'), /sources\/board\.txt#1/);
    assert.deepEqual(await problemsOf(document, found => !found.some(one => one.startsWith('dead-locator'))), [
      `moved-locator [^${key}-1]`,
    ]);
    await closeAndDelete(editor);
    await vscode.workspace.fs.delete(record);
    rmSync(after);
    await statusWhere(library, ({ sources }) => sources === 6);
  });

  it('show all places where the words may stand, and Go to Definition takes none of them', async () => {
    const record = fileUri('.wellsourced', 'citations.json');
    const anchor = {
      citation: `${KEY}-8`,
      key: KEY,
      source: 'seeds/spokesman-on-reintegration.txt#1',
      paragraph: 99,
      exact: 'Afghanistan',
      prefix: 'Qxz ',
      suffix: ' zxQ',
    };
    await vscode.workspace.fs.writeFile(
      record,
      new TextEncoder().encode(JSON.stringify({ version: 1, keys: [], anchors: [anchor] })),
    );
    const editor = await openDraft(`So[^${KEY}-8].\n\n${define(8, 99)}\n`);
    assert.deepEqual(await problemsOf(editor.document, some), [`doubtful-locator [^${KEY}-8]`]);
    assert.ok((await fixesOf(editor)).filter(({ title }) => title.startsWith('Change to para.')).length > 1);
    const places = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      editor.document.positionAt(5),
    );
    assert.ok(places.filter(({ targetUri }) => targetUri?.path.endsWith('spokesman-on-reintegration.txt')).length > 1);
    await closeAndDelete(editor);
    await vscode.workspace.fs.delete(record);
  });

  it('leave a writer’s other footnotes alone', async () => {
    const editor = await openDraft(`So[^1] and[^note-2].\n\n[^3]: Unused.\n\n${define(1)}\n`);
    // The last definition shows that the draft was checked.
    assert.deepEqual(await problemsOf(editor.document, some), [`unused-definition [^${KEY}-1]`]);
    await closeAndDelete(editor);
  });

  it('have the severity of the setting, and are off where it says so', async () => {
    const configuration = vscode.workspace.getConfiguration('wellsourced');
    const set = (value: unknown) => configuration.update('checks.severity', value, vscode.ConfigurationTarget.Global);
    const editor = await openDraft(`So.\n\n${define(1)}\n`);
    await problemsOf(editor.document, some);
    await set({ 'unused-definition': 'off' });
    assert.deepEqual(await problemsOf(editor.document, none), []);
    await set({ 'unused-definition': 'error' });
    await problemsOf(editor.document, some);
    const [diagnostic] = vscode.languages.getDiagnostics(editor.document.uri);
    assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Error);
    await set(undefined);
    await closeAndDelete(editor);
  });
});
