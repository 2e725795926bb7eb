import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { Cancelled } from '../../../src/base/cancellation.ts';
import type { LibraryService } from '../../../src/library/library-service.ts';
import { connectWorker } from '../../../src/worker/connect-worker.ts';
import { createLibraryHost } from '../../../src/worker/library-host.ts';

const SILENT = { info: () => {}, warn: () => {}, error: () => {} };
const report = (n: number): string =>
  `Report ${n}\n\nPublished: 2001-02-${String((n % 27) + 1).padStart(2, '0')}\n\nMinister Ada Number${n} visited Oslo on Monday. She met Mayor Per Holm.\n`;

let folder: string;
let workerPath: string;

before(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'wellsourced-unit-'));
  workerPath = path.join(folder, 'worker.cjs');
  await build({
    entryPoints: ['src/worker/worker-entry.ts'],
    outfile: workerPath,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'silent',
  });
});
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

function makeLibraryFolder(files: Readonly<Record<string, string | Buffer>>): string {
  const own = mkdtempSync(path.join(folder, 'library-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(own, name)), { recursive: true });
    writeFileSync(path.join(own, name), content);
  }
  return own;
}

const services: readonly (readonly [string, () => LibraryService])[] = [
  ['in-process', () => createLibraryHost()],
  ['in a worker thread', () => connectWorker({ workerPath, log: SILENT })],
];

for (const [where, open] of services) {
  describe(`the library service ${where}`, () => {
    let service: LibraryService;
    beforeEach(() => {
      service = open();
    });
    afterEach(() => {
      service.dispose();
    });

    it('reads a folder and answers what features ask', async () => {
      const own = makeLibraryFolder({
        'a.txt': report(1),
        'deep/b.md': '# Letter\n\nDear Sir, Governor Olu Bright came.\n',
        'README.md': 'no',
        '.hidden.txt': 'no',
      });
      const status = await service.setFolders([{ name: 'sources', path: own }]);
      assert.equal(status.phase, 'idle');
      assert.deepEqual(
        (await service.sources()).map(({ id }) => id),
        ['sources/a.txt#1', 'sources/deep/b.md#1'],
      );
      assert.ok((await service.entities()).some(({ name }) => name === 'Ada Number1'));
      const [hit] = await service.search({ text: 'visited Oslo', limit: 3 });
      assert.equal(hit?.source, 'sources/a.txt#1');
      assert.equal((await service.passageAt(hit.source, hit))?.text, hit.text);
      assert.equal((await service.card('PER:ada-number1'))?.entity.name, 'Ada Number1');
      assert.equal((await service.findNames('Ada Number1 spoke')).length, 1);
    });

    it('is not done with reading before its folders are named, be they none', async () => {
      assert.equal((await service.status()).phase, 'reading');
      assert.deepEqual(await service.sources(), []);
      assert.equal((await service.setFolders([])).phase, 'idle');
      assert.equal((await service.status()).phase, 'idle');
    });

    it('says what is wrong with a file, and goes on with the rest', async () => {
      const own = makeLibraryFolder({
        'good.txt': report(2),
        'empty.txt': ' \n',
        'binary.txt': Buffer.from([0, 1, 2, 3, 0, 255, 0, 7]),
        'huge.txt': '',
        'latin.txt': Buffer.from('Café owner Zoë Lévêque spoke in Orléans.', 'latin1'),
        'wide.txt': Buffer.from('\ufeffMinister Li Wide spoke.', 'utf16le'),
      });
      truncateSync(path.join(own, 'huge.txt'), 21 * 1024 * 1024);
      symlinkSync(path.join(own, 'nowhere.txt'), path.join(own, 'broken.txt'));
      symlinkSync(own, path.join(own, 'circle'));
      await service.setFolders([
        { name: 'sources', path: own },
        { name: 'gone', path: path.join(own, 'not-there') },
      ]);
      const problems = Object.fromEntries((await service.problems()).map(({ id, problem }) => [id, problem]));
      assert.deepEqual(problems, {
        'sources/binary.txt': 'binary',
        'sources/broken.txt': 'broken link',
        'sources/empty.txt': 'empty',
        'sources/huge.txt': 'too large',
      });
      assert.deepEqual(
        (await service.sources()).map(({ id }) => id),
        ['sources/good.txt#1', 'sources/latin.txt#1', 'sources/wide.txt#1'],
      );
      assert.deepEqual((await service.status()).missingFolders, [path.join(own, 'not-there')]);
      assert.match((await service.document('sources/latin.txt#1'))?.fileText ?? '', /Café owner Zoë/);
    });

    it('reads a file again that was changed, renamed or removed', async () => {
      const own = makeLibraryFolder({ 'a.txt': report(3) });
      await service.setFolders([{ name: 'sources', path: own }]);
      writeFileSync(path.join(own, 'a.txt'), report(4));
      await service.refresh([path.join(own, 'a.txt')]);
      assert.ok((await service.entities()).some(({ name }) => name === 'Ada Number4'));
      renameSync(path.join(own, 'a.txt'), path.join(own, 'b.txt'));
      await service.refresh([path.join(own, 'a.txt'), path.join(own, 'b.txt')]);
      assert.deepEqual(
        (await service.sources()).map(({ id }) => id),
        ['sources/b.txt#1'],
      );
      rmSync(path.join(own, 'b.txt'));
      assert.equal((await service.refresh([path.join(own, 'b.txt')])).sources, 0);
    });

    it('stops reading when it is cancelled, keeps what it has, and goes on later', async () => {
      const own = makeLibraryFolder(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.txt`, report(i)])));
      const listeners: (() => void)[] = [];
      const cancelling = {
        isCancellationRequested: false,
        onCancellationRequested: (listener: () => void) => {
          listeners.push(listener);
          return { dispose: () => {} };
        },
      };
      const stop = service.onDidChange(({ filesRead }) => {
        if (filesRead > 0) {
          cancelling.isCancellationRequested = true;
          for (const listener of listeners) listener();
        }
      });
      await service.setFolders([{ name: 'sources', path: own }], cancelling).then(
        () => {},
        (error: unknown) => {
          assert.ok(error instanceof Cancelled);
        },
      );
      stop.dispose();
      const status = await service.setFolders([{ name: 'sources', path: own }]);
      assert.equal(status.sources, 60);
    });

    it('has another revision whenever its answers are others, and only then', async () => {
      const own = makeLibraryFolder(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.txt`, report(i)])));
      const told = new Map<number, string>();
      const listener = service.onDidChange(({ revision, names, events }) => {
        const counts = `${names} names, ${events} events`;
        assert.equal(told.get(revision) ?? counts, counts);
        told.set(revision, counts);
      });
      const { revision, names } = await service.setFolders([{ name: 'sources', path: own }]);
      assert.equal(told.get(revision)?.startsWith(`${names} names`), true);
      assert.equal((await service.entities()).filter(({ mentions }) => mentions > 0).length, names);
      assert.equal((await service.status()).revision, revision);
      writeFileSync(path.join(own, '3.txt'), report(61));
      assert.notEqual((await service.refresh([path.join(own, '3.txt')])).revision, revision);
      listener.dispose();
    });

    it('changes no file of the folder', async () => {
      const own = makeLibraryFolder({ 'a.txt': report(5), 'b.txt': report(6) });
      for (const name of readdirSync(own)) chmodSync(path.join(own, name), 0o444);
      const before = readdirSync(own).map(name => readFileSync(path.join(own, name), 'utf8'));
      await service.setFolders([{ name: 'sources', path: own }]);
      await service.events();
      assert.deepEqual(
        readdirSync(own).map(name => readFileSync(path.join(own, name), 'utf8')),
        before,
      );
    });
  });
}

