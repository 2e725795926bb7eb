import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable.ts';
import { describeError } from '../base/log.ts';
import { completeCitation, type KeyCompletion } from '../draft/complete-citation.ts';
import { draftLanguage } from '../draft/draft-language.ts';
import { placeDefinitions } from '../draft/place-definitions.ts';
import { linkFrom, type CitedLibraries } from './cited-library.ts';
import { DRAFT_SELECTOR, isDraft } from './drafts.ts';
import type { Features } from './features.ts';

/** Registers the completion of citation keys in Markdown drafts, on `@` and `[^`. */
export function registerCitationCompletion(features: Features, cited: CitedLibraries): Disposable {
  return vscode.languages.registerCompletionItemProvider(
    DRAFT_SELECTOR,
    {
      async provideCompletionItems(document, position, token) {
        if (!isDraft(document) || draftLanguage(document.languageId, document.fileName) !== 'markdown') return [];
        try {
          const library = await cited.of(document.uri, await features.library.sources());
          if (token.isCancellationRequested) return [];
          const text = document.getText();
          const keys = completeCitation(text, document.offsetAt(position), library, linkFrom(document.uri));
          return keys.map((key, i) => itemOf(document, text, key, i));
        } catch (error) {
          features.log.error(`completion of keys: ${describeError(error)}`);
          return [];
        }
      },
    },
    '@',
    '^',
  );
}

function itemOf(document: vscode.TextDocument, text: string, key: KeyCompletion, place: number): vscode.CompletionItem {
  const item = new vscode.CompletionItem(
    { label: key.label, description: key.date },
    vscode.CompletionItemKind.Reference,
  );
  const { start, end } = key.range;
  item.range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  item.detail = key.definition === undefined ? key.detail : `New footnote: ${key.detail}`;
  item.filterText = key.filter;
  item.sortText = String(place).padStart(6, '0');
  item.insertText = key.insert;
  if (key.definition === undefined) return item;
  const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  const main = { start, end, insert: key.insert };
  const { insert } = placeDefinitions(text, [main], [key.definition], eol);
  // At the very end of the draft both would be put into one place: there they are one edit, with the cursor between them.
  if (end === text.length)
    item.insertText = new vscode.SnippetString().appendText(key.insert).appendTabstop(0).appendText(insert);
  else item.additionalTextEdits = [vscode.TextEdit.insert(document.positionAt(text.length), insert)];
  return item;
}
