import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import { isDraft } from './drafts.ts';

/** The draft that was worked on last and the cursor in it, also while a source hides its editor. */
export interface LastDraft extends Disposable {
  get(): Promise<{ readonly document: vscode.TextDocument; readonly selection: vscode.Selection } | undefined>;
  /** Brings it to the front with its cursor, in place of what hides it. */
  show(): Promise<vscode.TextEditor | undefined>;
  /** Puts the cursor behind what was inserted. */
  moveCursor(document: vscode.TextDocument, position: vscode.Position): void;
}

/** Follows the cursors of drafts. A draft that was closed is opened again, as long as its file is there. */
export function followLastDraft(): LastDraft {
  let last: { readonly uri: vscode.Uri; readonly selection: vscode.Selection } | undefined;
  const follow = (editor: vscode.TextEditor | undefined) => {
    if (editor !== undefined && isDraft(editor.document))
      last = { uri: editor.document.uri, selection: editor.selection };
  };
  const showing = (uri: vscode.Uri) =>
    vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  follow(vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors.find(({ document }) => isDraft(document)));
  const subscriptions = [
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor || last?.uri.toString() === textEditor.document.uri.toString())
        follow(textEditor);
    }),
  ];
  const get: LastDraft['get'] = async () => {
    if (last === undefined) follow(vscode.window.visibleTextEditors.find(({ document }) => isDraft(document)));
    if (last === undefined) return undefined;
    try {
      const document = await vscode.workspace.openTextDocument(last.uri);
      const selection = showing(last.uri)?.selection ?? last.selection;
      return { document, selection: inside(document, selection) };
    } catch {
      return undefined;
    }
  };
  return {
    get,
    show: async () => {
      const draft = await get();
      return draft && vscode.window.showTextDocument(draft.document, { selection: draft.selection });
    },
    moveCursor: (document, position) => {
      const selection = new vscode.Selection(position, position);
      last = { uri: document.uri, selection };
      const editor = showing(document.uri);
      if (editor !== undefined) editor.selection = selection;
    },
    ...toDisposable(() => {
      disposeAll(subscriptions);
    }),
  };
}

/** A cursor where the draft was shortened behind its back. */
function inside(document: vscode.TextDocument, { anchor, active }: vscode.Selection): vscode.Selection {
  return new vscode.Selection(document.validatePosition(anchor), document.validatePosition(active));
}
