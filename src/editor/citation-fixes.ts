import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable.ts';
import type { CitationProblem } from '../draft/check-citations.ts';
import { fixCitation } from '../draft/fix-citations.ts';
import { linkFrom } from './cited-library.ts';
import type { DraftChecks } from './draft-checks.ts';
import { DRAFT_SELECTOR } from './drafts.ts';

/** Registers the quick fixes of what the checks find. They are worked out anew, so that none is made for a draft as it was. */
export function registerCitationFixes(checks: DraftChecks): Disposable {
  return vscode.languages.registerCodeActionsProvider(
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
          return [...actions, ...openAction(problem, diagnostic)];
        });
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
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
