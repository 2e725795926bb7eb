import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable.ts';
import { Cancelled } from '../base/cancellation.ts';
import type { EntityCard } from '../model/library.ts';
import { draftLanguage } from '../draft/draft-language.ts';
import { findProse } from '../draft/find-prose.ts';
import { printCandidates, printCard } from '../draft/hover-card.ts';
import { contains, type Span } from '../model/span.ts';
import { DRAFT_SELECTOR, isDraft } from './drafts.ts';
import type { Features } from './features.ts';
import { commandLink } from './located.ts';

/** Commands that a card may run; its Markdown is trusted with nothing else. */
const CARD_COMMANDS = ['wellsourced.openSource', 'wellsourced.insertCitation', 'wellsourced.showName'];

/** A name may stand across a line break, and no name is longer than this many units. */
const LONGEST_NAME = 200;

/** At most so many candidates of an ambiguous short name are shown. */
const MOST_CANDIDATES = 5;

/** A name of the library in a draft, and all whom it may mean. */
export interface NameAtCursor {
  readonly range: vscode.Range;
  readonly cards: readonly EntityCard[];
}

/** The name at a position of a draft's prose; undefined where there is none. */
export async function nameAt(
  { library }: Features,
  document: vscode.TextDocument,
  position: vscode.Position,
  token?: vscode.CancellationToken,
): Promise<NameAtCursor | undefined> {
  const language = draftLanguage(document.languageId, document.fileName);
  if (language === undefined) return undefined;
  const text = document.getText();
  const offset = document.offsetAt(position);
  const prose = findProse(text, language).find(span => span.start <= offset && offset <= span.end);
  if (prose === undefined) return undefined;
  const window: Span = {
    start: Math.max(prose.start, offset - LONGEST_NAME),
    end: Math.min(prose.end, offset + LONGEST_NAME),
  };
  const hits = await library.findNames(text.slice(window.start, window.end), token);
  const at = offset - window.start;
  const hit = hits.find(name => contains(name, { start: at, end: at }));
  if (hit === undefined) return undefined;
  const cards = await Promise.all(hit.entities.slice(0, MOST_CANDIDATES).map(entity => library.card(entity)));
  return {
    range: new vscode.Range(document.positionAt(window.start + hit.start), document.positionAt(window.start + hit.end)),
    cards: cards.filter(card => card !== undefined),
  };
}

/** Registers the hover cards on names in drafts. */
export function registerHover(features: Features): Disposable {
  return vscode.languages.registerHoverProvider(DRAFT_SELECTOR, {
    async provideHover(document, position, token) {
      const enabled = vscode.workspace.getConfiguration('wellsourced', document).get<boolean>('hover.enabled', true);
      if (!enabled || !isDraft(document)) return undefined;
      try {
        const name = await nameAt(features, document, position, token);
        if (name === undefined || name.cards.length === 0) return undefined;
        return new vscode.Hover(trustedWithCardCommands(printCards(name.cards)), name.range);
      } catch (error) {
        if (error instanceof Cancelled) return undefined;
        features.log.error(`hover: ${String(error)}`);
        return undefined;
      }
    },
  });
}

function printCards(cards: readonly EntityCard[]): string {
  const [only] = cards;
  return cards.length === 1 && only !== undefined ? printCard(only, commandLink) : printCandidates(cards, commandLink);
}

function trustedWithCardCommands(markdown: string): vscode.MarkdownString {
  const content = new vscode.MarkdownString(markdown, true);
  content.isTrusted = { enabledCommands: CARD_COMMANDS };
  return content;
}
