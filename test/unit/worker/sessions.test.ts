import assert from 'node:assert/strict';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SILENT_LOG } from '../../../src/base/log.ts';
import type { LibraryService } from '../../../src/library/library-service.ts';
import { createLocalAnnotator, type Annotator } from '../../../src/worker/annotator.ts';
import { createLibraryHost } from '../../../src/worker/library-host.ts';

const report = (n: number, day = '3 May 1994'): string =>
  `Report ${n}\n\nPublished: 1994-05-04\n\nMinister Ada Number${n} met Mayor Per Holm in Oslo on ${day}. “We have waited ${n} years,” Holm said.\n`;

const FILES = 30;

for (const keeps of [false, true])
  describe(`a library from session to session, ${keeps ? 'as it was merged' : 'from what was read of each file'}`, () => {
    let root: string;
    let folder: string;
    let store: string;
    let annotated: string[];
    let told: string[];
    const open: LibraryService[] = [];

    beforeEach(() => {
      root = mkdtempSync(path.join(os.tmpdir(), 'wellsourced-sessions-'));
      folder = path.join(root, 'sources');
      store = path.join(root, 'store');
      mkdirSync(folder);
      for (let n = 1; n <= FILES; n++) write(`${n}.txt`, report(n));
    });
    afterEach(() => {
      for (const service of open.splice(0)) service.dispose();
      rmSync(root, { recursive: true, force: true });
    });

    /** A file that was changed long enough ago to be known by its time. */
    function write(name: string, text: string, secondsAgo = 100): void {
      writeFileSync(path.join(folder, name), text);
      const time = new Date(Date.now() - 1000 * secondsAgo);
      utimesSync(path.join(folder, name), time, time);
    }

    /** Counts what is annotated rather than taken from the store. */
    function counting(): Annotator {
      const annotator = createLocalAnnotator();
      return {
        ...annotator,
        annotate: jobs => {
          annotated.push(...jobs.map(({ id }) => id));
          return annotator.annotate(jobs);
        },
      };
    }

    async function session({
      version = '1',
      kept = true,
      keeping = keeps,
      corrections = [] as { source: string; hash: string; details: { published: string } }[],
    } = {}) {
      annotated = [];
      told = [];
      const service = createLibraryHost({
        annotator: counting(),
        store: kept ? { root: store, version } : undefined,
        log: { ...SILENT_LOG, info: text => told.push(text) },
      });
      open.push(service);
      if (corrections.length > 0) await service.setCorrections({ version: 1, sources: corrections });
      await service.setFolders([{ name: 'sources', path: folder }]);
      if (keeping && kept) assert.equal(await service.keep(), true);
      return service;
    }

    /** How many files the session began with as they were merged. */
    const opened = (): number => Number(/as they were merged: (\d+)/.exec(told.join('\n'))?.[1] ?? 0);

    const tell = async (service: LibraryService) => ({
      sources: await service.sources(),
      entities: await service.entities(),
      events: await service.events(),
      quotations: await service.quotations(),
      // Words of forgotten passages still tell how rare a word is, until the index is made anew.
      found: (await service.search({ text: '"waited 3 years" holm', limit: 9 })).map(hit => ({ ...hit, score: 0 })),
      document: await service.document('sources/2.txt#1'),
    });

    /** The session is the same as one that knows of no store. */
    async function sameAsWithout(service: LibraryService): Promise<void> {
      const before = { annotated, told };
      assert.deepEqual(await tell(service), await tell(await session({ kept: false })));
      ({ annotated, told } = before);
    }

    it('is the same as before, and nothing is annotated again', async () => {
      await sameAsWithout(await session());
      assert.equal(annotated.length, FILES);
      const next = await session();
      assert.deepEqual(annotated, []);
      assert.equal(opened(), keeps ? FILES : 0);
      await sameAsWithout(next);
    });

    it('annotates only what has changed, come or gone meanwhile', async () => {
      await session();
      write('2.txt', report(22), 50);
      write('new.txt', report(7));
      rmSync(path.join(folder, '4.txt'));
      const next = await session();
      assert.deepEqual(annotated.sort(), ['sources/2.txt', 'sources/new.txt']);
      assert.equal(opened(), keeps ? FILES - 2 : 0);
      await sameAsWithout(next);
      await session();
      assert.deepEqual(annotated, []);
    });

    it('is kept anew, and merged anew, where much has changed', async () => {
      await session();
      for (let n = 1; n <= 10; n++) write(`${n}.txt`, report(n + 100), 50);
      const next = await session();
      assert.equal(annotated.length, 10);
      assert.equal(opened(), 0);
      await sameAsWithout(next);
      await session();
      assert.equal(opened(), keeps ? FILES : 0);
    });

    it('does not trust the time of a file that had just been written when it was read', async () => {
      write('3.txt', report(3), 0);
      await session();
      write('3.txt', report(4), 0);
      const next = await session();
      assert.ok(annotated.includes('sources/3.txt'));
      await sameAsWithout(next);
    });

    it('annotates everything anew for another version', async () => {
      await session();
      await session({ version: '2' });
      assert.equal(annotated.length, FILES);
    });

    it('dates anew what the writer has dated meanwhile', async () => {
      write('undated.txt', 'Bridge closed\n\nMayor Nils Aune met Governor Eva Dahl in Bergen on Friday.\n');
      const first = await session();
      const hash = (await first.sources()).find(({ file }) => file.endsWith('undated.txt'))?.hash ?? '';
      const corrections = [{ source: 'sources/undated.txt#1', hash, details: { published: '2011-06-04' } }];
      const next = await session({ corrections });
      assert.equal(opened(), keeps ? FILES : 0);
      assert.equal((await next.annotations('sources/undated.txt#1'))?.times[0]?.value, '2011-06-03');
      assert.ok((await next.events()).some(({ date }) => date === '2011-06-03'));
    });

    it('is rebuilt where its store is damaged, and says the same', async () => {
      await session();
      for (const service of open.splice(0)) service.dispose();
      const [segment = ''] = readdirSync(store, { recursive: true, encoding: 'utf8' }).filter(name =>
        name.endsWith('.records'),
      );
      const file = path.join(store, segment);
      truncateSync(file, 5000);
      await sameAsWithout(await session());
      assert.ok(annotated.length > 0);
      appendFileSync(file, 'rubbish');
      await sameAsWithout(await session());
      assert.deepEqual(annotated, []);
    });

    if (keeps) {
      const snapshot = (): string => {
        const [own = ''] = readdirSync(store, { recursive: true, encoding: 'utf8' }).filter(name =>
          name.endsWith('.snapshot'),
        );
        return path.join(store, own);
      };

      it('is merged anew where what was kept is cut off or damaged anywhere, and says the same', async () => {
        await session();
        const whole = readFileSync(snapshot());
        for (let i = 0; i < 12; i++) {
          const at = Math.floor(((i + 0.5) / 12) * whole.length);
          const damaged = Buffer.from(whole);
          damaged[at] = (damaged[at] ?? 0) ^ 0x55;
          writeFileSync(snapshot(), i % 2 === 0 ? damaged : whole.subarray(0, at));
          await sameAsWithout(await session());
          assert.deepEqual(annotated, []);
          assert.equal(opened(), 0);
          // And is kept anew.
          assert.ok(!readFileSync(snapshot()).equals(i % 2 === 0 ? damaged : whole.subarray(0, at)));
        }
      });

      it('is not kept by halves where something more urgent comes', async () => {
        const service = await session({ keeping: false });
        const [isKept] = await Promise.all([service.keep(), service.refresh([path.join(folder, '1.txt')])]);
        assert.equal(isKept, false);
        const names = readdirSync(store, { recursive: true, encoding: 'utf8' });
        assert.ok(!names.some(name => /snapshot|part/.test(name)));
        assert.equal(await service.keep(), true);
        assert.ok(readFileSync(snapshot()).length > 0);
      });

      it('is changed and searched as ever after it was opened', async () => {
        await session();
        const next = await session();
        assert.equal(opened(), FILES);
        write('3.txt', report(33), 40);
        write('31.txt', report(31), 40);
        await next.refresh([path.join(folder, '3.txt'), path.join(folder, '31.txt')]);
        rmSync(path.join(folder, '5.txt'));
        await next.refresh([path.join(folder, '5.txt')]);
        await sameAsWithout(next);
        assert.equal((await next.search({ text: 'wait', limit: 99 })).length, FILES);
      });
    }

    it('goes on in two windows at once', async () => {
      const [one, two] = [await session(), await session()];
      write('6.txt', report(6));
      await Promise.all([one, two].map(service => service.refresh([path.join(folder, '6.txt')])));
      write('6.txt', report(66), 40);
      await two.refresh([path.join(folder, '6.txt')]);
      await one.refresh([path.join(folder, '6.txt')]);
      assert.deepEqual(await tell(one), await tell(two));
      await sameAsWithout(one);
    });

    it('reads a burst of changes at once, and only what has changed', async () => {
      const service = await session();
      annotated = [];
      for (let n = 1; n <= 5; n++) write(`${n}.txt`, report(n + 100), 30);
      await Promise.all([1, 2, 3, 4, 5].map(n => service.refresh([path.join(folder, `${n}.txt`)])));
      assert.equal(annotated.length, 5);
      rmSync(path.join(folder, '1.txt'));
      assert.equal((await service.refresh([path.join(folder, '1.txt')])).sources, FILES - 1);
      assert.equal(annotated.length, 5);
      await sameAsWithout(service);
    });
  });
