import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SILENT_LOG } from '../../../src/base/log.ts';
import { openSegment } from '../../../src/worker/record-segment.ts';
import { openRecordStore, readRecord, readRecordPart, type StoredRecord } from '../../../src/worker/record-store.ts';
import { cleanStores, storeFolder } from '../../../src/worker/store-folders.ts';

let folder: string;
let made = 0;
before(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'wellsourced-store-'));
});
after(() => {
  rmSync(folder, { recursive: true, force: true });
});
const fresh = () => path.join(folder, `store-${made++}`);

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));
const STAMP = { size: 3, modifiedMs: 1_000_000, isFresh: false };
const record = (id: string, text = `the record of ${id}`) => ({ id, stamp: STAMP, record: bytes(text) });
const textOf = (value: Uint8Array | undefined): string | undefined => value && Buffer.from(value).toString();

const recordIn = (stored: StoredRecord | undefined) => stored && readRecord(stored);
const partOf = (stored: StoredRecord | undefined, start: number, bytes: number) =>
  stored && readRecordPart(stored, start, bytes);

describe('the store of records', () => {
  it('gives in the next session what was put in, the latest of each', () => {
    const own = fresh();
    const first = openRecordStore(own, SILENT_LOG);
    first.put([record('a'), record('b')]);
    first.put([record('a', 'another')]);
    first.close();
    const next = openRecordStore(own, SILENT_LOG);
    assert.equal(textOf(recordIn(next.find('a'))), 'another');
    assert.equal(textOf(partOf(next.find('b'), 4, 6)), 'record');
    assert.deepEqual(next.find('b')?.stamp, STAMP);
    assert.equal(next.find('c'), undefined);
    next.close();
  });

  it('is not disturbed by another window on the same folder', () => {
    const own = fresh();
    const [one, two] = [openRecordStore(own, SILENT_LOG), openRecordStore(own, SILENT_LOG)];
    one.put([record('a')]);
    two.put([record('b')]);
    one.put([record('c')]);
    assert.equal(textOf(recordIn(one.find('a'))), 'the record of a');
    assert.equal(textOf(recordIn(two.find('b'))), 'the record of b');
    const three = openRecordStore(own, SILENT_LOG);
    for (const id of ['a', 'b', 'c']) assert.equal(textOf(recordIn(three.find(id))), `the record of ${id}`);
    for (const store of [one, two, three]) store.close();
  });

  it('becomes small again when most of it is forgotten, and keeps the rest', () => {
    const own = fresh();
    const large = 'x'.repeat(1024 * 1024);
    const store = openRecordStore(own, SILENT_LOG);
    store.put(Array.from({ length: 12 }, (_, i) => record(`${i}`, large)));
    store.close();
    const next = openRecordStore(own, SILENT_LOG);
    next.put([record('new')]);
    next.keepOnly(new Set(['3', 'new']));
    assert.equal(textOf(recordIn(next.find('3'))), large);
    next.close();
    const size = readdirSync(own).reduce((sum, name) => sum + statSync(path.join(own, name)).size, 0);
    assert.ok(size < 2 * large.length, `${size} bytes`);
    const last = openRecordStore(own, SILENT_LOG);
    assert.deepEqual(
      ['3', 'new', '4'].map(id => recordIn(last.find(id))?.length),
      [large.length, 17, undefined],
    );
    last.close();
  });

  it('goes on without a place to write, and with rubbish in its folder', () => {
    const file = fresh();
    writeFileSync(file, 'a file where a folder should be');
    const nowhere = openRecordStore(file, SILENT_LOG);
    nowhere.put([record('a')]);
    assert.equal(nowhere.find('a'), undefined);
    nowhere.close();
    const own = fresh();
    mkdirSync(path.join(own, '000000000000001-1-1.records'), { recursive: true });
    writeFileSync(path.join(own, '000000000000002-1-1.records'), 'rubbish');
    writeFileSync(path.join(own, 'notes.txt'), 'of somebody else');
    const store = openRecordStore(own, SILENT_LOG);
    store.put([record('a')]);
    assert.equal(textOf(recordIn(store.find('a'))), 'the record of a');
    store.keepOnly(new Set());
    store.close();
    assert.equal(readFileSync(path.join(own, 'notes.txt'), 'utf8'), 'of somebody else');
  });

  it('may not be read by other users', () => {
    const own = fresh();
    const store = openRecordStore(own, SILENT_LOG);
    store.put([record('a')]);
    store.close();
    const [name = ''] = readdirSync(own);
    if (process.platform !== 'win32') assert.equal(statSync(path.join(own, name)).mode & 0o077, 0);
  });

  it('is whole after its process was killed at any moment', async () => {
    const own = fresh();
    const program = `
      import { openRecordStore } from ${JSON.stringify(path.resolve('src/worker/record-store.ts'))};
      const store = openRecordStore(${JSON.stringify(own)}, { info() {}, warn() {}, error() {} });
      for (let i = 0; ; i++) {
        const id = process.pid + ' ' + i;
        store.put([{ id, stamp: { size: 1, modifiedMs: i, isFresh: false }, record: new Uint8Array(Buffer.from(id.repeat(5000))) }]);
        if (i === 2) console.log('writing');
      }`;
    for (let death = 0; death < 3; death++) {
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await new Promise(resolve => child.stdout.once('data', resolve));
      await new Promise(resolve => setTimeout(resolve, 3 + death * 7));
      child.kill('SIGKILL');
      await new Promise(resolve => child.once('close', resolve));
    }
    const store = openRecordStore(own, SILENT_LOG);
    let found = 0;
    for (const name of readdirSync(own)) {
      const segment = openSegment(path.join(own, name), 'read');
      for (const frame of segment.frames()) {
        const [id = ''] = JSON.parse(frame.key) as string[];
        const value = textOf(recordIn(store.find(id)));
        if (value !== undefined) assert.equal(value, id.repeat(5000));
        found++;
      }
      segment.close();
    }
    assert.ok(found >= 9, `${found} records`);
    store.put([record('after')]);
    assert.equal(textOf(recordIn(store.find('after'))), 'the record of after');
    store.close();
  });
});

