import path from 'node:path';
import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import { isSourceFileName } from '../text/formats.ts';
import { draftLanguage } from '../draft/draft-language.ts';
import { isInFolders, libraryFolders } from './library-folders.ts';

/** The documents that are drafts, and the one the writer works on. */
export interface Drafts extends Disposable {
  isDraft(document: vscode.TextDocument): boolean;
  /** The draft that was edited or shown last, even while a source or a view has the focus. */
  lastEditor(): vscode.TextEditor | undefined;
}

/** Documents of these schemes are never drafts: output, diffs, settings. */
const DRAFT_SCHEMES = new Set(['file', 'untitled']);

export function isDraft(document: vscode.TextDocument): boolean {
  return (
    DRAFT_SCHEMES.has(document.uri.scheme) &&
    draftLanguage(document.languageId, document.fileName) !== undefined &&
    !isInFolders(document.uri.fsPath, libraryFolders())
  );
}

/** Whether a document is a file of a library folder that sources are read from. */
export function isSource(document: vscode.TextDocument): boolean {
  return (
    document.uri.scheme === 'file' &&
    isSourceFileName(path.basename(document.fileName)) &&
    isInFolders(document.uri.fsPath, libraryFolders())
  );
}

/** Follows the active editor, and keeps the context keys `wellsourced.draftActive` and `wellsourced.sourceActive` for menus and keys. */
export function followDrafts(): Drafts {
  let last: vscode.TextEditor | undefined;
  const follow = (editor: vscode.TextEditor | undefined) => {
    const active = editor !== undefined && isDraft(editor.document);
    if (active) last = editor;
    void vscode.commands.executeCommand('setContext', 'wellsourced.draftActive', active);
    void vscode.commands.executeCommand(
      'setContext',
      'wellsourced.sourceActive',
      editor !== undefined && isSource(editor.document),
    );
  };
  const again = () => {
    follow(vscode.window.activeTextEditor);
  };
  again();
  const subscriptions = [
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.workspace.onDidOpenTextDocument(again),
    vscode.workspace.onDidChangeConfiguration(again),
  ];
  return {
    isDraft,
    lastEditor: () => {
      const editor = vscode.window.activeTextEditor;
      if (editor !== undefined && isDraft(editor.document)) return editor;
      const visible = vscode.window.visibleTextEditors;
      if (last !== undefined && visible.includes(last)) return last;
      return visible.find(other => other.document === last?.document) ?? visible.find(other => isDraft(other.document));
    },
    ...toDisposable(() => {
      disposeAll(subscriptions);
    }),
  };
}

/** Drafts by what VS Code calls their language; those known by file extension only are told apart by `isDraft`. */
export const DRAFT_SELECTOR: vscode.DocumentSelector = [
  ...['markdown', 'plaintext', 'latex', 'tex', 'asciidoc', 'typst', 'quarto', 'rmd'].map(language => ({ language })),
  { pattern: '**/*.{md,markdown,txt,tex,adoc,asciidoc,typ,qmd,Rmd,rmd}' },
];
