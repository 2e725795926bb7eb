import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable.ts';
import { describeError } from '../base/log.ts';
import { citationAt } from '../draft/find-citations.ts';
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

async function passageOf({ library, records }: Features, document: vscode.TextDocument, position: vscode.Position): Promise<vscode.LocationLink[] | undefined> {
  const citation = citationAt(document.getText(), document.offsetAt(position));
  const record = citation && (await records.citations(document.uri));
  if (citation === undefined || record === undefined) return undefined;
  const frozen = record.keys.find(({ key }) => key === citation.key);
  const anchor = anchorOf(citation, record);
  const sources = await library.sources();
  const source = sources.find(other => other.hash === frozen?.hash && other.id === frozen.source) ?? sources.find(other => other.hash === frozen?.hash) ?? sources.find(other => other.id === (anchor?.source ?? frozen?.source));
  const found = source && (await library.document(source.id));
  if (found?.summary.filePath === undefined) return undefined;
  const resolved = resolveCitation(citation, anchor, found.fileText, found.passages);
  if (resolved.kind === 'gone') {
    void vscode.window.showWarningMessage(`${resolved.reason} (${found.summary.id})`);
    return undefined;
  }
  const targetRange = rangeOf(found.fileText, resolved.span);
  return [
    {
      originSelectionRange: new vscode.Range(document.positionAt(citation.start), document.positionAt(Math.min(citation.end, citation.start + 120))),
      targetUri: vscode.Uri.file(found.summary.filePath),
      targetRange,
      targetSelectionRange: targetRange,
    },
  ];
}
