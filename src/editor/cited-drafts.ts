import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import { createEmitter, type Event } from '../base/event.ts';
import { describeError } from '../base/log.ts';
import { countCitations, type CitationCount } from '../draft/count-citations.ts';
import { readDraftCitations, type DraftCitation } from '../draft/draft-citations.ts';
import { draftLanguage } from '../draft/draft-language.ts';
import type { SourceId } from '../model/source.ts';
import type { CitedLibraries } from './cited-library.ts';
import { hasCitations } from './draft-checks.ts';
import type { Features } from './features.ts';
import { isInFolders, libraryFolders } from './library-folders.ts';
import { gatherChanges } from './library-state.ts';

/** A draft of the workspace as it is open, else as it is on disk. */
export interface CitedDraft {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly citations: readonly DraftCitation[];
}

/** The citations of all drafts of the workspace. */
export interface CitedDrafts extends Disposable {
  read(token?: vscode.CancellationToken): Promise<readonly CitedDraft[]>;
  /** How often each source is cited, as of the last save. */
  counts(): ReadonlyMap<SourceId, CitationCount>;
  /** Fires when the counts have been made anew. */
  readonly onDidCount: Event<undefined>;
}

const DRAFTS = '**/*.{md,markdown,qmd,rmd,Rmd}';
const NEVER = '**/{node_modules,.git,.wellsourced}/**';
/** More drafts are not looked through, nor longer ones. */
const MOST_DRAFTS = 2000;
const LARGEST_BYTES = 2_000_000;
const PAUSE_MS = 500;

/** Not to be found in the workspace's folders, and yet a draft: one that was never saved, or lies elsewhere. A clean one that is not found was deleted. */
const isNotOnDisk = ({ uri, isUntitled, isDirty }: vscode.TextDocument): boolean =>
  isUntitled || isDirty || vscode.workspace.getWorkspaceFolder(uri) === undefined;

/** Follows the drafts of the workspace: they are counted when one is saved, made or removed, and when the library or the record changes. */
export function followCitedDrafts(features: Features, cited: CitedLibraries): CitedDrafts {
  const onDisk = new Map<string, { readonly mtime: number; readonly text: string }>();
  const counted = createEmitter<undefined>();
  let counts: ReadonlyMap<SourceId, CitationCount> = new Map();
  let timer: NodeJS.Timeout | undefined;

  const textOf = async (uri: vscode.Uri): Promise<string | undefined> => {
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(uri);
      if (size > LARGEST_BYTES) return undefined;
      const known = onDisk.get(uri.toString());
      if (known?.mtime === mtime) return known.text;
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      onDisk.set(uri.toString(), { mtime, text });
      return text;
    } catch {
      // Removed meanwhile, or not to be read: it cites nothing.
      onDisk.delete(uri.toString());
      return undefined;
    }
  };

  const read = async (token?: vscode.CancellationToken): Promise<CitedDraft[]> => {
    const sources = await features.library.sources();
    const folders = libraryFolders();
    const open = vscode.workspace.textDocuments.filter(document => hasCitations(document) && !document.isClosed);
    const files = (await vscode.workspace.findFiles(DRAFTS, NEVER, MOST_DRAFTS, token)).filter(
      uri => !isInFolders(uri.fsPath, folders) && draftLanguage('', uri.fsPath) === 'markdown',
    );
    const others = open.filter(isNotOnDisk).map(({ uri }) => uri);
    const uris = new Map([...files, ...others].map(uri => [uri.toString(), uri]));
    const openTexts = new Map(open.map(document => [document.uri.toString(), document.getText()]));
    const drafts: CitedDraft[] = [];
    for (const [name, uri] of uris) {
      if (token?.isCancellationRequested === true) return drafts;
      const text = openTexts.get(name) ?? (await textOf(uri));
      if (text === undefined || !/\[\^|@|\]\(/.test(text)) continue;
      const citations = readDraftCitations(text, await cited.of(uri, sources));
      if (citations.length > 0) drafts.push({ uri, text, citations });
    }
    return drafts;
  };

  const count = async () => {
    if ((await features.library.status()).phase === 'reading') return;
    counts = countCitations((await read()).map(({ citations }) => citations));
    counted.fire(undefined);
  };
  const later = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      count().then(undefined, (error: unknown) => {
        features.log.error(`counting citations: ${describeError(error)}`);
      });
    }, PAUSE_MS);
  };

  later();
  const watcher = vscode.workspace.createFileSystemWatcher(DRAFTS);
  const changes = gatherChanges(features.library.onDidChange);
  const subscriptions = [
    counted,
    watcher,
    watcher.onDidChange(later),
    watcher.onDidCreate(later),
    watcher.onDidDelete(later),
    changes,
    changes.onDidGather(later),
    cited.onDidChange(later),
    vscode.workspace.onDidSaveTextDocument(later),
  ];
  return {
    read,
    counts: () => counts,
    onDidCount: counted.event,
    ...toDisposable(() => {
      clearTimeout(timer);
      disposeAll(subscriptions);
    }),
  };
}