describe('the folders of stores', () => {
  it('are apart for other folders, names and versions', () => {
    const names = [
      storeFolder('/root', { name: 'a', path: '/x' }, '1'),
      storeFolder('/root', { name: 'b', path: '/x' }, '1'),
      storeFolder('/root', { name: 'a', path: '/y' }, '1'),
      storeFolder('/root', { name: 'a', path: '/x' }, '2'),
    ];
    assert.equal(new Set(names).size, 4);
  });

  it('are removed when nobody has used them for long, or another version has taken their place', () => {
    const root = fresh();
    const day = 86_400_000;
    const now = Date.now();
    const make = (name: string, daysAgo: number, version = 'v') => {
      const own = storeFolder(root, { name, path: `/${name}` }, version);
      mkdirSync(own, { recursive: true });
      appendFileSync(path.join(own, 'x.records'), 'x');
      utimesSync(own, new Date(now - daysAgo * day), new Date(now - daysAgo * day));
      return own;
    };
    const [used, before, justNow, recent, old] = [
      make('used', 0),
      make('used', 3, 'before'),
      make('used', 0.1, 'other window'),
      make('recent', 20),
      make('old', 90),
    ];
    cleanStores(root, new Set([used]), now);
    assert.deepEqual(
      [used, before, justNow, recent, old].map(own => existsSync(own)),
      [true, false, true, true, false],
    );
  });

  it('do no harm where there is nothing to clean, or it may not be cleaned', () => {
    cleanStores(path.join(folder, 'not there'), new Set(), Date.now());
    const root = fresh();
    mkdirSync(root);
    writeFileSync(path.join(root, 'file'), '');
    chmodSync(root, 0o500);
    cleanStores(root, new Set(), Date.now());
    chmodSync(root, 0o700);
  });
});
