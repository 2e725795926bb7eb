import { Worker } from 'node:worker_threads';
import { Cancelled, type CancellationToken } from '../base/cancellation.ts';
import { createEmitter } from '../base/event.ts';
import type { Log } from '../base/log.ts';
import type { Collection, LibraryDelta, Mirrored } from '../library/library-delta.ts';
import type { LibraryFolder, LibraryService, LibraryStatus } from '../library/library-service.ts';
import type { Corrections } from '../model/corrections.ts';
import { createLibraryMirror } from './library-mirror.ts';
import type { FromWorker, Method, ToWorker, WorkerSettings } from './protocol.ts';

/** The worker is started again so often when it dies; then the writer is told. */
const MOST_RESTARTS = 3;
const MEMORY_MB = 2048;

interface Waiting {
  readonly call: {
    readonly method: Method;
    readonly args: readonly unknown[];
    readonly token: CancellationToken | undefined;
  };
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

export interface WorkerOptions {
  /** The bundled program of the worker. */
  readonly workerPath: string;
  /** Where the library is kept from session to session; without it, it is read anew each time. */
  readonly storePath?: string | undefined;
  readonly log: Log;
}

/**
 * The library in a worker thread, behind the same interface. A worker that dies is started again with the same folders and corrections, and what
 * was asked of it is asked again; after three deaths the service is in phase `failed`, and every question is rejected with the reason.
 */
export function connectWorker({ workerPath, storePath, log }: WorkerOptions): LibraryService {
  const changes = createEmitter<LibraryStatus>(error => {
    log.error(`library: ${String(error)}`);
  });
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let restarts = 0;
  let failure: string | undefined;
  let disposed = false;
  let folders: readonly LibraryFolder[] | undefined;
  let corrections: Corrections | undefined;
  /** What is asked before the thread is there. */
  const unsent: ToWorker[] = [];
  let worker: Worker | undefined;
  // To start a thread takes time, which whoever connects has better use for just now.
  const starting = setImmediate(() => {
    worker = start();
    for (const message of unsent.splice(0)) worker.postMessage(message);
  });

  function start(): Worker {
    const started = new Worker(workerPath, {
      workerData: { storePath } satisfies WorkerSettings,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      name: 'wellsourced library',
    });
    started.on('message', receive);
    started.on('error', error => {
      log.error(`library worker: ${error.stack ?? error.message}`);
    });
    started.on('exit', code => {
      if (!disposed && started === worker) restart(code);
    });
    return started;
  }

  function receive(message: FromWorker): void {
    if (message.kind === 'change') {
      changes.fire(message.status);
      return;
    }
    if (message.kind === 'log') {
      log[message.level](message.text);
      return;
    }
    const own = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') own?.resolve(message.value);
    else own?.reject(message.cancelled ? new Cancelled() : new Error(message.message));
  }

  function restart(code: number): void {
    log.warn(`library worker: ended with code ${code}, restart ${restarts + 1} of ${MOST_RESTARTS}`);
    if (restarts++ >= MOST_RESTARTS) {
      failure = `The reader of the sources stopped ${MOST_RESTARTS + 1} times. A file may be too much for it: take the newest files out of the library folders, then reload the window. The log has the details.`;
      for (const own of waiting.values()) own.reject(new Error(failure));
      waiting.clear();
      changes.fire(failedStatus(failure));
      return;
    }
    worker = start();
    for (const mirror of Object.values(mirrors)) mirror.reset();
    const unanswered = [...waiting].filter(
      ([, own]) => own.call.method !== 'setFolders' && own.call.method !== 'setCorrections',
    );
    const settings = [...waiting].filter(
      ([, own]) => own.call.method === 'setFolders' || own.call.method === 'setCorrections',
    );
    // What the dead worker knew comes first; whoever waits for the same is answered by it.
    if (corrections !== undefined && !settings.some(([, own]) => own.call.method === 'setCorrections'))
      void call('setCorrections', [corrections]).catch(() => {});
    if (folders !== undefined && !settings.some(([, own]) => own.call.method === 'setFolders'))
      void call('setFolders', [folders]).catch(() => {});
    for (const [id, own] of [...settings, ...unanswered])
      post({ kind: 'call', id, method: own.call.method, args: own.call.args });
  }

  const post = (message: ToWorker) => {
    if (worker === undefined) unsent.push(message);
    else worker.postMessage(message);
  };

  function call<T>(method: Method, args: readonly unknown[], token?: CancellationToken): Promise<T> {
    if (failure !== undefined) return Promise.reject(new Error(failure));
    if (disposed || token?.isCancellationRequested === true) return Promise.reject(new Cancelled());
    const id = nextId++;
    return new Promise<T>((resolve, reject) => {
      const listener = token?.onCancellationRequested(() => {
        post({ kind: 'cancel', id });
        waiting.delete(id);
        reject(new Cancelled());
      });
      waiting.set(id, {
        call: { method, args, token },
        resolve: value => {
          listener?.dispose();
          resolve(value as T);
        },
        reject: error => {
          listener?.dispose();
          reject(error);
        },
      });
      post({ kind: 'call', id, method, args });
    });
  }

  const ask = (collection: Collection, revision: number, from: number) =>
    call<LibraryDelta<Mirrored[Collection]>>('changesSince', [collection, revision, from]);
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  const mirrors = {
    entities: createLibraryMirror('entities', ask, byId),
    events: createLibraryMirror('events', ask, byId),
    sources: createLibraryMirror('sources', ask, (a, b) =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : a.number - b.number,
    ),
  };

  return {
    onDidChange: changes.event,
    dispose: () => {
      disposed = true;
      for (const own of waiting.values()) own.reject(new Cancelled());
      waiting.clear();
      changes.dispose();
      clearImmediate(starting);
      void worker?.terminate();
    },
    setFolders: (next, token) => {
      folders = next;
      return call('setFolders', [next], token);
    },
    setCorrections: next => {
      corrections = next;
      return call('setCorrections', [next]);
    },
    status: () => (failure === undefined ? call('status', []) : Promise.resolve(failedStatus(failure))),
    refresh: paths => call('refresh', [paths]),
    sources: () => mirrors.sources.read(),
    problems: () => call('problems', []),
    document: source => call('document', [source]),
    annotations: source => call('annotations', [source]),
    events: () => mirrors.events.read(),
    entities: () => mirrors.entities.read(),
    eventGroups: by => call('eventGroups', [by]),
    eventsIn: (by, key) => call('eventsIn', [by, key]),
    event: id => call('event', [id]),
    quotations: query => call('quotations', [query]),
    card: entity => call('card', [entity]),
    findNames: (text, token) => call('findNames', [text], token),
    search: (query, token) => call('search', [query], token),
    passageAt: (source, span) => call('passageAt', [source, span]),
  };
}

const failedStatus = (failure: string): LibraryStatus => ({
  phase: 'failed',
  revision: -1,
  filesRead: 0,
  filesFound: 0,
  sources: 0,
  names: 0,
  events: 0,
  missingFolders: [],
  failure,
});
