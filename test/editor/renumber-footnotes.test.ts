import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAndDelete, fileUri, onDisk, openDraft, openLibrary } from './project.ts';

const KEY = 'beijing-nd-community';
const define = (number: number, paragraph: number): string =>
  `[^${KEY}-${number}]: “Official: Beijing and Islamabad to help Afghans back into the community of nations,” n.d., [spokesman-on-reintegration.txt](seeds/spokesman-on-reintegration.txt), para. ${paragraph}.`;

const DRAFT = `First[^${KEY}-9], then[^${KEY}-8], and mine[^1].\n\n${define(8, 7)}\n${define(9, 5)}\n[^1]: A note of the writer’s own.\n`;
const RENUMBERED = `First[^${KEY}-1], then[^${KEY}-2], and mine[^1].\n\n${define(1, 5)}\n${define(2, 7)}\n[^1]: A note of the writer’s own.\n`;

const record = (anchors: readonly (readonly [number, number])[]): string =>
  JSON.stringify({
    version: 1,
    keys: [],
    anchors: anchors.map(([number, paragraph]) => ({
      citation: `${KEY}-${number}`,
      key: KEY,
      source: 'seeds/spokesman-on-reintegration.txt#1',
      paragraph,
      exact: `paragraph ${paragraph}`,
      prefix: '',
      suffix: '',
    })),
  });

/** The anchors that are kept, as id and paragraph. */
const anchors = (): string[] =>
  (
    JSON.parse(onDisk('.wellsourced', 'citations.json')) as { anchors: { citation: string; paragraph: number }[] }
  ).anchors.map(({ citation, paragraph }) => `${citation} ${paragraph}`);

async function anchorsOnceAs(wanted: string[]): Promise<string[]> {
  for (let tries = 0; tries < 60 && anchors().join() !== wanted.join(); tries++)
    await new Promise(resolve => setTimeout(resolve, 50));
  return anchors();
}

describe('Renumber Footnotes', () => {
  before(openLibrary);
  beforeEach(() => keep(record([])));
  after(() => vscode.workspace.fs.delete(fileUri('.wellsourced', 'citations.json')));

  const keep = (text: string) =>
    vscode.workspace.fs.writeFile(fileUri('.wellsourced', 'citations.json'), new TextEncoder().encode(text));
  const renumber = () => vscode.commands.executeCommand('wellsourced.renumberFootnotes');

  it('numbers by first reference, orders the definitions, and leaves a writer’s own footnotes', async () => {
    const editor = await openDraft(DRAFT);
    await renumber();
    assert.equal(editor.document.getText(), RENUMBERED);
    await closeAndDelete(editor);
  });

  it('is one undo step, and the anchors follow there and back', async () => {
    await keep(
      record([
        [8, 7],
        [9, 5],
      ]),
    );
    const editor = await openDraft(DRAFT);
    await renumber();
    const after = [`${KEY}-2 7`, `${KEY}-1 5`];
    assert.deepEqual(anchors(), after);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), DRAFT);
    const before = [`${KEY}-8 7`, `${KEY}-9 5`];
    assert.deepEqual(await anchorsOnceAs(before), before);
    await vscode.commands.executeCommand('redo');
    assert.equal(editor.document.getText(), RENUMBERED);
    assert.deepEqual(await anchorsOnceAs(after), after);
    await closeAndDelete(editor);
  });

  it('changes nothing where all is in order', async () => {
    const editor = await openDraft(RENUMBERED);
    const { version } = editor.document;
    await renumber();
    assert.equal(editor.document.version, version);
    await closeAndDelete(editor);
  });

  it('leaves the draft and a broken record as they were', async () => {
    await keep('{ broken');
    const editor = await openDraft(DRAFT);
    await renumber();
    assert.equal(editor.document.getText(), DRAFT);
    assert.equal(onDisk('.wellsourced', 'citations.json'), '{ broken');
    await closeAndDelete(editor);
  });
});
