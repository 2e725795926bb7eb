import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAndDelete, fileUri, openDraft, openLibrary } from './project.ts';

const KEY = 'beijing-nd-community';
const define = (number: number): string =>
  `[^${KEY}-${number}]: “Official: Beijing and Islamabad to help Afghans back into the community of nations,” n.d., [spokesman-on-reintegration.txt](seeds/spokesman-on-reintegration.txt), para. 7.`;

const referencesAt = (document: vscode.TextDocument, at: number) =>
  vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    document.positionAt(at),
  );

/** What is ours, as file, line and words, in order: VS Code itself gives the labels of footnotes. */
async function told(locations: readonly vscode.Location[]): Promise<string[]> {
  const found = await Promise.all(
    locations.map(async ({ uri, range }) => {
      const document = await vscode.workspace.openTextDocument(uri);
      return `${vscode.workspace.asRelativePath(uri)}:${range.start.line + 1} ${document.getText(range)}`;
    }),
  );
  return found.filter(place => place.includes(' [^')).sort();
}

describe('Find All References', () => {
  let one: vscode.TextEditor;
  let other: vscode.TextEditor;

  before(async () => {
    await openLibrary();
    one = await openDraft(`One[^${KEY}-1], \`[^${KEY}-1]\`.\n\n${define(1)}\n`);
    other = await openDraft(`Two[^${KEY}-4], mine[^1].\n\n${define(4)}\n[^1]: My own.\n`);
  });
  after(async () => {
    await closeAndDelete(other);
    await closeAndDelete(one);
  });

  /** The reference and its definition in each draft. */
  const places = (): string[] =>
    (
      [
        [one, 1],
        [other, 4],
      ] as const
    ).flatMap(([{ document }, number]) =>
      [1, 3].map(line => `${vscode.workspace.asRelativePath(document.uri)}:${line} [^${KEY}-${number}]`),
    );

  it('on a citation finds where its source is cited, in all drafts, and not in code', async () => {
    const found = await referencesAt(one.document, one.document.getText().indexOf('[^') + 3);
    const here = (await told(found)).filter(place => place.startsWith('draft-'));
    assert.deepEqual(here, places().sort());
  });

  it('in a source finds where it is cited', async () => {
    const source = await vscode.workspace.openTextDocument(fileUri('seeds', 'spokesman-on-reintegration.txt'));
    const here = (await told(await referencesAt(source, 40))).filter(place => place.startsWith('draft-'));
    assert.deepEqual(here, places().sort());
  });

  it('on a writer’s own footnote finds nothing of ours', async () => {
    const found = await referencesAt(other.document, other.document.getText().indexOf('[^1]') + 2);
    assert.ok(!(await told(found)).some(place => place.includes(KEY)));
  });

  it('in another source finds none of these', async () => {
    const source = await vscode.workspace.openTextDocument(fileUri('seeds', 'agreement-on-afghanistan.txt'));
    assert.ok(!(await told(await referencesAt(source, 40))).some(place => place.startsWith('draft-')));
  });
});
