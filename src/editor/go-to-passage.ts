import path from 'node:path';
import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable.ts';
import { describeError } from '../base/log.ts';
import { citationAt, findCitations, type FoundCitation } from '../draft/find-citations.ts';
import type { LibraryService } from '../library/library-service.ts';
import type { CitationAnchor } from '../model/citation.ts';
import type { SourceSummary } from '../model/library.ts';
import { lostMessage } from '../draft/find-lost-words.ts';
import { anchorOf, resolveCitation } from '../draft/resolve-citation.ts';
import { DRAFT_SELECTOR, isDraft } from './drafts.ts';
import type { Features } from './features.ts';
import { rangeOf } from './locate.ts';
import { lostPlaces } from './lost-places.ts';

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
  if (source === undefined) return frozen && (await lostLinks(library, citation, anchor, document, sources));
  const found = await library.document(source.id);
  if (found?.summary.filePath === undefined) return undefined;
  const resolved = resolveCitation({ ...cited?.definition, ...citation }, anchor, found.fileText, found.passages);
  if (resolved.kind === 'gone') {
    void vscode.window.showWarningMessage(`${resolved.reason} (${found.summary.id})`);
    return undefined;
  }
  // Of several candidates VS Code lets the writer choose; of one it would say nothing.
  if (resolved.kind === 'doubtful') void vscode.window.showWarningMessage(`${resolved.reason} (${found.summary.id})`);
  const targetUri = vscode.Uri.file(found.summary.filePath);
  const originSelectionRange = originOf(document, citation);
  return (resolved.kind === 'doubtful' ? resolved.candidates : [resolved.span]).map(span => {
    const targetRange = rangeOf(found.fileText, span);
    return { originSelectionRange, targetUri, targetRange, targetSelectionRange: targetRange };
  });
}

const originOf = (document: vscode.TextDocument, { start, end }: FoundCitation): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(Math.min(end, start + 120)));

/** Of a source that is not in the library: that it is not, and where its words stand, for the writer to choose. */
async function lostLinks(
  library: LibraryService,
  citation: FoundCitation,
  anchor: CitationAnchor | undefined,
  document: vscode.TextDocument,
  sources: readonly SourceSummary[],
): Promise<vscode.LocationLink[]> {
  if ((await library.status()).phase !== 'idle') {
    void vscode.window.showInformationMessage('The sources are still being read. Try again in a moment.');
    return [];
  }
  const places = await lostPlaces(library, anchor, sources);
  const where = places.length === 0 ? '' : ' Its words, or most of them, stand in the place that is shown.';
  void vscode.window.showWarningMessage(`${lostMessage(citation.key)}${where}`);
  const links = await Promise.all(
    places.map(async ({ source, span }): Promise<vscode.LocationLink[]> => {
      const found = await library.document(source.id);
      if (found?.summary.filePath === undefined) return [];
      const targetRange = rangeOf(found.fileText, span);
      const targetUri = vscode.Uri.file(found.summary.filePath);
      const originSelectionRange = originOf(document, citation);
      return [{ originSelectionRange, targetUri, targetRange, targetSelectionRange: targetRange }];
    }),
  );
  return links.flat();
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
