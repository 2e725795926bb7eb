import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import { describeError } from '../base/log.ts';
import { completeCitation, type KeyCompletion } from '../draft/complete-citation.ts';
import { draftLanguage } from '../draft/draft-language.ts';
import { shorten } from '../draft/show-text.ts';
import { placeDefinitions } from '../draft/place-definitions.ts';
import { MOST_UNCITED } from '../draft/uncited-sources.ts';
import type { FrozenKey } from '../model/citation.ts';
import { linkFrom, type CitedLibraries } from './cited-library.ts';
import { DRAFT_SELECTOR, isDraft } from './drafts.ts';
import type { Features } from './features.ts';
import { positionOf, rangeOf } from './locate.ts';

/** Runs when the key of a source is taken that was not cited before; no command for people. */
const FREEZE = 'wellsourced.freezeKey';

/** In the list, beside the key; the whole title stands beside the list. */
const LONGEST_TITLE = 48;

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
        // As it is now: VS Code itself reckons with what is typed meanwhile.
        const text = document.getText();
        const offset = document.offsetAt(position);
        try {
          const library = await cited.of(document.uri, await features.library.sources());
          if (token.isCancellationRequested) return [];
          const keys = completeCitation(text, offset, library, linkFrom(document.uri));
          const [first] = keys;
          const places = { range: first && rangeOf(text, first.range), end: positionOf(text, text.length) };
          const items = keys.map((key, i) => itemOf(document, text, places, key, i));
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

function itemOf(
  document: vscode.TextDocument,
  text: string,
  places: { readonly range: vscode.Range | undefined; readonly end: vscode.Position },
  key: KeyCompletion,
  place: number,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(
    { label: key.label, detail: `  ${key.date} · ${shorten(key.detail, LONGEST_TITLE)}` },
    vscode.CompletionItemKind.Reference,
  );
  const { start, end } = key.range;
  if (places.range !== undefined) item.range = places.range;
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
  else item.additionalTextEdits = [vscode.TextEdit.insert(places.end, insert)];
  return item;
}
