import type { LibraryStatus } from '../library/library-service.ts';
import type { LibraryHost } from './library-host.ts';

/** The methods that cross to the worker, each with plain data in and out. What is long is mirrored, and only its changes cross. */
export type Method = Exclude<
  keyof LibraryHost,
  'onDidChange' | 'dispose' | 'events' | 'entities' | 'sources' | 'allEvents' | 'allEntities' | 'keep'
>;

/** These take a cancellation token as their last argument, which crosses as a message of its own. */
export const CANCELLABLE: ReadonlySet<Method> = new Set<Method>(['setFolders', 'findNames', 'search']);

export type ToWorker =
  | { readonly kind: 'call'; readonly id: number; readonly method: Method; readonly args: readonly unknown[] }
  | { readonly kind: 'cancel'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string; readonly cancelled: boolean }
  | { readonly kind: 'change'; readonly status: LibraryStatus }
  | { readonly kind: 'log'; readonly level: 'info' | 'warn' | 'error'; readonly text: string };

/** What a worker is started with. */
export interface WorkerSettings {
  readonly storePath?: string | undefined;
}
