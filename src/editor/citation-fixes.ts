import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import { describeError } from '../base/log.ts';
import type { CitationProblem } from '../draft/check-citations.ts';
import { fixCitation } from '../draft/fix-citations.ts';
import { followSource } from '../draft/follow-source.ts';
import { fileNameOf } from '../draft/short-name.ts';
import type { SourceSummary } from '../model/library.ts';
import { linkFrom } from './cited-library.ts';
import type { DraftChecks } from './draft-checks.ts';
import { DRAFT_SELECTOR } from './drafts.ts';
import type { Features } from './features.ts';

/** Runs when the writer says which source a key means now; no command for people. */
const FOLLOW = 'wellsourced.followSource';

/** Registers the quick fixes of what the checks find. They are worked out anew, so that none is made for a draft as it was. */
export function registerCitationFixes(features: Features, checks: DraftChecks): Disposable {
  const follow = vscode.commands.registerCommand(FOLLOW, async (draft: vscode.Uri, key: string, to: SourceSummary) => {
    try {
      const record = await features.records.citations(draft);
      if (record !== undefined) await features.records.saveCitations(draft, followSource(record, key, to));
    } catch (error) {
      features.log.error(`source of a key: ${describeError(error)}`);
      void vscode.window.showErrorMessage(
        `The source of “${key}” could not be stated: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  });
  const fixes = vscode.languages.registerCodeActionsProvider(
    DRAFT_SELECTOR,
    {
      async provideCodeActions(document, _range, { diagnostics }, token) {
        const own = diagnostics.filter(({ source }) => source === 'Wellsourced');
        if (own.length === 0) return [];
        const checked = await checks.check(document, token);
        if (checked === undefined) return [];
        const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
        return own.flatMap(diagnostic => {
          const problem = checked.problems.find(
            ({ code, start }) => code === diagnostic.code && document.offsetAt(diagnostic.range.start) === start,
          );
          if (problem === undefined) return [];
          const fixes = fixCitation(checked.text, problem, checked.library, linkFrom(document.uri), eol);
          const actions = fixes.map(({ title, edit, isPreferred }) => {
            const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
            action.edit = new vscode.WorkspaceEdit();
            const range = new vscode.Range(document.positionAt(edit.start), document.positionAt(edit.end));
            action.edit.replace(document.uri, range, edit.insert);
            action.diagnostics = [diagnostic];
            action.isPreferred = isPreferred;
            return action;
          });
          return [...actions, ...followActions(document, problem, diagnostic), ...openAction(problem, diagnostic)];
        });
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
  return toDisposable(() => {
    disposeAll([follow, fixes]);
  });
}

/** Where the source of a key is not in the library, those that have its words may be the same document. */
function followActions(
  document: vscode.TextDocument,
  { citation: { key, isKnown }, lostPlaces = [] }: CitationProblem,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction[] {
  if (!isKnown) return [];
  return [...new Set(lostPlaces.map(({ source }) => source))].map(source => {
    const title = `Take “${fileNameOf(source)}” for the source of “${key}”`;
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command: FOLLOW, title, arguments: [document.uri, key, source] };
    action.diagnostics = [diagnostic];
    return action;
  });
}

/** Where only the writer can tell what is meant, the source helps. */
function openAction(
  { code, citation: { source } }: CitationProblem,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction[] {
  if (source === undefined || !code.endsWith('locator')) return [];
  const action = new vscode.CodeAction('Open the source', vscode.CodeActionKind.QuickFix);
  const located = { source: source.id, start: source.span.start, end: source.span.start };
  action.command = { command: 'wellsourced.openSource', title: 'Open Source', arguments: [located] };
  action.diagnostics = [diagnostic];
  return [action];
}
