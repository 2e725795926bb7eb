import * as vscode from 'vscode';
import { trimmedTo } from '../draft/cited-passage.ts';
import { isPandocDraft } from '../draft/citation-style.ts';
import { draftLanguage, type DraftLanguage } from '../draft/draft-language.ts';
import { cursorBehind } from '../draft/cursor-behind.ts';
import { DEFAULT_MARKS, isMarks, type Marks, type Punctuation } from '../draft/mark-styles.ts';
import { marksOfLocale, statedLanguage } from '../draft/marks-of-locale.ts';
import { insertCitation, type CitationStyle, type CitedPassage, type DraftEdit } from '../draft/insert-citation.ts';
import type { CitationRecord } from '../model/citation.ts';
import type { LibraryService } from '../library/library-service.ts';
import type { EntityId, PassageHit } from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { linkFrom } from './cited-library.ts';
import type { Features } from './features.ts';
import type { Located } from './located.ts';

/** The style that is set for a draft; where none is set, what its readers expect. */
export function citationStyle(document: vscode.TextDocument): CitationStyle {
  const settings = vscode.workspace.getConfiguration('wellsourced', document);
  const set = settings.inspect<CitationStyle>('citation.style');
  const isChosen = [
    set?.globalValue,
    set?.workspaceValue,
    set?.workspaceFolderValue,
    set?.globalLanguageValue,
    set?.workspaceLanguageValue,
    set?.workspaceFolderLanguageValue,
  ].some(value => value !== undefined);
  if (!isChosen && isPandocDraft(document.languageId, document.fileName)) return 'pandoc';
  return settings.get<CitationStyle>('citation.style', 'footnote');
}

/** The language by whose rules a draft is written. */
export const languageOf = (document: vscode.TextDocument): DraftLanguage =>
  draftLanguage(document.languageId, document.fileName) ?? 'plaintext';

/** What is wanted of a passage: the sentences that a stretch lies in, the whole of it, or some sentences. */
export interface Wanted extends Located {
  readonly whole?: boolean;
  readonly sentences?: readonly Span[];
}

/** Passages for citing: with their sources, and the part that is wanted where a span is smaller than its passage. */
export async function citedPassages({ library }: Features, wanted: readonly Wanted[]): Promise<CitedPassage[]> {
  const sources = await library.sources();
  const names = new Map((await library.entities()).map(({ id, name }) => [id, name]));
  const found = await Promise.all(
    wanted.map(async (located): Promise<CitedPassage | undefined> => {
      const hit = await library.passageAt(located.source, located);
      const source = sources.find(other => other.id === located.source);
      if (hit === undefined || source === undefined) return undefined;
      const quote = located.whole === true ? undefined : wholeSentences(hit, located);
      const speaker = names.get((await speakerIn(library, hit.source, quote ?? hit)) ?? '');
      const passage = {
        hit,
        source,
        ...(quote === undefined ? {} : { quote }),
        ...(speaker === undefined ? {} : { speaker }),
      };
      return located.sentences === undefined ? passage : trimmedTo(passage, located.sentences);
    }),
  );
  return found.filter(passage => passage !== undefined);
}

/** Who is quoted between two offsets of a source, where it is one person or body. */
async function speakerIn(
  library: LibraryService,
  source: SourceId,
  { start, end }: Span,
): Promise<EntityId | undefined> {
  const quotations = await library.quotations({ source });
  const inside = quotations.filter(one => one.kind === 'direct' && start <= one.start && one.end <= end);
  const [speaker, ...others] = new Set(inside.map(one => one.speaker));
  return others.length > 0 ? undefined : speaker;
}

/** A clause is quoted with the sentences it stands in. */
function wholeSentences(hit: PassageHit, { start, end }: Located): { start: number; end: number } {
  const touched = hit.sentences.filter(sentence => sentence.start < end && start < sentence.end);
  return { start: touched[0]?.start ?? hit.start, end: touched.at(-1)?.end ?? hit.end };
}

/** The marks that are set for a draft; `locale`: those of the language that it states, else of VS Code. */
function marksOf(document: vscode.TextDocument): Marks {
  const set = vscode.workspace.getConfiguration('wellsourced', document).get<unknown>('citation.marks');
  if (set === 'locale') return marksOfLocale(statedLanguage(document.getText()) ?? vscode.env.language);
  return isMarks(set) ? set : DEFAULT_MARKS;
}

/** The edits for a draft and the record to keep; undefined, with a message shown, where the record cannot be read. */
export async function planCitation(
  features: Features,
  document: vscode.TextDocument,
  selections: readonly vscode.Range[],
  passages: readonly CitedPassage[],
  style: CitationStyle,
  quoting: boolean,
): Promise<{ edits: readonly DraftEdit[]; record: CitationRecord } | undefined> {
  const record = await features.records.citations(document.uri);
  if (record === undefined) return undefined;
  const texts = new Map<string, string>();
  for (const { source } of passages)
    if (!texts.has(source.id)) texts.set(source.id, (await features.library.document(source.id))?.fileText ?? '');
  const settings = vscode.workspace.getConfiguration('wellsourced', document);
  const { entries } = await features.bibliographies.of(document.uri, await features.library.sources());
  return insertCitation({
    text: document.getText(),
    language: languageOf(document),
    eol: document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n',
    cursors: selections.map(selection => ({
      start: document.offsetAt(selection.start),
      end: document.offsetAt(selection.end),
    })),
    passages,
    style,
    quoting,
    blockFrom: settings.get<number>('citation.blockFrom', 60),
    marks: marksOf(document),
    punctuation: settings.get<Punctuation>('citation.punctuation', 'kept'),
    record,
    ownKey: ({ id }) => entries.get(id)?.key,
    linkTo: linkFrom(document.uri),
    fileText: source => texts.get(source.id) ?? '',
  });
}

/** Puts citations at the cursors of an editor in one undo step, and remembers them. Says so where the draft cannot be edited. */
export async function insertPassages(
  features: Features,
  editor: vscode.TextEditor,
  passages: readonly CitedPassage[],
  { quoting = true, style = citationStyle(editor.document) }: { quoting?: boolean; style?: CitationStyle } = {},
): Promise<boolean> {
  const { document } = editor;
  const { version } = document;
  const planned = await planCitation(features, document, editor.selections, passages, style, quoting);
  if (planned === undefined) return false;
  if (document.version !== version) {
    void vscode.window.showWarningMessage(
      'The draft changed while the citation was being made. Nothing was inserted: run “Insert Citation” again.',
    );
    return false;
  }
  const range = ({ start, end }: DraftEdit): vscode.Range =>
    new vscode.Range(document.positionAt(start), document.positionAt(end));
  const cursors = editor.selections.map(({ start, end }) => ({
    start: document.offsetAt(start),
    end: document.offsetAt(end),
  }));
  const isDone = await editor.edit(builder => {
    for (const edit of planned.edits) builder.replace(range(edit), edit.insert);
  });
  if (!isDone) {
    void vscode.window.showErrorMessage(
      'The citation could not be inserted: the draft cannot be edited. Is the file read-only?',
    );
    return false;
  }
  // Behind the inserted text, not around it, and before the footnotes: the writer goes on writing.
  editor.selections = cursors.map(cursor => {
    const behind = document.positionAt(cursorBehind(planned.edits, cursor));
    return new vscode.Selection(behind, behind);
  });
  await features.records.saveCitations(document.uri, planned.record);
  return true;
}
