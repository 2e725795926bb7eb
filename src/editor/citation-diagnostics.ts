import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import { describeError } from '../base/log.ts';
import { CITATION_CHECKS, type CitationCode, type Severity } from '../draft/citation-checks.ts';
import type { CitationProblem } from '../draft/check-citations.ts';
import type { CitedLibraries } from './cited-library.ts';
import { createDraftChecks, hasCitations } from './draft-checks.ts';
import type { Features } from './features.ts';
import { registerCitationFixes } from './citation-fixes.ts';
import { gatherChanges } from './library-state.ts';

/** A draft is checked when nothing was typed for so long. */
const PAUSE_MS = 400;

const SEVERITIES: Readonly<Record<Exclude<Severity, 'off'>, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Registers the checks of citations in open drafts, shown as problems with codes, and their quick fixes. */
export function registerCitationDiagnostics(features: Features, cited: CitedLibraries): Disposable {
  const collection = vscode.languages.createDiagnosticCollection('wellsourced');
  const checks = createDraftChecks(features, cited);
  const pending = new Map<vscode.TextDocument, { timer?: NodeJS.Timeout; cancel?: vscode.CancellationTokenSource }>();

  const stop = (document: vscode.TextDocument) => {
    const before = pending.get(document);
    clearTimeout(before?.timer);
    before?.cancel?.cancel();
    pending.delete(document);
  };
  const run = async (document: vscode.TextDocument, cancel: vscode.CancellationTokenSource) => {
    try {
      const checked = await checks.check(document, cancel.token);
      if (checked === undefined || cancel.token.isCancellationRequested || document.isClosed) return;
      const found = diagnosticsOf(document, checked.problems);
      // To be told the same again would close an open list of quick fixes.
      if (!isSame(collection.get(document.uri) ?? [], found)) collection.set(document.uri, found);
    } catch (error) {
      features.log.error(`checks of citations: ${describeError(error)}`);
    } finally {
      cancel.dispose();
    }
  };
  const later = (document: vscode.TextDocument) => {
    if (!hasCitations(document)) return;
    stop(document);
    const timer = setTimeout(() => {
      const cancel = new vscode.CancellationTokenSource();
      pending.set(document, { cancel });
      void run(document, cancel);
    }, PAUSE_MS);
    pending.set(document, { timer });
  };
  const all = () => {
    checks.forget();
    for (const { uri } of vscode.workspace.textDocuments.filter(document => !hasCitations(document)))
      collection.delete(uri);
    vscode.workspace.textDocuments.forEach(later);
  };
  const close = (document: vscode.TextDocument) => {
    stop(document);
    collection.delete(document.uri);
  };

  all();
  const changes = gatherChanges(features.library.onDidChange);
  const subscriptions = [
    collection,
    changes,
    changes.onDidGather(all),
    cited.onDidChange(all),
    registerCitationFixes(features, checks),
    vscode.workspace.onDidOpenTextDocument(later),
    vscode.workspace.onDidChangeTextDocument(({ document }) => later(document)),
    vscode.workspace.onDidCloseTextDocument(close),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('wellsourced')) all();
    }),
  ];
  return toDisposable(() => {
    [...pending.keys()].forEach(stop);
    disposeAll(subscriptions);
  });
}

function diagnosticsOf(document: vscode.TextDocument, problems: readonly CitationProblem[]): vscode.Diagnostic[] {
  const severities = severitiesFor(document);
  return problems.flatMap(({ start, end, code, message }) => {
    const severity = severities(code);
    if (severity === 'off') return [];
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    const diagnostic = new vscode.Diagnostic(range, message, SEVERITIES[severity]);
    diagnostic.source = 'Wellsourced';
    diagnostic.code = code;
    if (code === 'unused-definition') diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
    return [diagnostic];
  });
}

const isSame = (before: readonly vscode.Diagnostic[], now: readonly vscode.Diagnostic[]): boolean =>
  before.length === now.length &&
  now.every(({ range, message, severity }, i) => {
    const other = before[i];
    return other?.range.isEqual(range) === true && other.message === message && other.severity === severity;
  });

/** As the setting has it; what it does not name is as it is by default. */
function severitiesFor(document: vscode.TextDocument): (code: CitationCode) => Severity {
  const stated = vscode.workspace.getConfiguration('wellsourced', document).get<unknown>('checks.severity');
  const byCode = new Map<string, unknown>(typeof stated === 'object' && stated !== null ? Object.entries(stated) : []);
  return code => {
    const said = byCode.get(code);
    if (said === 'off' || (typeof said === 'string' && said in SEVERITIES)) return said as Severity;
    return CITATION_CHECKS.find(check => check.code === code)?.severity ?? 'warning';
  };
}