describe('a worker that dies', () => {
  /** A worker that ends at a word, the first times it hears it; otherwise the real one. */
  function mortalWorker(deaths: number): string {
    const mark = path.join(mkdtempSync(path.join(folder, 'mortal-')), 'deaths');
    const file = `${mark}.cjs`;
    const real = readFileSync(workerPath, 'utf8');
    writeFileSync(
      file,
      `const fs=require('node:fs');const{parentPort}=require('node:worker_threads');parentPort.on('message',m=>{if(m.method==='search'){const n=fs.existsSync(${JSON.stringify(mark)})?fs.readFileSync(${JSON.stringify(mark)},'utf8').length:0;if(n<${deaths}){fs.writeFileSync(${JSON.stringify(mark)},'x'.repeat(n+1));process.exit(9);}}});\n${real}`,
    );
    return file;
  }

  it('is started again with the same folders, and what was asked is answered', async () => {
    const service = connectWorker({ workerPath: mortalWorker(2), log: SILENT });
    await service.setFolders([{ name: 'sources', path: makeLibraryFolder({ 'a.txt': report(7) }) }]);
    const hits = await service.search({ text: 'visited Oslo', limit: 3 });
    // The question may be answered while the folders are being read again: asked once more, everything is there.
    await service.refresh([]);
    assert.equal((await service.search({ text: 'visited Oslo', limit: 3 })).length, 1);
    assert.ok(hits.length <= 1);
    service.dispose();
  });

  it('is given up after three restarts, with a reason', async () => {
    const service = connectWorker({ workerPath: mortalWorker(99), log: SILENT });
    await service.setFolders([{ name: 'sources', path: makeLibraryFolder({ 'a.txt': report(8) }) }]);
    await assert.rejects(service.search({ text: 'Oslo', limit: 3 }), /stopped 4 times/);
    const status = await service.status();
    assert.equal(status.phase, 'failed');
    assert.match(status.failure ?? '', /newest files/);
    service.dispose();
  });
});
