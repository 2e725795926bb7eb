import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { fileUri, openLibrary, statusWhere } from './project.ts';

describe('the library in VS Code', () => {
  it('activates in a real extension host and reads the library folders', async () => {
    console.log(`      VS Code ${vscode.version}, ${vscode.env.appName}, Node ${process.version}`);
    const library = await openLibrary();
    const status = await library.status();
    assert.equal(status.sources, 6);
    assert.ok(status.names > 20 && status.events > 10);
    assert.deepEqual(status.missingFolders, []);
  });

  it('lists files that are no sources, with the reason', async () => {
    const library = await openLibrary();
    const problems = await library.problems();
    assert.deepEqual(problems.map(({ id, problem }) => [id, problem]).sort(), [
      ['sources/empty.txt', 'empty'],
      ['sources/photo.txt', 'binary'],
    ]);
    assert.ok(problems.every(({ detail }) => detail.length > 10));
  });

  it('contributes every command to the palette with title and category', async () => {
    await openLibrary();
    const manifest = vscode.extensions.getExtension('wellsourced.wellsourced')?.packageJSON as {
      contributes: { commands: { command: string; title: string; category: string }[] };
    };
    const registered = new Set(await vscode.commands.getCommands(true));
    for (const { command, title, category } of manifest.contributes.commands) {
      assert.ok(registered.has(command), `${command} is not registered`);
      assert.ok(title.length > 0);
      assert.equal(category, 'Wellsourced');
    }
  });

  it('reflects a source that is added, changed, renamed and removed on disk', async () => {
    const library = await openLibrary();
    const file = fileUri('sources', 'lagos.txt').fsPath;
    const named = async (name: string) => (await library.entities()).some(entity => entity.name === name);
    writeFileSync(
      file,
      'Bridge opened in Lagos\n\nLAGOS, Nigeria — Governor Adaeze Obikwelu opened the bridge on Monday.\n',
    );
    await statusWhere(library, () => named('Adaeze Obikwelu'));
    writeFileSync(
      file,
      'Bridge opened in Lagos\n\nLAGOS, Nigeria — Governor Tunde Bakareson opened the bridge on Monday.\n',
    );
    await statusWhere(library, async () => (await named('Tunde Bakareson')) && !(await named('Adaeze Obikwelu')));
    renameSync(file, fileUri('sources', 'ibadan.txt').fsPath);
    await statusWhere(
      library,
      async () =>
        (await library.sources()).some(source => source.id === 'sources/ibadan.txt#1') &&
        !(await library.sources()).some(source => source.id === 'sources/lagos.txt#1'),
    );
    rmSync(fileUri('sources', 'ibadan.txt').fsPath);
    await statusWhere(library, async status => status.sources === 6 && !(await named('Tunde Bakareson')));
  });

  it('finds names of its sources as symbols of nothing else: a file outside the library folders is not read', async () => {
    const library = await openLibrary();
    writeFileSync(fileUri('outside.txt').fsPath, 'Minister Zuberi Outsidersen spoke in Dodoma.\n');
    await library.refresh([fileUri('outside.txt').fsPath]);
    assert.ok(!(await library.entities()).some(entity => entity.name.includes('Outsidersen')));
    rmSync(fileUri('outside.txt').fsPath);
  });

  it('never changes a file of a library folder', async () => {
    await openLibrary();
    const shipped = path.join(process.env['WELLSOURCED_ROOT'] ?? '', 'seeds');
    const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
    for (const name of readdirSync(shipped))
      assert.equal(hash(fileUri('seeds', name).fsPath), hash(path.join(shipped, name)), name);
  });
});
