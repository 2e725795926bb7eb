import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import { describeError } from '../base/log.ts';
import { completeCitation, type KeyCompletion } from '../draft/complete-citation.ts';
import { draftLanguage } from '../draft/draft-language.ts';
import { placeDefinitions } from '../draft/place-definitions.ts';
import { MOST_UNCITED } from '../draft/uncited-sources.ts';
import type { FrozenKey } from '../model/citation.ts';
import { linkFrom, type CitedLibraries } from './cited-library.ts';
import { DRAFT_SELECTOR, isDraft } from './drafts.ts';
import type { Features } from './features.ts';

/** Runs when the key of a source is taken that was not cited before; no command for people. */
const FREEZE = 'wellsourced.freezeKey';

/** Registers the completion of citation keys in Markdown drafts, on `@` and `[^`. */
export function registerCitationCompletion(features: Features, cited: CitedLibraries): Disposable {
  const freeze = vscode.commands.registerCommand(FREEZE, async (draft: vscode.Uri, key: FrozenKey) => {
    try {
      const record = await features.records.citations(draft);
      if (record === undefined || record.keys.some(other => other.key === key.key)) return;
      await features.records.saveCitations(draft, { ...record, keys: [...record.keys, key] });
    } catch (error) {
      features.log.error(`completion of keys: ${describeError(error)}`);
    }
  });
  const provider = vscode.languages.registerCompletionItemProvider(
    DRAFT_SELECTOR,
    {
      async provideCompletionItems(document, position, token) {
        if (!isDraft(document) || draftLanguage(document.languageId, document.fileName) !== 'markdown') return [];
        try {
          const library = await cited.of(document.uri, await features.library.sources());
          if (token.isCancellationRequested) return [];
          const text = document.getText();
          const keys = completeCitation(text, document.offsetAt(position), library, linkFrom(document.uri));
          const items = keys.map((key, i) => itemOf(document, text, key, i));
          return new vscode.CompletionList(items, library.sources.length > MOST_UNCITED);
        } catch (error) {
          features.log.error(`completion of keys: ${describeError(error)}`);
          return [];
        }
      },
    },
    '@',
    '^',
  );
  return toDisposable(() => {
    disposeAll([freeze, provider]);
  });
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
  if (key.freezes !== undefined)
    item.command = { command: FREEZE, title: 'Keep Key', arguments: [document.uri, key.freezes] };
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
