import { parentPort } from 'node:worker_threads';
import { Cancelled, type CancellationToken } from '../base/cancellation.ts';
import { describeError } from '../base/log.ts';
import { createLibraryHost } from './library-host.ts';
import { CANCELLABLE, type FromWorker, type Method, type ToWorker } from './protocol.ts';

const port = parentPort;
if (port === null) throw new Error('worker-entry runs in a worker thread only');

const host = createLibraryHost();
const methods: Record<Method, (...args: never[]) => Promise<unknown>> = host;
const running = new Map<number, () => void>();
const post = (message: FromWorker) => {
  port.postMessage(message);
};

host.onDidChange(status => {
  post({ kind: 'change', status });
});

port.on('message', (message: ToWorker) => {
  if (message.kind === 'cancel') running.get(message.id)?.();
  else void answer(message);
});

async function answer({ id, method, args }: Extract<ToWorker, { kind: 'call' }>): Promise<void> {
  const { token, cancel } = cancellable();
  running.set(id, cancel);
  try {
    const all = CANCELLABLE.has(method) ? [...args, token] : args;
    const value = await methods[method](...(all as never[]));
    post({ kind: 'answer', id, value });
  } catch (error) {
    post({ kind: 'failure', id, message: describeError(error), cancelled: error instanceof Cancelled });
  } finally {
    running.delete(id);
  }
}

function cancellable(): { token: CancellationToken; cancel: () => void } {
  let cancelled = false;
  const listeners = new Set<() => void>();
  return {
    cancel: () => {
      cancelled = true;
      for (const listener of listeners) listener();
    },
    token: {
      get isCancellationRequested() {
        return cancelled;
      },
      onCancellationRequested: listener => {
        listeners.add(listener);
        return { dispose: () => listeners.delete(listener) };
      },
    },
  };
}
