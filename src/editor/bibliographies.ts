import path from 'node:path';
import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import { createEmitter, type Event } from '../base/event.ts';
import { describeError, type Log } from '../base/log.ts';
import { matchEntries, type LocatedEntry } from '../draft/bibliography/match-entries.ts';
import type { Bibliography, BibliographyEntry, BibliographyProblem } from '../model/bibliography.ts';
import type { SourceSummary } from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import { readBibliographyApart } from '../worker/read-bibliography-apart.ts';
import {
  describeBibliographies,
  NO_BIBLIOGRAPHY,
  rememberLast,
  type DraftBibliography,
  type ReadBibliography,
} from './draft-bibliography.ts';
import { namedBibliographies } from './named-bibliographies.ts';
import { referencesFile } from './references-file.ts';

/** The bibliographies of the workspace, and those that drafts name. */
export interface Bibliographies extends Disposable {
  of(draft: vscode.Uri, sources: readonly SourceSummary[]): Promise<DraftBibliography>;
  /** What the bibliographies of the workspace say of sources, without the lists that Wellsourced keeps itself. */
  inWorkspace(sources: readonly SourceSummary[]): Promise<ReadonlyMap<SourceId, BibliographyEntry>>;
  /** Fires when a bibliography has changed on disk. */
  readonly onDidChange: Event<undefined>;
}

/** Reference managers export to such names; other JSON files are read where a draft names them. */
const IN_WORKSPACE = '**/{*.bib,*.bibtex,*.biblatex,references.json,bibliography.json,library.json}';
const NEVER = '**/{node_modules,.git,.wellsourced}/**';
const MOST_FILES = 200;
const LARGEST_BYTES = 50_000_000;

interface ReadFile {
  readonly mtime: number;
  readonly read: Promise<Bibliography>;
}

/** Reads bibliographies when they are asked for, again when they change, and shows what is wrong in them as problems of their files. */
export function openBibliographies(extensionUri: vscode.Uri, log: Log): Bibliographies {
  const program = vscode.Uri.joinPath(extensionUri, 'dist', 'bibliography.cjs').fsPath;
  const changed = createEmitter<undefined>();
  const problems = vscode.languages.createDiagnosticCollection('wellsourced bibliographies');
  const files = new Map<string, ReadFile>();
  const wantedFiles = new Set<string>();
  const remembered = rememberLast();
  let inWorkspace: Promise<readonly string[]> | undefined;

  const readFileAt = async (file: string): Promise<Bibliography | undefined> => {
    const uri = vscode.Uri.file(file);
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(uri);
      const known = files.get(file);
      if (known?.mtime === mtime) return await known.read;
      const own = { mtime, read: readNow(uri, size) };
      files.set(file, own);
      const found = await own.read;
      problems.set(uri, found.problems.map(diagnosticOf));
      return found;
    } catch {
      // It is not there, or is no file: what names it says so itself.
      const wasThere = files.delete(file);
      problems.delete(uri);
      // The word that its folder is gone may come later, when nobody knows of the file any more.
      if (wasThere) tell();
      return undefined;
    }
  };
  const readNow = async (uri: vscode.Uri, size: number): Promise<Bibliography> => {
    if (size > LARGEST_BYTES)
      return { entries: [], problems: [{ line: 1, message: 'is too large to be read (over 50 MB).' }] };
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const found = await readBibliographyApart(program, path.basename(uri.fsPath), text);
    log.info(`bibliography ${uri.fsPath}: ${found.entries.length} entries, ${found.problems.length} problems`);
    return found;
  };
  const findFiles = async (): Promise<readonly string[]> =>
    (await vscode.workspace.findFiles(IN_WORKSPACE, NEVER, MOST_FILES)).map(({ fsPath }) => fsPath).sort();
  const tell = () => {
    inWorkspace = undefined;
    changed.fire(undefined);
  };

  const watcher = vscode.workspace.createFileSystemWatcher('**/*.{bib,bibtex,biblatex,json,yaml,yml}');
  const seen = ({ fsPath }: vscode.Uri) => {
    if (
      files.has(fsPath) ||
      wantedFiles.has(fsPath) ||
      !/\.(?:json|ya?ml)$/.test(fsPath) ||
      /(?:(?:references|bibliography|library)\.json|[\\/]_(?:quarto|metadata|bookdown)\.ya?ml)$/.test(fsPath)
    )
      tell();
  };
  // A folder that is removed takes its files along without a word on them.
  const removed = vscode.workspace.createFileSystemWatcher('**/*', true, true, false);
  const gone = ({ fsPath }: vscode.Uri) => {
    if ([...files.keys()].some(file => file.startsWith(`${fsPath}${path.sep}`))) tell();
  };
  const subscriptions = [
    changed,
    problems,
    watcher,
    removed,
    removed.onDidDelete(gone),
    watcher.onDidChange(seen),
    watcher.onDidCreate(seen),
    watcher.onDidDelete(seen),
  ];
  return {
    onDidChange: changed.event,
    inWorkspace: async sources => {
      inWorkspace ??= findFiles();
      const kept = path.basename(vscode.workspace.getConfiguration('wellsourced').get('citation.references', ''));
      const found: LocatedEntry[] = [];
      for (const file of (await inWorkspace).filter(one => path.basename(one) !== kept))
        for (const entry of (await readFileAt(file))?.entries ?? [])
          found.push({ entry, files: entry.files.map(one => path.resolve(path.dirname(file), one)) });
      return matchEntries(sources, found);
    },
    of: async (draft, sources) => {
      try {
        const kept = referencesFile(draft);
        const { files: named, entries: own, problems: wrong } = await namedBibliographies(draft, kept);
        problems.set(draft, wrong.map(diagnosticOf));
        inWorkspace ??= findFiles();
        const wanted = [...new Set([...named, ...(await inWorkspace)])];
        const read: ReadBibliography[] = [];
        for (const at of wanted) {
          wantedFiles.add(at);
          const found = await readFileAt(at);
          if (found !== undefined) read.push({ ...found, at });
        }
        const isWhole =
          wrong.length === 0 &&
          named.length > 0 &&
          named.every(file => read.some(({ at, problems: broken }) => at === file && broken.length === 0));
        return remembered(
          [sources, named.join('\n'), kept, JSON.stringify(own), isWhole, ...read.map(one => one.entries)],
          () => describeBibliographies(sources, { own, read, named, kept, isWhole }),
        );
      } catch (error) {
        log.error(`bibliographies: ${describeError(error)}`);
        return NO_BIBLIOGRAPHY;
      }
    },
    ...toDisposable(() => {
      disposeAll(subscriptions);
    }),
  };
}

function diagnosticOf({ line, message }: BibliographyProblem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(line - 1, 0, line - 1, 1000),
    message,
    vscode.DiagnosticSeverity.Warning,
  );
  diagnostic.source = 'Wellsourced';
  return diagnostic;
}
