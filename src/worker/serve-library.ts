import { readFileSync } from 'node:fs';
import type { MessagePort } from 'node:worker_threads';
import { Cancelled, type CancellationToken } from '../base/cancellation.ts';
import { describeError } from '../base/log.ts';
import { hashText } from '../text/hash-text.ts';
import { createAfterReading } from './after-reading.ts';
import { createAnnotatorPool } from './annotator-pool.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { createLibraryHost } from './library-host.ts';
import { CANCELLABLE, type FromWorker, type Method, type ToWorker, type WorkerSettings } from './protocol.ts';

/** Answers what the other side asks of the library. @param program the path of this thread's own program, which annotates as well */
export function serveLibrary(port: MessagePort, program: string, { storePath }: WorkerSettings): void {
  const post = (message: FromWorker) => {
    port.postMessage(message);
  };
  const log = {
    info: (text: string) => post({ kind: 'log', level: 'info', text }),
    warn: (text: string) => post({ kind: 'log', level: 'warn', text }),
    error: (text: string) => post({ kind: 'log', level: 'error', text }),
  };
  // Whatever else is built, what reads a file is this program: what another one kept is not trusted.
  const store =
    storePath === undefined ? undefined : { root: storePath, version: hashText(readFileSync(program, 'latin1')) };
  const host = createLibraryHost({ annotator: createAnnotatorPool(program), store, log });
  const methods: Record<Method, (...args: never[]) => Promise<unknown>> = host;
  const running = new Map<number, () => void>();

  const afterReading = createAfterReading(isRead => {
    void (isRead ? keep() : Promise.resolve()).then(giveBackMemory).catch((error: unknown) => {
      log.warn(`memory: it is not given back: ${String(error)}`);
    });
  });

  const keep = async () => {
    try {
      if (!(await host.keep())) afterReading.noteUndone();
    } catch (error) {
      log.warn(`store: the library is not kept: ${String(error)}`);
    }
  };

  host.onDidChange(status => {
    post({ kind: 'change', status });
    afterReading.noteStatus(status);
  });

  port.on('message', (message: ToWorker) => {
    afterReading.noteQuestion();
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
