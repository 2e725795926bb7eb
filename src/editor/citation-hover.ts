import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable.ts';
import { describeError } from '../base/log.ts';
import { markOf, printCitationCard, printEntryCard, printLostCard } from '../draft/citation-card.ts';
import { readDraftCitations, type DraftCitation } from '../draft/draft-citations.ts';
import { draftLanguage } from '../draft/draft-language.ts';
import type { SourceSummary } from '../model/library.ts';
import type { CitedLibraries } from './cited-library.ts';
import { DRAFT_SELECTOR, isDraft } from './drafts.ts';
import type { Features } from './features.ts';
import { commandLink } from './located.ts';
import { lostPlaces } from './lost-places.ts';

/** Registers the cards on citations: the reference, and the passage with the quoted words marked. */
export function registerCitationHover(features: Features, cited: CitedLibraries): Disposable {
  return vscode.languages.registerHoverProvider(DRAFT_SELECTOR, {
    async provideHover(document, position, token) {
      const enabled = vscode.workspace.getConfiguration('wellsourced', document).get<boolean>('hover.citations', true);
      if (!enabled || !isDraft(document) || draftLanguage(document.languageId, document.fileName) !== 'markdown')
        return undefined;
      try {
        const library = await cited.of(document.uri, await features.library.sources());
        if (token.isCancellationRequested) return undefined;
        const offset = document.offsetAt(position);
        const citation = readDraftCitations(document.getText(), library).find(one => {
          const { start, end } = markOf(one);
          return start <= offset && offset < end;
        });
        const card = citation && (await cardOf(features, citation, library.sources));
        if (citation === undefined || card === undefined) return undefined;
        const content = new vscode.MarkdownString(card, false);
        content.isTrusted = { enabledCommands: ['wellsourced.openSource'] };
        const { start, end } = markOf(citation);
        return new vscode.Hover(content, new vscode.Range(document.positionAt(start), document.positionAt(end)));
      } catch (error) {
        features.log.error(`hover on a citation: ${describeError(error)}`);
        return undefined;
      }
    },
  });
}

async function cardOf(
  { library }: Features,
  citation: DraftCitation,
  sources: readonly SourceSummary[],
): Promise<string | undefined> {
  const { source, entry, isKnown, key, anchor } = citation;
  if (entry !== undefined) return printEntryCard(entry);
  if (source !== undefined) return printCitationCard(citation, await library.document(source.id), commandLink);
  // While sources are being read, more may be there in a moment.
  if (!isKnown || (await library.status()).phase !== 'idle') return undefined;
  return printLostCard(key, await lostPlaces(library, anchor, sources), commandLink);
}
