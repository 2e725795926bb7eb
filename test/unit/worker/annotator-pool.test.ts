import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createAnnotatorPool } from '../../../src/worker/annotator-pool.ts';
import { decodeRecord, encodeRecord } from '../../../src/worker/file-record.ts';
import { createSharedStrings } from '../../../src/worker/shared-strings.ts';

/** Stands in for the annotating program: a job named after a death dies it. */
const PROGRAM = `
const { parentPort, threadId } = require('node:worker_threads');
const record = Buffer.from(process.env.WELLSOURCED_TEST_RECORD, 'base64');
parentPort.on('message', message => {
  if (message.kind !== 'annotate') return;
  for (const { id } of message.jobs) {
    if (id === 'exits') process.exit(3);
    if (id === 'throws') throw new Error('out of order');
    if (id === 'endless') for (;;);
    if (id === 'memory') { const all = []; for (;;) all.push(new Array(1000).fill(all.length)); }
  }
  parentPort.postMessage(message.jobs.map(({ id }) => ({ id: id === 'thread' ? String(threadId) : id, record: new Uint8Array(record) })));
});`;

describe('threads that annotate', () => {
  let folder: string;
  let program: string;
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'wellsourced-pool-'));
    program = path.join(folder, 'program.cjs');
    writeFileSync(program, PROGRAM);
    const record = encodeRecord({ file: { id: 'any', bytes: 1 }, sources: [], terms: [] }, 'fine');
    process.env['WELLSOURCED_TEST_RECORD'] = Buffer.from(record).toString('base64');
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const job = (id: string) => ({ id, found: { path: id, absolute: `/${id}` } });

  for (const death of ['exits', 'throws', 'endless', 'memory'])
    it(`lose only the file on which one ${death === 'memory' ? 'runs out of memory' : death === 'endless' ? 'never ends' : death}`, async () => {
      const pool = createAnnotatorPool(program, { threads: 2, memoryMb: 48, patienceMs: 1500 });
      const batches = [['a', death, 'b'], ['c', 'd'], ['e']].map(ids => pool.annotate(ids.map(job)));
      const results = (await Promise.all(batches)).flat();
      pool.dispose();
      assert.deepEqual(results.map(({ id }) => id).sort(), ['a', 'b', 'c', 'd', 'e', death].sort());
      for (const { id, record } of results) {
        const { file } = decodeRecord(record, createSharedStrings()).digest;
        assert.equal(file.problem, id === death ? 'unreadable' : undefined);
        if (id === death) assert.match(file.problemDetail ?? '', /too much to read/);
      }
    });

  it('stay for a while when they have nothing to do, then go, and come again', async () => {
    const pool = createAnnotatorPool(program, { threads: 1, idleMs: 30, lastIdleMs: 150 });
    const thread = async () => (await pool.annotate([job('thread')]))[0]?.id;
    const first = await thread();
    await new Promise(resolve => setTimeout(resolve, 60));
    assert.equal(await thread(), first);
    await new Promise(resolve => setTimeout(resolve, 600));
    const second = await thread();
    pool.dispose();
    assert.notEqual(second, first);
    assert.match(second ?? '', /^\d+$/);
  });

  it('answer nothing more once they are disposed of, and leave nothing running', async () => {
    const pool = createAnnotatorPool(program, { threads: 2 });
    await pool.annotate([job('a')]);
    pool.dispose();
    const late = await Promise.race([
      pool.annotate([job('b')]),
      new Promise(resolve => setTimeout(resolve, 50, 'nothing')),
    ]);
    assert.equal(late, 'nothing');
  });
});
