import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { NEVER_CANCELLED } from '../../../src/base/cancellation.ts';
import type { LibraryFolder } from '../../../src/library/library-service.ts';
import { excludedFiles, expandBraces } from '../../../src/worker/excluded-files.ts';
import { walkFolder } from '../../../src/worker/walk-folder.ts';

describe('what is left out of a library folder', () => {
  let root: string;
  let folder: string;
  before(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'wellsourced-excluded-'));
    folder = path.join(root, 'sources');
    for (const name of ALL) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), 'text');
    }
    writeFileSync(path.join(folder, '.gitignore'), 'drafts/*\n!drafts/keep.txt\n');
    writeFileSync(path.join(folder, 'old/.gitignore'), 'deep\n');
    symlinkSync(path.join(folder, 'old'), path.join(folder, 'again'));
  });
  after(() => {
    rmSync(root, { recursive: true, force: true });
  });

  const ALL = [
    'a.txt',
    'b.md',
    'drafts/e.txt',
    'drafts/keep.txt',
    'node_modules/x/list.txt',
    'old/c.txt',
    'old/deep/d.txt',
  ];
  const found = async (how: Omit<LibraryFolder, 'name' | 'path'>): Promise<string[]> => {
    const own = { name: 'sources', path: folder, ...how };
    return (await walkFolder(folder, NEVER_CANCELLED, new Set(), excludedFiles(own))).map(file => file.path);
  };

  it('is nothing where nothing is said; what a link leads to is found once', async () => {
    assert.deepEqual(await found({}), ALL);
  });

  it('is what the editor’s patterns name, told from their folder', async () => {
    assert.deepEqual(await found({ excludes: { base: root, globs: ['**/node_modules', 'sources/*.{txt,html}'] } }), [
      'b.md',
      'drafts/e.txt',
      'drafts/keep.txt',
      'old/c.txt',
      'old/deep/d.txt',
    ]);
  });

  it('is not what a pattern without folders names elsewhere than at the root', async () => {
    assert.deepEqual(await found({ excludes: { base: root, globs: ['old', '*.txt'] } }), ALL);
    const paths = await found({ excludes: { base: folder, globs: ['old'] } });
    assert.ok(!paths.includes('old/c.txt'));
  });

  it('of a folder elsewhere is only what is left out everywhere', async () => {
    const excludes = { base: path.join(root, 'project'), globs: ['**/node_modules', 'drafts'] };
    assert.deepEqual(
      await found({ excludes }),
      ALL.filter(name => !name.startsWith('node_modules')),
    );
  });

  it('is what Git ignores, where that is wished', async () => {
    assert.deepEqual(await found({ obeysGitignore: true }), [
      'a.txt',
      'b.md',
      'drafts/keep.txt',
      'node_modules/x/list.txt',
      'old/c.txt',
    ]);
  });

  it('is told by patterns in braces, which are never too many', () => {
    assert.deepEqual(expandBraces('**/{a,b{c,d}}.txt').sort(), ['**/a.txt', '**/bc.txt', '**/bd.txt']);
    assert.deepEqual(expandBraces('{only}'), ['only']);
    assert.deepEqual(expandBraces('plain'), ['plain']);
    assert.deepEqual(expandBraces('{open'), ['{open']);
    assert.ok(expandBraces('{a,b}'.repeat(40)).length <= 64);
  });
});
