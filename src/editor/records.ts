import path from 'node:path';
import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import type { Log } from '../base/log.ts';
import { parseCitationRecord, printCitationRecord } from '../draft/citation-record.ts';
import { parseCorrections, printCorrections } from '../draft/corrections-record.ts';
import { rebaseRecord } from '../draft/rebase-record.ts';
import type { ReadRecord } from '../draft/json-record.ts';
import type { LibraryService } from '../library/library-service.ts';
import { NO_CITATIONS, type CitationRecord } from '../model/citation.ts';
import { NO_CORRECTIONS, type Corrections, type StatedDetails } from '../model/corrections.ts';
import type { SourceSummary } from '../model/library.ts';
import { replaceFile } from './replace-file.ts';

/** The small files in `.wellsourced/` that belong to the writer's work and go into Git with it. */
export interface Records extends Disposable {
  /** What has been cited from a draft's workspace folder; undefined, with a message shown, where the file cannot be read. */
  citations(draft: vscode.Uri): Promise<CitationRecord | undefined>;
  /** Writes what was changed in a record that was read before; what others have changed since then stays. */
  saveCitations(draft: vscode.Uri, record: CitationRecord): Promise<void>;
  /** What the writer’s bibliographies say of sources, from now on. */
  setListed(listed: readonly StatedDetails[]): Promise<void>;
  /** Changes the corrections that hold for a source, and applies them at once. */
  updateCorrections(source: SourceSummary, change: (corrections: Corrections) => Corrections): Promise<void>;
}

const FOLDER = '.wellsourced';

/** In the draft's workspace folder; without one, beside the draft. */
function folderFor(document: vscode.Uri): vscode.Uri | undefined {
  const workspaceFolder = vscode.workspace.getWorkspaceFolder(document) ?? vscode.workspace.workspaceFolders?.[0];
  if (workspaceFolder !== undefined) return vscode.Uri.joinPath(workspaceFolder.uri, FOLDER);
  return document.scheme === 'file' ? vscode.Uri.file(path.join(path.dirname(document.fsPath), FOLDER)) : undefined;
}

/** Reads a file; undefined where it is not there. */
async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

async function readFile<T>(uri: vscode.Uri, parse: (text: string) => ReadRecord<T>, none: T): Promise<T | undefined> {
  const text = await readText(uri);
  const { value, problem } = text === undefined ? { value: none } : parse(text);
  if (problem === undefined) return value;
  const open = 'Open File';
  void vscode.window.showErrorMessage(`Wellsourced: ${problem}`, open).then(async picked => {
    if (picked === open) await vscode.window.showTextDocument(uri);
  });
  return undefined;
}

/** Whoever reads a record while it is written has the old one or the new one. */
const writeText = (uri: vscode.Uri, text: string): Thenable<void> =>
  uri.scheme === 'file'
    ? replaceFile(uri.fsPath, text)
    : vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

const readCitations = (folder: vscode.Uri): Promise<CitationRecord | undefined> =>
  readFile(vscode.Uri.joinPath(folder, 'citations.json'), parseCitationRecord, NO_CITATIONS);

/** What another feature has changed in the record since it was read, stays. */
async function writeCitations(folder: vscode.Uri, record: CitationRecord, asRead: WeakSet<object>): Promise<void> {
  const now = await readCitations(folder);
  if (now === undefined) return;
  const text = printCitationRecord(rebaseRecord(record, now, list => asRead.has(list)));
  await writeText(vscode.Uri.joinPath(folder, 'citations.json'), text);
}

/** Opens the records of the workspace: corrections are applied to the library now and whenever their file changes. */
export function openRecords(library: LibraryService, log: Log): Records {
  let listed: readonly StatedDetails[] = [];
  /** The lists of records as they were read: a feature that saves them has not changed them. */
  const asRead = new WeakSet<object>();
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const own = last.then(work, work);
    last = own.catch(() => undefined);
    return own;
  };
  const apply = async () => {
    const all: Corrections[] = [];
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const read = await readFile(
        vscode.Uri.joinPath(folder.uri, FOLDER, 'corrections.json'),
        parseCorrections,
        NO_CORRECTIONS,
      );
      if (read !== undefined) all.push(read);
    }
    await library.setCorrections({ version: 1, sources: all.flatMap(({ sources }) => sources), listed });
  };
  const applyLogged = () => {
    apply().then(undefined, (error: unknown) => {
      log.error(`corrections: ${String(error)}`);
    });
  };
  applyLogged();
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${FOLDER}/corrections.json`);
  const subscriptions = [
    watcher,
    watcher.onDidChange(applyLogged),
    watcher.onDidCreate(applyLogged),
    watcher.onDidDelete(applyLogged),
    vscode.workspace.onDidChangeWorkspaceFolders(applyLogged),
  ];
  return {
    citations: async draft => {
      const folder = folderFor(draft);
      const record = folder === undefined ? NO_CITATIONS : await readCitations(folder);
      for (const part of Object.values(record ?? {})) if (typeof part === 'object') asRead.add(part as object);
      return record;
    },
    saveCitations: (draft, record) => {
      const folder = folderFor(draft);
      return folder === undefined ? Promise.resolve() : inTurn(() => writeCitations(folder, record, asRead));
    },
    setListed: async next => {
      if (JSON.stringify(next) === JSON.stringify(listed)) return;
      listed = next;
      await apply();
    },
    updateCorrections: async (source, change) => {
      const folder = folderFor(vscode.Uri.file(source.filePath ?? ''));
      if (folder === undefined) {
        void vscode.window.showErrorMessage(
          'Wellsourced keeps source details in the workspace folder, and no folder is open. Open the folder of your draft first.',
        );
        return;
      }
      const uri = vscode.Uri.joinPath(folder, 'corrections.json');
      const before = await readFile(uri, parseCorrections, NO_CORRECTIONS);
      if (before === undefined) return;
      await writeText(uri, printCorrections(change(before)));
      await apply();
    },
    ...toDisposable(() => {
      disposeAll(subscriptions);
    }),
  };
}
