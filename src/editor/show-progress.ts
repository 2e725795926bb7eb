import * as vscode from 'vscode';
import { Cancelled } from '../base/cancellation.ts';
import type { LibraryService, LibraryStatus } from '../library/library-service.ts';
import { endsSoon } from './ends-soon.ts';

/**
 * Reading that is done sooner than this, or will be so much later, needs no notification: the status bar says enough, and VS Code leaves a
 * notification for a moment when what it tells of has ended.
 */
const PATIENCE_MS = 1500;

/** Runs a long reading; after a moment a notification shows how far it is, and lets the writer stop it. */
export async function showProgress(
  library: LibraryService,
  read: (token: vscode.CancellationToken) => Promise<LibraryStatus>,
): Promise<void> {
  const cancellation = new vscode.CancellationTokenSource();
  const begunMs = performance.now();
  let last = { filesRead: 0, filesFound: 0 };
  const listener = library.onDidChange(status => (last = status));
  const reading = read(cancellation.token).then(
    () => {},
    (error: unknown) => {
      if (!(error instanceof Cancelled)) throw error;
    },
  );
  const timer = setInterval(() => {
    if (endsSoon(last, performance.now() - begunMs, PATIENCE_MS)) return;
    clearInterval(timer);
    void notify(library, reading, cancellation);
  }, PATIENCE_MS);
  try {
    await reading;
  } finally {
    clearInterval(timer);
    listener.dispose();
    cancellation.dispose();
  }
}

/** Shows how far the reading is until it ends. */
const notify = (library: LibraryService, reading: Promise<void>, cancellation: vscode.CancellationTokenSource) =>
  vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'Wellsourced: reading the sources', cancellable: true },
    async (progress, token) => {
      token.onCancellationRequested(() => {
        cancellation.cancel();
      });
      let shown = 0;
      const listener = library.onDidChange(status => {
        const percent = status.filesFound === 0 ? 0 : (100 * status.filesRead) / status.filesFound;
        progress.report({
          message: `${status.filesRead} of ${status.filesFound}`,
          increment: Math.max(0, percent - shown),
        });
        shown = Math.max(shown, percent);
      });
      await reading.catch(() => {});
      listener.dispose();
    },
  );
