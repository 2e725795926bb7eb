import path from 'node:path';
import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import type { Bibliographies } from './bibliographies.ts';
import { linkBetween } from './link-between.ts';
import { folderOf } from './draft-folder.ts';
import { createEmitter, type Event } from '../base/event.ts';
import { parseCitationRecord } from '../draft/citation-record.ts';
import type { CitedLibrary } from '../draft/draft-citations.ts';
import { NO_CITATIONS, type CitationRecord } from '../model/citation.ts';
import type { SourceSummary } from '../model/library.ts';

/** What drafts have cited, for features that work unasked: they read the records silently. What inserts and renumbers tells of a broken one. */
export interface CitedLibraries extends Disposable {
  of(draft: vscode.Uri, sources: readonly SourceSummary[]): Promise<CitedLibrary>;
  /** Fires when a record has changed on disk. */
  readonly onDidChange: Event<undefined>;
}

/** The path from a draft to a source's file, with `/`. */
export const linkFrom =
  (draft: vscode.Uri) =>
  (source: SourceSummary): string =>
    linkBetween(folderOf(draft), source.filePath ?? source.file);

/** Reads the records of citations as they are on disk, and again when they change. */
export function openCitedLibraries(bibliographies: Bibliographies): CitedLibraries {
  const changed = createEmitter<undefined>();
  const watcher = vscode.workspace.createFileSystemWatcher('**/.wellsourced/citations.json');
  const tell = () => {
    changed.fire(undefined);
  };
  const subscriptions = [
    bibliographies.onDidChange(tell),
    watcher,
    watcher.onDidChange(tell),
    watcher.onDidCreate(tell),
    watcher.onDidDelete(tell),
  ];
  return {
    onDidChange: changed.event,
    of: async (draft, sources) => {
      const workspaceFolder = vscode.workspace.getWorkspaceFolder(draft) ?? vscode.workspace.workspaceFolders?.[0];
      const root = workspaceFolder?.uri.fsPath ?? folderOf(draft);
      const record = await readQuietly(path.join(root, '.wellsourced', 'citations.json'));
      const byPath = new Map<string, SourceSummary[]>();
      for (const source of sources)
        if (source.filePath !== undefined)
          byPath.set(source.filePath, [...(byPath.get(source.filePath) ?? []), source]);
      const { entries, all, isWhole } = await bibliographies.of(draft, sources);
      return {
        record,
        sources,
        entries,
        bibliography: all,
        hasAllKeys: isWhole,
        atLink: link => byPath.get(path.resolve(folderOf(draft), link)) ?? [],
      };
    },
    ...toDisposable(() => {
      disposeAll([...subscriptions, changed]);
    }),
  };
}

async function readQuietly(file: string): Promise<CitationRecord> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.file(file));
    return parseCitationRecord(new TextDecoder().decode(bytes)).value ?? NO_CITATIONS;
  } catch {
    return NO_CITATIONS;
  }
}
