import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileUri, openLibrary, statusWhere } from './project.ts';

describe('source details', () => {
  it('dates every event and time of a source at once when its date is stated, and takes it back', async () => {
    const library = await openLibrary();
    const source = (await library.sources()).find(({ id }) => id === 'seeds/may-visit-islamabad.txt#1');
    assert.ok(source);
    const friday = async () =>
      (await library.annotations(source.id))?.times.find(time => time.text === 'Friday')?.value;
    assert.equal(await friday(), 'XXXX-WXX-5');
    const corrections = {
      version: 1,
      note: 'a key that Wellsourced does not know',
      sources: [
        { source: source.id, hash: source.hash, details: { published: '2023-05-06', publisher: 'Sample Press' } },
      ],
    };
    const file = fileUri('.wellsourced', 'corrections.json');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(corrections)));
    await statusWhere(library, async () => (await friday()) === '2023-05-05');
    const events = (await library.events()).filter(event => event.sources.includes(source.id));
    assert.ok(events.some(event => event.date === '2023-05-05'));
    const stated = (await library.sources()).find(({ id }) => id === source.id);
    assert.equal(stated?.details.publisher, 'Sample Press');
    assert.equal(stated.read.publisher, undefined);
    await vscode.workspace.fs.delete(file);
    await statusWhere(library, async () => (await friday()) === 'XXXX-WXX-5');
  });

  it('goes on with the rest where the corrections cannot be read', async () => {
    const library = await openLibrary();
    const file = fileUri('.wellsourced', 'corrections.json');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{ "version": 99 }'));
    await statusWhere(library, status => status.sources === 6 && status.phase === 'idle');
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), '{ "version": 99 }');
    await vscode.workspace.fs.delete(file);
  });
});
