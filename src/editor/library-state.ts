import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import { createEmitter, type Event } from '../base/event.ts';
import type { LibraryStatus } from '../library/library-service.ts';
import { libraryFolders } from './library-folders.ts';
import type { Features } from './features.ts';

/** What the welcome views and menus go by (context key `wellsourced.libraryState`). */
type LibraryState = 'noFolder' | 'noLibrary' | 'empty' | 'reading' | 'failed' | 'ready';

function stateOf(status: LibraryStatus): LibraryState {
  if (status.phase === 'failed') return 'failed';
  if (status.sources > 0) return 'ready';
  if (status.phase === 'reading') return 'reading';
  const folders = libraryFolders();
  if (folders.length === 0) return 'noFolder';
  return status.missingFolders.length >= folders.length ? 'noLibrary' : 'empty';
}

const plural = (n: number, word: string): string => `${n.toLocaleString('en')} ${word}${n === 1 ? '' : 's'}`;

/** One line on the library as it stands: "6 sources, 45 names, 52 events". */
export const describeStatus = (status: LibraryStatus): string =>
  [plural(status.sources, 'source'), plural(status.names, 'name'), plural(status.events, 'event')].join(', ');

/** Keeps the context key and the status bar item true to the library. */
export function registerLibraryState({ library, log }: Features): Disposable {
  const item = vscode.window.createStatusBarItem('wellsourced.status', vscode.StatusBarAlignment.Left, 0);
  item.name = 'Wellsourced';
  item.command = 'wellsourced.diagnose';
  let announced = false;
  const show = (status: LibraryStatus) => {
    const state = stateOf(status);
    void vscode.commands.executeCommand('setContext', 'wellsourced.libraryState', state);
    if (status.phase === 'reading') {
      item.text = `$(sync~spin) Sources: ${status.filesRead} of ${status.filesFound}`;
      item.tooltip = 'Wellsourced is reading the sources';
    } else if (state === 'failed') {
      item.text = '$(warning) Sources';
      item.tooltip = status.failure ?? 'Wellsourced could not read the sources';
      if (!announced) void announceFailure(status.failure);
      announced = true;
    } else {
      item.text = `$(book) ${plural(status.sources, 'source')}`;
      item.tooltip = `Wellsourced: ${describeStatus(status)}`;
    }
    item.accessibilityInformation = {
      label: `Wellsourced: ${state === 'failed' ? 'reading failed' : describeStatus(status)}`,
    };
    if (state === 'noFolder') item.hide();
    else item.show();
  };
  const listener = library.onDidChange(show);
  library.status().then(show, (error: unknown) => {
    log.error(`status bar: ${String(error)}`);
  });
  return toDisposable(() => {
    disposeAll([item, listener]);
  });
}

async function announceFailure(failure: string | undefined): Promise<void> {
  const again = 'Read Sources Again';
  const picked = await vscode.window.showErrorMessage(
    `Wellsourced could not read the sources. ${failure ?? ''}`,
    again,
  );
  if (picked === again) await vscode.commands.executeCommand('wellsourced.readSourcesAgain');
}

/** When the library's answers have changed: at once after a while without change, gathered where a view would redraw more than once in `gatherMs`. */
export function gatherChanges(
  changes: Event<LibraryStatus>,
  gatherMs = 250,
): { readonly onDidGather: (listener: () => void) => Disposable } & Disposable {
  const emitter = createEmitter<undefined>();
  let timer: NodeJS.Timeout | undefined;
  let known: number | undefined;
  let firedMs = -Infinity;
  const fire = () => {
    timer = undefined;
    firedMs = performance.now();
    emitter.fire(undefined);
  };
  const listener = changes(({ revision }) => {
    if (revision === known) return;
    known = revision;
    timer ??= setTimeout(fire, Math.max(0, firedMs + gatherMs - performance.now()));
  });
  return {
    onDidGather: emitter.event,
    dispose: () => {
      clearTimeout(timer);
      listener.dispose();
      emitter.dispose();
    },
  };
}
