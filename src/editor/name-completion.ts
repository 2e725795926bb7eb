import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import { describeError } from '../base/log.ts';
import { completeNames, type NameCompletion } from '../draft/complete-name.ts';
import { draftLanguage } from '../draft/draft-language.ts';
import { findProse } from '../draft/find-prose.ts';
import { describeEntity } from '../draft/hover-card.ts';
import type { EntityType } from '../model/annotations.ts';
import { DRAFT_SELECTOR, isDraft } from './drafts.ts';
import type { Features } from './features.ts';

const MOST_NAMES = 500;
/** A request that follows a keystroke so soon was made by the editor itself, where it suggests while one types. */
const TYPING_MS = 200;
/** There keys are completed. */
const KEY_BEFORE = /(?:\[\^|@)[\w:.-]*$/;

const KINDS: Readonly<Record<EntityType, { readonly kind: vscode.CompletionItemKind; readonly word: string }>> = {
  PER: { kind: vscode.CompletionItemKind.User, word: 'person' },
  ORG: { kind: vscode.CompletionItemKind.Module, word: 'organisation' },
  LOC: { kind: vscode.CompletionItemKind.Constant, word: 'place' },
  MISC: { kind: vscode.CompletionItemKind.Keyword, word: 'name' },
};

/** Registers the completion of names in prose, when it is asked for (Ctrl+Space): names do not come up while one types. */
export function registerNameCompletion(features: Features): Disposable {
  let lastChange: { readonly document: vscode.TextDocument; readonly atMs: number } | undefined;
  const isTyping = (document: vscode.TextDocument, { triggerKind }: vscode.CompletionContext): boolean =>
    triggerKind === vscode.CompletionTriggerKind.Invoke &&
    suggestsWhileTyping(document) &&
    lastChange?.document === document &&
    Date.now() - lastChange.atMs < TYPING_MS;
  const subscriptions = [
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      lastChange = { document, atMs: Date.now() };
    }),
    vscode.languages.registerCompletionItemProvider(DRAFT_SELECTOR, {
      async provideCompletionItems(document, position, token, context) {
        const language = draftLanguage(document.languageId, document.fileName);
        if (language === undefined || !isDraft(document) || isTyping(document, context)) return [];
        try {
          const text = document.getText();
          const offset = document.offsetAt(position);
          if (KEY_BEFORE.test(text.slice(Math.max(0, offset - 100), offset))) return [];
          if (!findProse(text, language).some(({ start, end }) => start <= offset && offset <= end)) return [];
          const entities = await features.library.entities();
          if (token.isCancellationRequested) return [];
          const names = completeNames(text, offset, entities, MOST_NAMES);
          return new vscode.CompletionList(
            names.map((name, i) => itemOf(document, text, name, i)),
            true,
          );
        } catch (error) {
          features.log.error(`completion of names: ${describeError(error)}`);
          return [];
        }
      },
    }),
  ];
  return toDisposable(() => {
    disposeAll(subscriptions);
  });
}

/** Words are suggested on every keystroke in plain text, unless the settings say otherwise; in Markdown they are not. */
function suggestsWhileTyping(document: vscode.TextDocument): boolean {
  const quick = vscode.workspace.getConfiguration('editor', document).get<unknown>('quickSuggestions');
  if (typeof quick !== 'object' || quick === null) return quick !== false;
  return Object.values(quick).some(value => value !== 'off' && value !== false);
}

function itemOf(
  document: vscode.TextDocument,
  text: string,
  { entity, range }: NameCompletion,
  place: number,
): vscode.CompletionItem {
  const { kind, word } = KINDS[entity.type];
  const role = entity.roles[0];
  const item = new vscode.CompletionItem({ label: entity.name, description: role ?? word }, kind);
  item.range = new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
  item.detail = role === undefined ? word : `${word}: ${role}`;
  // What stands there was compared already, without regard to case, diacritics and the order of names.
  item.filterText = `${text.slice(range.start, range.end)} ${entity.name} ${entity.aliases.join(' ')}`;
  item.sortText = String(place).padStart(6, '0');
  item.insertText = entity.name;
  item.documentation = describeEntity(entity);
  return item;
}
