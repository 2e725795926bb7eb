import assert from 'node:assert/strict';
import { Cancelled } from '../../../src/base/cancellation.ts';
import { connectWorker } from '../../../src/worker/connect-worker.ts';

describe('a worker that is not wanted any more before it was started', () => {
  it('is not started, and what was asked of it is cancelled', async () => {
    const errors: string[] = [];
    const error = (text: string) => errors.push(text);
    const service = connectWorker({ workerPath: '/nowhere.cjs', log: { info: () => {}, warn: error, error } });
    const question = assert.rejects(service.status(), Cancelled);
    service.dispose();
    await question;
    await new Promise(resolve => setTimeout(resolve, 100));
    assert.deepEqual(errors, []);
  });
});
