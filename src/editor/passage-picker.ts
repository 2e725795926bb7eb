import * as vscode from 'vscode';
import { Cancelled } from '../base/cancellation.ts';
import { describeError } from '../base/log.ts';
import { CITATION_STYLES, stylesFor, type CitationStyle } from '../draft/citation-style.ts';
import type { DraftLanguage } from '../draft/draft-language.ts';
import { shorten, shortName } from '../draft/short-name.ts';
import type { PassageHit, SourceSummary } from '../model/library.ts';
import type { Span } from '../model/span.ts';
import type { Features } from './features.ts';
import { setPickerKeys } from './picker-keys.ts';
import { pickSentences } from './sentence-picker.ts';
import { openSource } from './open-source.ts';

/** A passage that the writer chose. */
export interface PickedPassage {
  readonly hit: PassageHit;
  /** The sentences that are wanted of it; absent: all. */
  readonly sentences?: readonly Span[];
}

interface PassageItem extends vscode.QuickPickItem, PickedPassage {}

/** What the writer chose, and whether its words are wanted. */
export interface Picked {
  readonly passages: readonly PickedPassage[];
  readonly quoting: boolean;
  readonly style: CitationStyle;
}

const MOST_ITEMS = 50;
const LONGEST_DETAIL = 400;
const OPEN: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('go-to-file'),
  tooltip: 'Open Passage Beside (F12)',
};
const CHOOSE: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('list-selection'),
  tooltip: 'Choose Sentences (F2)',
};
const CITE_ONLY: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('references'),
  tooltip: 'Cite Without Quoting',
};

const CITE_ALL_ONLY: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('references'),
  tooltip: 'Cite Without Quoting',
};
const QUOTE_ALL: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('quote'), tooltip: 'Quote the Words' };

/** "para. 4, in “Findings”". */
function placeOf({ paragraph, heading, kind }: PassageHit): string {
  if (paragraph === undefined) return kind;
  return `para. ${paragraph}${heading === undefined ? '' : `, in “${heading}”`}`.replaceAll('$(', '$\u200b(');
}

function toItem(hit: PassageHit, source: SourceSummary | undefined): PassageItem {
  const name =
    source === undefined
      ? hit.source
      : source.details.published === undefined
        ? `${shortName(source)}, date not stated`
        : shortName(source);
  // Icons in a source's words would come to life in a label or detail.
  const detail = shorten(excerpt(hit), LONGEST_DETAIL).replaceAll('$(', '$\u200b(');
  return {
    label: name.replaceAll('$(', '$\u200b('),
    description: placeOf(hit),
    detail,
    alwaysShow: true,
    buttons: [...(hit.sentences.length > 1 ? [CHOOSE] : []), OPEN, CITE_ONLY],
    hit,
  };
}

const withSentences = (item: PassageItem, sentences: readonly Span[]): PassageItem => ({
  ...item,
  description: `${placeOf(item.hit)} · ${sentences.length} of ${item.hit.sentences.length} sentences`,
  sentences,
});

