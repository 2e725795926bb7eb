import path from 'node:path';
import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable.ts';
import { describeError } from '../base/log.ts';
import { citationAt, findCitations, type FoundCitation } from '../draft/find-citations.ts';
import type { SourceSummary } from '../model/library.ts';
import { anchorOf, resolveCitation } from '../draft/resolve-citation.ts';
import { DRAFT_SELECTOR, isDraft } from './drafts.ts';
import type { Features } from './features.ts';
import { rangeOf } from './locate.ts';

/** Registers *Go to Definition* from a citation in a draft to its passage. */
export function registerGoToPassage(features: Features): Disposable {
  return vscode.languages.registerDefinitionProvider(DRAFT_SELECTOR, {
    async provideDefinition(document, position) {
      if (!isDraft(document)) return undefined;
      try {
        return await passageOf(features, document, position);
      } catch (error) {
        features.log.error(`go to definition: ${describeError(error)}`);
        return undefined;
      }
    },
  });
}

async function passageOf(
  { library, records }: Features,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.LocationLink[] | undefined> {
  const citation = citationAt(document.getText(), document.offsetAt(position));
  const record = citation && (await records.citations(document.uri));
  if (citation === undefined || record === undefined) return undefined;
  const frozen = record.keys.find(({ key }) => key === citation.key);
  const anchor = anchorOf(citation, record, document.getText());
  const sources = await library.sources();
  // A citation that has no anchor was written by hand: its definition leads on.
  const cited = anchor === undefined ? sourceOfLink(document, citation, sources) : undefined;
  const source =
    sources.find(other => other.hash === frozen?.hash && other.id === frozen.source) ??
    sources.find(other => other.hash === frozen?.hash) ??
    sources.find(other => other.id === (anchor?.source ?? frozen?.source ?? cited?.source.id));
  const found = source && (await library.document(source.id));
  if (found?.summary.filePath === undefined) return undefined;
  const resolved = resolveCitation({ ...cited?.definition, ...citation }, anchor, found.fileText, found.passages);
  if (resolved.kind === 'gone') {
    void vscode.window.showWarningMessage(`${resolved.reason} (${found.summary.id})`);
    return undefined;
  }
  // Of several candidates VS Code lets the writer choose; of one it would say nothing.
  if (resolved.kind === 'doubtful') void vscode.window.showWarningMessage(`${resolved.reason} (${found.summary.id})`);
  const targetUri = vscode.Uri.file(found.summary.filePath);
  const originSelectionRange = new vscode.Range(
    document.positionAt(citation.start),
    document.positionAt(Math.min(citation.end, citation.start + 120)),
  );
  return (resolved.kind === 'doubtful' ? resolved.candidates : [resolved.span]).map(span => {
    const targetRange = rangeOf(found.fileText, span);
    return { originSelectionRange, targetUri, targetRange, targetSelectionRange: targetRange };
  });
}

/** Without a record (another writer’s draft, a lost file) the footnote’s own definition leads to the file and paragraph. */
function sourceOfLink(
  document: vscode.TextDocument,
  citation: FoundCitation,
  sources: readonly SourceSummary[],
): { readonly source: SourceSummary; readonly definition: FoundCitation } | undefined {
  const definition = findCitations(document.getText()).find(
    other => other.kind === 'definition' && other.key === citation.key && other.number === citation.number,
  );
  if (definition?.citation === undefined) return undefined;
  const filePath = path.resolve(path.dirname(document.uri.fsPath), definition.citation.link);
  const inFile = sources.filter(other => other.filePath === filePath);
  const source = inFile.find(other => other.details.title === definition.citation?.title) ?? inFile[0];
  return source && { source, definition };
}
