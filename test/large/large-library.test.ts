import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { LibraryService } from '../../src/library/library-service.ts';
import { fileUri } from '../editor/project.ts';
import { watchBlocks } from './longest-block.ts';

const ROOT = process.env['WELLSOURCED_ROOT'] ?? '';
const DOCUMENTS = Number(process.env['WELLSOURCED_DOCUMENTS']);
/** All of it, on a machine that does much else besides. */
const PATIENCE_MS = 600_000;
const KEPT_AFTER_MS = 15_000;

const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** How long each of some steps of a writer took, in milliseconds. */
interface Steps {
  readonly type: number[];
  readonly hover: number[];
  readonly cite: number[];
  readonly search: number[];
}

const largest = (times: readonly number[]): number => Math.round(Math.max(0, ...times));
const median = (times: readonly number[]): number =>
  Math.round(10 * ([...times].sort((a, b) => a - b)[times.length >> 1] ?? 0)) / 10;

async function timed<T>(into: number[], work: () => Thenable<T>): Promise<T> {
  const before = performance.now();
  const result = await work();
  into.push(performance.now() - before);
  return result;
}

/** One round of what a writer does: typing a word, resting the mouse on a name, looking something up, citing. */
async function writeOn(editor: vscode.TextEditor, library: LibraryService, steps: Steps): Promise<void> {
  const { document } = editor;
  for (const letter of 'again ') {
    await timed(steps.type, () => vscode.commands.executeCommand('type', { text: letter }));
    await sleep(100);
  }
  const [named] = await library.findNames(document.getText());
  if (named !== undefined)
    await timed(steps.hover, () =>
      vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, document.positionAt(named.start + 1)),
    );
  const [hit] = await timed(steps.search, () => library.search({ text: 'border talks', limit: 50 }));
  if (hit !== undefined)
    await timed(steps.cite, () =>
      vscode.commands.executeCommand('wellsourced.insertCitation', {
        source: hit.source,
        start: hit.start,
        end: hit.end,
      }),
    );
}

describe(`a library of ${DOCUMENTS.toLocaleString('en')} documents in VS Code`, () => {
  it('is read while its writer types, hovers, cites and browses', async function () {
    this.timeout(PATIENCE_MS);
    const blocks = await watchBlocks();
    const extension = vscode.extensions.getExtension<{ library: LibraryService }>('wellsourced.wellsourced');
    assert.ok(extension);
    const { library } = await extension.activate();
    await vscode.commands.executeCommand('wellsourced.events.focus');
    const uri = fileUri('draft.md');
    writeFileSync(uri.fsPath, 'Kenya and Norway talked. ');
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    editor.selection = new vscode.Selection(0, 25, 0, 25);

    const during: Steps = { type: [], hover: [], cite: [], search: [] };
    while ((await library.status()).phase === 'reading') await writeOn(editor, library, during);
    const status = await library.status();
    assert.ok(status.sources >= DOCUMENTS, `${status.sources} sources`);
    assert.ok(status.events > DOCUMENTS, `${status.events} events`);
    assert.ok(during.type.length > 0, 'all was read before anything was typed');

    const after: Steps = { type: [], hover: [], cite: [], search: [] };
    for (let i = 0; i < 5; i++) await writeOn(editor, library, after);
    assert.ok(after.hover.length === 5 && after.cite.length === 5);
    const written = editor.document.getText();
    assert.ok((written.match(/\[\^[^\]]+\]/g) ?? []).length >= 5, written.slice(0, 300));
    assert.equal(written.split('again ').length - 1, (during.type.length + after.type.length) / 6);

    // A source that is saved shows, whatever the size of the library.
    const before = performance.now();
    writeFileSync(
      fileUri('sources', 'late.txt').fsPath,
      'Late news\n\nMinister Ximena Quorta visited Oslo on Monday.\n',
    );
    while (!(await library.entities()).some(({ name }) => name === 'Ximena Quorta')) await sleep(10);
    const savedMs = performance.now() - before;

    const longestBlockMs = await blocks.stop();
    const figures = {
      documents: DOCUMENTS,
      longestBlockMs: Math.round(longestBlockMs),
      savedMs: Math.round(savedMs),
      ...Object.fromEntries(
        (['type', 'hover', 'cite', 'search'] as const).flatMap(step => [
          [`${step}DuringMs`, [median(during[step]), largest(during[step])]],
          [`${step}AfterMs`, [median(after[step]), largest(after[step])]],
        ]),
      ),
    };
    console.log(`      ${JSON.stringify(figures)}`);
    mkdirSync(path.join(ROOT, 'out/results'), { recursive: true });
    writeFileSync(path.join(ROOT, 'out/results/large-library.json'), JSON.stringify(figures));
    // What is merged is kept for the next session when nothing has been asked for a while.
    await sleep(KEPT_AFTER_MS);
  });
});