/** A long passage is shown from the sentence that has most of what was looked for. */
function excerpt({ text, start, sentences, terms }: PassageHit): string {
  if (text.length <= 160 || terms.length === 0) return text;
  const count = (sentence: string): number => terms.filter(term => sentence.toLowerCase().includes(term)).length;
  const scored = sentences.map(sentence => ({
    sentence,
    score: count(text.slice(sentence.start - start, sentence.end - start)),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), { sentence: { start, end: start }, score: 0 });
  return best.sentence.start > start ? `… ${text.slice(best.sentence.start - start)}` : text;
}

const nameOf = (style: CitationStyle): string => CITATION_STYLES.find(({ id }) => id === style)?.name ?? style;

const keyOf = ({ source, start }: PassageHit): string => `${source}@${start}`;

/**
 * Lets the writer search the passages and choose some. Items stand in the library's order, checked ones first; Enter with none checked takes the
 * active one. Undefined where it is dismissed.
 */
export async function pickPassages(
  features: Features,
  query: string,
  offered: readonly PassageHit[],
  draft: { readonly language: DraftLanguage; readonly style: CitationStyle },
): Promise<Picked | undefined> {
  const { library, log } = features;
  const sources = new Map((await library.sources()).map(source => [source.id, source]));
  const pick = vscode.window.createQuickPick<PassageItem>();
  // VS Code would order the items by where the label matches; undocumented, hence defensive.
  (pick as { sortByLabel?: boolean }).sortByLabel = false;
  pick.canSelectMany = true;
  pick.matchOnDescription = false;
  pick.matchOnDetail = false;
  let { style } = draft;
  let quoting = true;
  const offerStyle = () => {
    pick.title = `Insert Citation (${nameOf(style)}${quoting ? '' : ', without quoting'})`;
    pick.buttons = [
      { iconPath: new vscode.ThemeIcon('symbol-ruler'), tooltip: `Style: ${nameOf(style)}. Take the Next` },
      quoting ? CITE_ALL_ONLY : QUOTE_ALL,
    ];
  };
  offerStyle();
  pick.placeholder = 'Search your sources: words, "exact words", from: by: in: source: before: after:';
  pick.value = query;
  let search: vscode.CancellationTokenSource | undefined;

  const list = (hits: readonly PassageHit[]) => {
    const checked = [...pick.selectedItems];
    const pinned = new Set(checked.map(({ hit }) => keyOf(hit)));
    pick.items = [
      ...checked,
      ...hits.filter(hit => !pinned.has(keyOf(hit))).map(hit => toItem(hit, sources.get(hit.source))),
    ];
    pick.selectedItems = checked;
    const [first] = pick.items.filter(item => !checked.includes(item));
    if (first !== undefined) pick.activeItems = [first];
  };

  const refresh = async () => {
    search?.cancel();
    const own = (search = new vscode.CancellationTokenSource());
    if (pick.value.trim() === '') {
      list([...new Map(offered.map(hit => [keyOf(hit), hit])).values()]);
      return;
    }
    pick.busy = true;
    try {
      list(await library.search({ text: pick.value, limit: MOST_ITEMS }, own.token));
    } catch (error) {
      if (error instanceof Cancelled) return;
      log.error(`insert citation: ${describeError(error)}`);
      pick.title = 'Insert Citation: the search failed, see the log';
    }
    if (own === search) pick.busy = false;
  };

  return new Promise(resolve => {
    let isChoosing = false;
    /** Inserts the sentences, unless other passages are checked: then this one is, too, with these. */
    const choose = async (item: PassageItem) => {
      isChoosing = true;
      const others = pick.selectedItems.filter(other => other.hit !== item.hit);
      pick.hide();
      const sentences = await pickSentences(item);
      isChoosing = false;
      if (sentences !== undefined && others.length === 0) {
        done({ passages: [{ hit: item.hit, sentences }], quoting: true, style });
        return;
      }
      if (sentences !== undefined) {
        const chosen = withSentences(item, sentences);
        pick.items = pick.items.map(other => (other.hit === item.hit ? chosen : other));
        pick.selectedItems = [...others, chosen];
        pick.activeItems = [chosen];
      }
      show();
    };
    const openBeside = ({ hit }: PassageItem) => {
      void openSource(features, hit, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: true });
    };
    const active = (act: (item: PassageItem) => void) => () => {
      const [item] = pick.activeItems;
      if (item !== undefined) act(item);
    };
    const show = () => {
      setPickerKeys({
        chooseSentences: active(item => {
          if (item.buttons?.includes(CHOOSE) === true) void choose(item);
        }),
        openBeside: active(openBeside),
      });
      pick.show();
    };
    const done = (picked: Picked | undefined) => {
      resolve(picked);
      pick.hide();
      pick.dispose();
    };
    pick.onDidTriggerButton(button => {
      if (button === CITE_ALL_ONLY || button === QUOTE_ALL) {
        quoting = !quoting;
        offerStyle();
        return;
      }
      const styles = stylesFor(draft.language);
      style = styles[(styles.indexOf(style) + 1) % styles.length] ?? style;
      offerStyle();
    });
    pick.onDidChangeValue(() => void refresh());
    pick.onDidAccept(() => {
      const chosen = pick.selectedItems.length > 0 ? pick.selectedItems : pick.activeItems.slice(0, 1);
      if (chosen.length > 0) done({ passages: chosen, quoting, style });
    });
    pick.onDidTriggerItemButton(({ item, button }) => {
      if (button === CHOOSE) void choose(item);
      else if (button === CITE_ONLY) done({ passages: [item], quoting: false, style });
      else openBeside(item);
    });
    pick.onDidHide(() => {
      setPickerKeys(undefined);
      search?.cancel();
      if (isChoosing) return;
      pick.dispose();
      resolve(undefined);
    });
    pick.ignoreFocusOut = true;
    show();
    void refresh();
  });
}
