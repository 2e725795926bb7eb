import path from 'node:path';
import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import { describeError } from '../base/log.ts';
import { cslItem } from '../draft/csl/csl-item.ts';
import { isSame } from '../draft/csl/is-same.ts';
import { mergeReferences } from '../draft/csl/merge-references.ts';
import { readDraftCitations, type CitedLibrary, type DraftCitation } from '../draft/draft-citations.ts';
import type { BibliographyEntry } from '../model/bibliography.ts';
import type { CslItem } from '../model/citation.ts';
import type { SourceSummary } from '../model/library.ts';
import type { CitedDrafts } from './cited-drafts.ts';
import type { CitedLibraries } from './cited-library.ts';
import { hasCitations } from './draft-checks.ts';
import type { Features } from './features.ts';
import { isInFolders, libraryFolders } from './library-folders.ts';
import { offerToName } from './offer-to-name.ts';
import { referencesFile } from './references-file.ts';
import { replaceFile, readText } from './replace-file.ts';
import { showFileProblem } from './show-file-problem.ts';

/**
 * Registers the upkeep of the bibliography: when a draft is saved, the sources that it cites stand in its `references.json`. It is reconciled with
 * the text that was saved, so that what is undone in the draft is undone there with the next save.
 */
export function registerReferences(features: Features, cited: CitedLibraries, drafts: CitedDrafts): Disposable {
  const waiting = new Set<vscode.TextDocument>();
  let last = Promise.resolve();
  const keepAll = async () => {
    if ((await features.library.status()).phase === 'reading') return;
    const documents = [...waiting];
    waiting.clear();
    for (const document of documents) await keepReferences(features, cited, drafts, document);
  };
  const later = () => {
    if (waiting.size === 0) return;
    last = last.then(keepAll).catch((error: unknown) => {
      features.log.error(`references: ${describeError(error)}`);
    });
  };
  const subscriptions = [
    vscode.workspace.onDidSaveTextDocument(document => {
      if (!hasCitations(document)) return;
      waiting.add(document);
      later();
    }),
    features.library.onDidChange(later),
  ];
  return toDisposable(() => {
    disposeAll(subscriptions);
  });
}

/** Writes what a draft cites into its bibliography; says so where that cannot be done, and leaves both as they are. */
async function keepReferences(
  features: Features,
  cited: CitedLibraries,
  drafts: CitedDrafts,
  document: vscode.TextDocument,
): Promise<void> {
  const file = referencesFile(document.uri);
  if (file === undefined || document.isClosed) return;
  const library = await cited.of(document.uri, await features.library.sources());
  const own = readDraftCitations(document.getText(), library);
  const before = await readText(file);
  if (before === undefined && itemsOf(own, library, file, new Set()).length === 0) return;
  if (isInFolders(file, libraryFolders())) {
    showFileProblem(
      file,
      'would lie in a library folder, where Wellsourced writes nothing. Change the setting “Wellsourced › Citation: References”.',
    );
    return;
  }
  if (vscode.workspace.textDocuments.some(({ uri, isDirty }) => isDirty && uri.fsPath === file)) {
    showFileProblem(
      file,
      'has changes that are not saved, so the cited sources were not written into it. Save it, then save the draft again.',
    );
    return;
  }
  const record = (await features.records.citations(document.uri)) ?? undefined;
  if (record === undefined) return;
  const inWorkspace = vscode.workspace.asRelativePath(file, true);
  const written = (record.references ?? []).filter(one => one.file === inWorkspace).map(({ item }) => item);
  const elsewhere = await keysCitedWith(file, document, drafts);
  const keys = new Set([...own.map(({ key }) => key), ...elsewhere]);
  const { named } = await features.bibliographies.of(document.uri, []);
  const listed = new Set([...named].filter(([, at]) => at !== file).map(([key]) => key));
  const merged = mergeReferences(before, itemsOf(own, library, file, listed), written, key => keys.has(key));
  if ('problem' in merged) {
    showFileProblem(file, `${merged.problem}. The cited sources were not written into it; it is as it was.`);
    return;
  }
  try {
    if (merged.text !== undefined) await replaceFile(file, merged.text);
    const isBegun = before === undefined && merged.text !== undefined;
    if (isBegun && own.some(({ kind, source, entry }) => kind === 'pandoc' && (source ?? entry) !== undefined))
      void offerToName(file, document);
  } catch (error) {
    showFileProblem(
      file,
      `cannot be written (${error instanceof Error ? error.message : String(error)}). Is it read-only?`,
    );
    return;
  }
  if (isSame(written, merged.written)) return;
  const others = (record.references ?? []).filter(one => one.file !== inWorkspace);
  await features.records.saveCitations(document.uri, {
    ...record,
    references: [...others, ...merged.written.map(item => ({ file: inWorkspace, item }))],
  });
}

/**
 * What is cited, each once, as the bibliography has it: sources, and entries of bibliographies that Pandoc would not find; without those that the
 * writer lists in one that the draft names.
 */
function itemsOf(
  citations: readonly DraftCitation[],
  { entries }: CitedLibrary,
  file: string,
  listed: ReadonlySet<string>,
): CslItem[] {
  const items = new Map<string, CslItem>();
  // What stands in this very file is no news to it.
  const elsewhere = (entry: BibliographyEntry | undefined) => (entry?.at === file ? undefined : entry?.item);
  for (const { key, source, entry } of citations) {
    if (items.has(key) || listed.has(key)) continue;
    const item =
      source === undefined
        ? elsewhere(entry)
        : cslItem(source, key, pathFrom(file, source), elsewhere(entries.get(source.id)));
    if (item !== undefined) items.set(key, item);
  }
  return [...items.values()];
}

const pathFrom = (file: string, source: SourceSummary): string =>
  relative(path.dirname(file), source.filePath ?? source.file);

const relative = (from: string, to: string): string => path.relative(from, to).split(path.sep).join('/');

/** The keys that other drafts cite which keep their sources in the same file. */
async function keysCitedWith(file: string, own: vscode.TextDocument, drafts: CitedDrafts): Promise<string[]> {
  const all = await drafts.read();
  return all
    .filter(({ uri }) => uri.toString() !== own.uri.toString() && referencesFile(uri) === file)
    .flatMap(({ citations }) => citations.map(({ key }) => key));
}
