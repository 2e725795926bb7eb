import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable.ts';
import { describeError } from '../base/log.ts';
import { resolveIn } from '../draft/citation-card.ts';
import { readDraftCitations, type DraftCitation } from '../draft/draft-citations.ts';
import { lostMessage } from '../draft/find-lost-words.ts';
import type { BibliographyEntry } from '../model/bibliography.ts';
import type { LibraryService } from '../library/library-service.ts';
import type { SourceSummary } from '../model/library.ts';
import type { CitedLibraries } from './cited-library.ts';
import { hasCitations } from './draft-checks.ts';
import { DRAFT_SELECTOR } from './drafts.ts';
import type { Features } from './features.ts';
import { rangeOf } from './locate.ts';
import { lostPlaces } from './lost-places.ts';

/** Registers *Go to Definition* from a citation in a draft to its passage. */
export function registerGoToPassage(features: Features, cited: CitedLibraries): Disposable {
  return vscode.languages.registerDefinitionProvider(DRAFT_SELECTOR, {
    async provideDefinition(document, position) {
      if (!hasCitations(document)) return undefined;
      try {
        return await passageOf(features, cited, document, position);
      } catch (error) {
        features.log.error(`go to definition: ${describeError(error)}`);
        return undefined;
      }
    },
  });
}

async function passageOf(
  { library, records }: Features,
  cited: CitedLibraries,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.LocationLink[] | undefined> {
  // A record that cannot be read is told of.
  const record = await records.citations(document.uri);
  if (record === undefined) return undefined;
  const known = await cited.of(document.uri, await library.sources());
  const offset = document.offsetAt(position);
  // A reference may stand in the definition of another.
  const citation = readDraftCitations(document.getText(), { ...known, record }).findLast(
    ({ start, end }) => start <= offset && offset <= end,
  );
  if (citation?.isKnown !== true) return undefined;
  const { source, entry } = citation;
  if (entry !== undefined) return linkToEntry(entry, document, citation);
  if (source === undefined) return lostLinks(library, citation, document, known.sources);
  const found = await library.document(source.id);
  if (found?.summary.filePath === undefined) return undefined;
  const resolved = resolveIn(citation, found);
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

const originOf = (document: vscode.TextDocument, { start, end }: DraftCitation): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(Math.min(end, start + 120)));

/** A key of the writer’s bibliography that describes no source leads to its entry. */
function linkToEntry(
  { at, line }: BibliographyEntry,
  document: vscode.TextDocument,
  citation: DraftCitation,
): vscode.LocationLink[] | undefined {
  if (at === undefined) return undefined;
  const targetRange = new vscode.Range(line - 1, 0, line - 1, 0);
  return [{ originSelectionRange: originOf(document, citation), targetUri: vscode.Uri.file(at), targetRange }];
}

/** Of a source that is not in the library: that it is not, and where its words stand, for the writer to choose. */
async function lostLinks(
  library: LibraryService,
  citation: DraftCitation,
  document: vscode.TextDocument,
  sources: readonly SourceSummary[],
): Promise<vscode.LocationLink[]> {
  if ((await library.status()).phase !== 'idle') {
    void vscode.window.showInformationMessage('The sources are still being read. Try again in a moment.');
    return [];
  }
  const places = await lostPlaces(library, citation.anchor, sources);
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
