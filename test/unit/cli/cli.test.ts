import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

describe('the command line', () => {
  let folder: string;
  let program: string;
  let sources: string;

  const run = (...args: string[]): Promise<Ended> =>
    new Promise(resolve => {
      execFile(process.execPath, [program, ...args], (error, out, err) => {
        resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err });
      });
    });

  before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'wellsourced-cli-'));
    program = path.join(folder, 'cli.cjs');
    sources = mkdtempSync(path.join(folder, 'sources-'));
    writeFileSync(
      path.join(sources, 'oslo.txt'),
      'Mayor in Oslo\n\nPublished: 2001-02-05\n\nMinister Ada Larsen met Mayor Nils Holm in Oslo on Monday. “We agreed,” Larsen said.\n',
    );
    await build({
      entryPoints: ['src/cli/cli.ts'],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'silent',
    });
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('prints all annotations as one JSON object, and nothing else', async () => {
    const { status, out, err } = await run('extract', sources, '--json');
    assert.equal(status, 0);
    assert.equal(err, '');
    const result = JSON.parse(out) as Record<
      string,
      { source?: string; text?: string; entity?: string; speaker?: string; value?: string; participants?: string[] }[]
    >;
    assert.deepEqual(Object.keys(result), ['articles', 'entities', 'mentions', 'times', 'quotations', 'events']);
    assert.equal(result['articles']?.[0]?.source, 'oslo.txt');
    assert.ok(result['mentions']?.some(({ text, entity }) => text === 'Larsen' && entity === 'PER:ada-larsen'));
    assert.ok(result['times']?.some(({ value }) => value === '2001-02-05'));
    assert.ok(result['quotations']?.some(({ speaker }) => speaker === 'PER:ada-larsen'));
    assert.ok(result['events']?.some(({ participants }) => participants?.includes('PER:nils-holm')));
  });

  it('lists sources and events, and finds passages', async () => {
    assert.match((await run('sources', sources)).out, /^1 sources?, .*\n.*oslo\.txt#1.*2001-02-05.*Mayor in Oslo/);
    assert.match((await run('events', sources)).out, /Ada Larsen met Mayor Nils Holm/);
    assert.match((await run('search', sources, 'we', 'agreed')).out, /“We agreed,” Larsen said/);
  });

  it('reports unreadable files on standard error and by its status, and prints the rest', async () => {
    writeFileSync(path.join(sources, 'photo.txt'), Buffer.from([0, 1, 2, 0, 255, 0, 0]));
    const { status, out, err } = await run('sources', sources);
    assert.equal(status, 1);
    assert.match(err, /photo\.txt: The file is no text/);
    assert.match(out, /oslo\.txt#1/);
    rmSync(path.join(sources, 'photo.txt'));
  });

  for (const [what, args, message] of [
    ['no command', [], /a command is missing/],
    ['an unknown command', ['constructor', '.'], /no command “constructor”/],
    ['no folder', ['events'], /needs a folder/],
    ['a folder that is not there', ['events', 'nowhere'], /is not there/],
    ['no words', ['search', 'media/schemas'], /needs words/],
    ['an unknown option', ['events', '.', '--fast'], /Unknown option/],
  ] as const) {
    it(`says what is wrong with ${what}, with status 2`, async () => {
      const { status, err } = await run(...args);
      assert.equal(status, 2);
      assert.match(err, message);
      assert.match(err, /wellsourced sources FOLDER/);
    });
  }

  it('helps when asked', async () => {
    assert.match((await run('--help')).out, /Exit status/);
    assert.match((await run('--version')).out, /^\d+\.\d+\.\d+\n$/);
  });
});
