// Keeps records in the store of segments, or in SQLite as WebAssembly, and prints, as JSON, how long writing and the next session take.
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { openRecordStore, readRecord } from '../../src/worker/record-store.ts';
import { randomFrom } from './random.mjs';

const [which, folder, count] = process.argv.slice(2);
/** Records come in batches of so many, as they do from the annotating threads. */
const BATCH = 12;
const log = { info: () => {}, warn: text => console.error(text), error: text => console.error(text) };
const stamp = { size: 1, modifiedMs: 2, isFresh: false };
mkdirSync(folder, { recursive: true });

/** Ways to keep: each is opened, written to or read, and closed. */
const STORES = {
  segments: () => {
    const store = openRecordStore(path.join(folder, 'segments'), log);
    return {
      put: records => store.put(records.map(({ id, record }) => ({ id, stamp, record }))),
      readAll: ids =>
        ids.reduce((bytes, id) => {
          const stored = store.find(id);
          return bytes + (stored === undefined ? 0 : (readRecord(stored)?.length ?? 0));
        }, 0),
      close: () => store.close(),
    };
  },
  'SQLite (WebAssembly)': async () => {
    const { default: sqlite } = await import('node-sqlite3-wasm');
    const database = new sqlite.Database(path.join(folder, 'records.sqlite'));
    database.exec('CREATE TABLE IF NOT EXISTS records (id TEXT PRIMARY KEY, stamp TEXT, record BLOB) WITHOUT ROWID');
    const insert = database.prepare('INSERT OR REPLACE INTO records VALUES (?, ?, ?)');
    return {
      put: records => {
        database.exec('BEGIN');
        for (const { id, record } of records) insert.run([id, JSON.stringify(stamp), record]);
        database.exec('COMMIT');
      },
      readAll: () =>
        database
          .all('SELECT id, stamp, record FROM records')
          .reduce((bytes, { record }) => bytes + /** @type {Uint8Array} */ (record).length, 0),
      close: () => {
        insert.finalize();
        database.close();
      },
    };
  },
};

/** Of the size that records of news reports have. */
const random = randomFrom(3);
const records = Array.from({ length: Number(count) }, (_, i) => ({
  id: `sources/${i}.txt`,
  record: new Uint8Array(9000 + Math.floor(random() * 10_000)).map(() => Math.floor(random() * 256)),
}));
const bytes = records.reduce((sum, { record }) => sum + record.length, 0);

const writing = performance.now();
const first = await STORES[which]();
for (let at = 0; at < records.length; at += BATCH) first.put(records.slice(at, at + BATCH));
first.close();
const writeMs = performance.now() - writing;

const reading = performance.now();
const next = await STORES[which]();
const found = next.readAll(records.map(({ id }) => id));
const openMs = performance.now() - reading;
next.close();
if (found !== bytes) throw new Error(`${which} gave back ${found} of ${bytes} bytes`);

const kept = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath ?? entry.path, entry.name)).size, 0);
process.stdout.write(
  `${JSON.stringify({ which, records: records.length, writeMs, openMs, overhead: kept / bytes })}\n`,
);
