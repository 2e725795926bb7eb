import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import { describeError } from '../base/log.ts';
import { citesSource } from '../draft/count-citations.ts';
import { markOf } from '../draft/citation-card.ts';
import { readDraftCitations, type DraftCitation } from '../draft/draft-citations.ts';
import type { SourceSummary } from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import type { CitedDrafts } from './cited-drafts.ts';
import type { CitedLibraries } from './cited-library.ts';
import { hasCitations } from './draft-checks.ts';
import { DRAFT_SELECTOR, isSource } from './drafts.ts';
import type { Features } from './features.ts';
import { positionOf, rangeOf } from './locate.ts';
import type { Row } from './row.ts';
import { sourceAt } from './source-at.ts';

/** Registers *Find All References* on citations and in sources, and *Find Citations* on rows of the Sources view: where a source is cited, in all drafts. */
export function registerCitationReferences(features: Features, cited: CitedLibraries, drafts: CitedDrafts): Disposable {
  const find = async (
    isWanted: (citation: DraftCitation) => boolean,
    withDefinitions: boolean,
    token?: vscode.CancellationToken,
  ): Promise<vscode.Location[]> =>
    (await drafts.read(token)).flatMap(({ uri, text, citations }) =>
      citations
        .filter(citation => isWanted(citation) && (withDefinitions || citesSource(citation)))
        .map(citation => new vscode.Location(uri, rangeOf(text, markOf(citation)))),
    );

  const wantedAt = async (document: vscode.TextDocument, position: vscode.Position) => {
    if (isSource(document)) {
      const source = await sourceAt(features.library, document, position);
      return source && ofSource(source.id);
    }
    if (!hasCitations(document)) return undefined;
    const library = await cited.of(document.uri, await features.library.sources());
    const offset = document.offsetAt(position);
    const citation = readDraftCitations(document.getText(), library).find(one => {
      const { start, end } = markOf(one);
      return start <= offset && offset <= end;
    });
    if (citation === undefined) return undefined;
    return citation.source === undefined
      ? ({ key }: DraftCitation) => key === citation.key
      : ofSource(citation.source.id);
  };

  const show = async (row?: Row) => {
    const source = (await features.library.sources()).find(({ id }) => id === row?.detailsOf);
    if (source?.filePath === undefined) return;
    const locations = await find(ofSource(source.id), false);
    if (locations.length === 0) {
      void vscode.window.showInformationMessage(`No draft of this workspace cites “${titleOf(source)}”.`);
      return;
    }
    const fileText = (await features.library.document(source.id))?.fileText ?? '';
    const position = positionOf(fileText, source.span.start);
    await vscode.commands.executeCommand(
      'editor.action.showReferences',
      vscode.Uri.file(source.filePath),
      position,
      locations,
    );
  };

  const subscriptions = [
    vscode.languages.registerReferenceProvider(DRAFT_SELECTOR, {
      async provideReferences(document, position, { includeDeclaration }, token) {
        try {
          const isWanted = await wantedAt(document, position);
          return isWanted && (await find(isWanted, includeDeclaration, token));
        } catch (error) {
          features.log.error(`references: ${describeError(error)}`);
          return undefined;
        }
      },
    }),
    vscode.commands.registerCommand('wellsourced.findCitations', show),
  ];
  return toDisposable(() => {
    disposeAll(subscriptions);
  });
}

const ofSource =
  (id: SourceId) =>
  ({ source }: DraftCitation): boolean =>
    source?.id === id;

const titleOf = ({ details, id }: SourceSummary): string => details.title ?? id;
