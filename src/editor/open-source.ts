import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import type { SourceId } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { Features } from './features.ts';
import { rangeOf } from './locate.ts';
import type { Located } from './located.ts';
import { pickSource } from './pick-source.ts';

const passageHighlight = vscode.window.createTextEditorDecorationType({
  backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
  overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.findMatchForeground'),
  overviewRulerLane: vscode.OverviewRulerLane.Center,
});

/** Where a span of a source stands on disk. */
export async function locationOf(
  library: Features['library'],
  source: SourceId,
  span: Span,
): Promise<vscode.Location | undefined> {
  const document = await library.document(source);
  if (document?.summary.filePath === undefined) return undefined;
  return new vscode.Location(vscode.Uri.file(document.summary.filePath), rangeOf(document.fileText, span));
}

/** Opens a source with the span selected and its passage marked; says so where the source is gone. */
export async function openSource(
  features: Features,
  located: Located,
  options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
  const location = await locationOf(features.library, located.source, located);
  if (location === undefined) {
    void vscode.window.showWarningMessage(
      `The source “${located.source}” is not in the library any more. It may have been moved or removed on disk.`,
    );
    return;
  }
  try {
    const document = await vscode.workspace.openTextDocument(location.uri);
    const editor = await vscode.window.showTextDocument(document, { ...options, selection: location.range });
    editor.revealRange(location.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    editor.setDecorations(passageHighlight, [location.range]);
  } catch (error) {
    features.log.error(`open source: ${String(error)}`);
    void vscode.window.showErrorMessage(
      `“${vscode.workspace.asRelativePath(location.uri)}” could not be opened: ${String(error)}`,
    );
  }
}

/** Registers *Open Source*, for rows of the views, links of hover cards, and the command palette. */
export function registerOpenSource(features: Features): Disposable {
  const subscriptions = [
    vscode.commands.registerCommand('wellsourced.openSource', async (target?: Located | { located?: Located }) => {
      const given = target !== undefined && 'located' in target ? target.located : (target as Located | undefined);
      const located = given ?? (await pickSource(features));
      if (located !== undefined) await openSource(features, located);
    }),
    vscode.window.onDidChangeTextEditorSelection(event => {
      if (event.kind !== undefined) event.textEditor.setDecorations(passageHighlight, []);
    }),
  ];
  return toDisposable(() => {
    disposeAll(subscriptions);
  });
}
