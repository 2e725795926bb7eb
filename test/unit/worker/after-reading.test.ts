import assert from 'node:assert/strict';
import { createAfterReading } from '../../../src/worker/after-reading.ts';
import { giveBackMemory } from '../../../src/worker/give-back-memory.ts';

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
const IDLE = { phase: 'idle', filesRead: 900 } as const;

describe('what is done after many files were read', () => {
  const watch = () => {
    let times = 0;
    const afterReading = createAfterReading(() => times++, { manyFiles: 500, quietMs: 100 });
    return { ...afterReading, times: () => times };
  };

  it('is done once, when nothing is asked any more', async () => {
    const { noteStatus, noteQuestion, times } = watch();
    noteStatus({ phase: 'reading', filesRead: 600 });
    noteStatus(IDLE);
    for (let i = 0; i < 4; i++) {
      await pause(40);
      noteQuestion();
    }
    assert.equal(times(), 0);
    await pause(250);
    noteQuestion();
    await pause(250);
    assert.equal(times(), 1);
  });

  it('is done once more where it was put off', async () => {
    const { noteStatus, noteUndone, times } = watch();
    noteStatus(IDLE);
    await pause(250);
    assert.equal(times(), 1);
    noteUndone();
    await pause(250);
    assert.equal(times(), 2);
    await pause(250);
    assert.equal(times(), 2);
  });

  it('is done meanwhile where reading lasts long, seldomer and seldomer', async () => {
    let times = 0;
    const { noteStatus } = createAfterReading(() => times++, { manyFiles: 10, quietMs: 1000, longMs: 30 });
    for (let filesRead = 0; filesRead < 10; filesRead++) noteStatus({ phase: 'reading', filesRead });
    await pause(60);
    const after: number[] = [];
    for (let filesRead = 10; filesRead < 40; filesRead++) {
      noteStatus({ phase: 'reading', filesRead });
      if (times > after.length) after.push(filesRead);
    }
    assert.deepEqual(after, [10, 15, 23, 35]);
  });

  it('is not done after a few files, nor while more are read', async () => {
    const few = watch();
    few.noteStatus({ phase: 'idle', filesRead: 3 });
    const more = watch();
    more.noteStatus(IDLE);
    more.noteStatus({ phase: 'reading', filesRead: 0 });
    await pause(250);
    assert.deepEqual([few.times(), more.times()], [0, 0]);
  });
});

describe('giving memory back', () => {
  it('collects what nobody holds any more', async () => {
    const held: { all: unknown[] } = { all: Array.from({ length: 200_000 }, (_, i) => ({ i })) };
    const before = process.memoryUsage().heapUsed;
    held.all = [];
    await giveBackMemory();
    assert.ok(process.memoryUsage().heapUsed < before - 4_000_000);
  });
});
