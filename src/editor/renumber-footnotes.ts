import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import { describeError } from '../base/log.ts';
import { readDraftCitations } from '../draft/draft-citations.ts';
import { applyEdits } from '../draft/place-definitions.ts';
import { renumberAnchors, renumberFootnotes } from '../draft/renumber-footnotes.ts';
import type { CitationRecord } from '../model/citation.ts';
import type { CitedDrafts } from './cited-drafts.ts';
import type { CitedLibraries } from './cited-library.ts';
import { hasCitations } from './draft-checks.ts';
import type { Features } from './features.ts';

/** A renumbering that can be undone and done again in the editor: the record goes with the draft. */
interface Done {
  readonly before: string;
  readonly after: string;
  readonly renames: ReadonlyMap<string, string>;
  readonly recordBefore: CitationRecord;
  readonly recordAfter: CitationRecord;
}

/** Registers *Renumber Footnotes*: one undo step in the draft, and the anchors in the record follow, there and back. */
export function registerRenumberFootnotes(features: Features, cited: CitedLibraries, drafts: CitedDrafts): Disposable {
  const done = new WeakMap<vscode.TextDocument, Done[]>();
  const subscriptions = [
    vscode.commands.registerCommand('wellsourced.renumberFootnotes', async () => {
      try {
        const editor = features.drafts.lastEditor();
        if (editor === undefined || !hasCitations(editor.document)) {
          void vscode.window.showWarningMessage('Open a Markdown draft first: footnotes are numbered there.');
          return;
        }
        const one = await renumber(features, cited, drafts, editor);
        if (one !== undefined) done.set(editor.document, [...(done.get(editor.document) ?? []), one]);
      } catch (error) {
        features.log.error(`renumber footnotes: ${describeError(error)}`);
        void vscode.window.showErrorMessage(
          `The footnotes could not be renumbered, and the draft is as it was: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, reason }) => {
      const own = reason === undefined ? undefined : done.get(document);
      if (own === undefined) return;
      const text = document.getText();
      const isUndo = reason === vscode.TextDocumentChangeReason.Undo;
      const one = own.findLast(({ before, after }) => text === (isUndo ? before : after));
      if (one === undefined) return;
      followRecord(features, document, one, isUndo).then(undefined, (error: unknown) => {
        features.log.error(`renumber footnotes, undone: ${describeError(error)}`);
      });
    }),
  ];
  return toDisposable(() => {
    disposeAll(subscriptions);
  });
}

async function renumber(
  features: Features,
  cited: CitedLibraries,
  drafts: CitedDrafts,
  editor: vscode.TextEditor,
): Promise<Done | undefined> {
  const { document } = editor;
  const { version } = document;
  const before = document.getText();
  // A record that cannot be read has been told of: without it the anchors could not follow.
  const recordBefore = await features.records.citations(document.uri);
  if (recordBefore === undefined) return undefined;
  const library = await cited.of(document.uri, await features.library.sources());
  const citations = readDraftCitations(before, { ...library, record: recordBefore });
  const { edits, renames } = renumberFootnotes(before, citations);
  if (edits.length === 0) {
    void vscode.window.showInformationMessage('The footnotes are in order already.');
    return undefined;
  }
  const others = (await drafts.read()).filter(({ uri }) => uri.toString() !== document.uri.toString());
  const shared = new Set(others.flatMap(draft => draft.citations.flatMap(({ id }) => (id === undefined ? [] : [id]))));
  const recordAfter = renumberAnchors(recordBefore, renames, shared);
  if (document.version !== version)
    throw new Error('it was changed while its footnotes were being counted. Run the command again.');
  await features.records.saveCitations(document.uri, recordAfter);
  const isDone = await editor.edit(builder => {
    for (const { start, end, insert } of edits)
      builder.replace(new vscode.Range(document.positionAt(start), document.positionAt(end)), insert);
  });
  if (!isDone) {
    await features.records.saveCitations(document.uri, withOwnAnchors(recordBefore));
    throw new Error('it cannot be edited. Is the file read-only?');
  }
  return { before, after: applyEdits(before, edits), renames, recordBefore, recordAfter };
}

/** A record as it was, to be written again: its anchors are a list of their own, hence a change. */
const withOwnAnchors = (record: CitationRecord): CitationRecord => ({ ...record, anchors: [...record.anchors] });

/** Gives the record the ids of the draft again: as it was, where nothing else has changed it. */
async function followRecord(
  { records }: Features,
  document: vscode.TextDocument,
  { renames, recordBefore, recordAfter }: Done,
  isUndo: boolean,
): Promise<void> {
  const record = await records.citations(document.uri);
  if (record === undefined) return;
  const [from, to] = isUndo ? [recordAfter, recordBefore] : [recordBefore, recordAfter];
  const back = new Map([...renames].map(([old, now]) => (isUndo ? [now, old] : [old, now])));
  const isSame = JSON.stringify(record) === JSON.stringify(from);
  await records.saveCitations(document.uri, isSame ? withOwnAnchors(to) : renumberAnchors(record, back, new Set()));
}
