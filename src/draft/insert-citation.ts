import type { CitationRecord } from '../model/citation.ts';
import type { SourceSummary } from '../model/library.ts';
import type { Span } from '../model/span.ts';
import { citationKey, frozenKeyOf } from './citation-key.ts';
import { styleIn, type CitationStyle } from './citation-style.ts';
import { wordsOf, type Cited, type CitedPassage, type DraftEdit } from './cited-passage.ts';
import type { DraftLanguage } from './draft-language.ts';
import { findCitations, type FoundCitation } from './find-citations.ts';
import { joinPandoc } from './join-pandoc.ts';
import { joinEdits, placeDefinitions } from './place-definitions.ts';
import { printBlockquotes } from './print-blockquote.ts';
import { citationOf, footnoteDefinition } from './print-citation.ts';
import { isInTable } from './is-in-table.ts';
import { closingMark, DEFAULT_MARKS, marksAround, type Marks, type Punctuation } from './mark-styles.ts';
import { printInline, setQuotation, type InlineStyle } from './print-inline.ts';
import { numberInDraft, rememberCitation, type CitationForm } from './remember-citation.ts';

export type { CitedPassage, DraftEdit } from './cited-passage.ts';
export type { CitationStyle } from './citation-style.ts';

export interface Insertion {
  readonly text: string;
  readonly language: DraftLanguage;
  readonly eol: '\n' | '\r\n';
  /** The cursors, in any order; a selection is replaced. */
  readonly cursors: readonly Span[];
  readonly passages: readonly CitedPassage[];
  readonly style: CitationStyle;
  /** False: the source is cited, its words are not. */
  readonly quoting: boolean;
  /** Passages of so many words and more stand as a block, whatever the style; absent or 0: only where the style is `blockquote`. */
  readonly blockFrom?: number;
  /** Absent: double curly marks. */
  readonly marks?: Marks;
  /** Absent: kept. */
  readonly punctuation?: Punctuation;
  readonly record: CitationRecord;
  /** The key of a source in the writer’s own bibliography, where it stands there. */
  readonly ownKey?: (source: SourceSummary) => string | undefined;
  /** The path from the draft to a source's file, with `/`. */
  readonly linkTo: (source: SourceSummary) => string;
  /** The whole text of a source's file, for the words around a quotation. */
  readonly fileText: (source: SourceSummary) => string;
}

export interface Inserted {
  /** Not overlapping, in reading order; to be made in one step. */
  readonly edits: readonly DraftEdit[];
  readonly record: CitationRecord;
}

/**
 * The edits that put quotations with their citations at the cursors, and what is to be remembered of them. Every cursor gets the same. The words
 * are the source's own: only line breaks inside a passage become spaces, and quotation marks inside it alternate where it stands in marks.
 */
export function insertCitation(insertion: Insertion): Inserted {
  const { text, language, eol, cursors } = insertion;
  const style = styleIn(language, insertion.style);
  const { cited, record } = cite(insertion, formOf(language, style));
  if (cited.length === 0) return { edits: [], record };
  const edits = joinEdits(cursors.flatMap(cursor => editsAt(cursor, cited, { ...insertion, style })));
  const isNoted = language === 'markdown' && (style === 'footnote' || style === 'blockquote');
  const definitions = isNoted ? cited.filter(({ isNew }) => isNew).map(one => footnoteDefinition(one.citation)) : [];
  if (edits.length === 0 || definitions.length === 0) return { edits, record };
  return { edits: joinEdits([...edits, placeDefinitions(text, edits, definitions, eol)]), record };
}

const formOf = (language: DraftLanguage, style: CitationStyle): CitationForm =>
  language === 'markdown' && (style === 'pandoc' || style === 'inline') ? style : 'footnote';

/** Gives each passage its key and number: words that the draft cites already keep their footnote. */
function cite(
  { text, passages, record, linkTo, fileText, ownKey }: Insertion,
  form: CitationForm,
): { cited: Cited[]; record: CitationRecord } {
  const found = findCitations(text);
  const cited: Cited[] = [];
  let remembered = record;
  for (const passage of passages) {
    const { hit, source } = passage;
    const key = keyFor(source, remembered, ownKey?.(source), form);
    const words = wordsOf(passage);
    const twin = cited.find(
      ({ citation, ...one }) => citation.key === key && citation.paragraph === hit.paragraph && one.words === words,
    );
    const known = twin?.citation.number ?? numberInDraft(found, key, passage, remembered);
    const number = known ?? nextNumber(key, found, cited);
    const citation = citationOf(source, key, number, linkTo(source), hit);
    remembered = rememberCitation(remembered, passage, citation, fileText(source), form);
    cited.push({
      citation,
      words,
      isNew: known === undefined,
      ...(passage.speaker === undefined ? {} : { speaker: passage.speaker }),
    });
  }
  return { cited, record: remembered };
}

/** Footnotes are labelled with small letters, figures and hyphens. */
const FOOTNOTE_KEY = /^[a-z0-9-]+$/;

/** The writer's own key, where they have one: Pandoc looks for that. A footnote's label keeps the key that it was given first. */
function keyFor(source: SourceSummary, record: CitationRecord, own: string | undefined, form: CitationForm): string {
  if (form !== 'footnote') return own ?? citationKey(source, record);
  const labels = { ...record, keys: record.keys.filter(({ key }) => FOOTNOTE_KEY.test(key)) };
  const isNew = own !== undefined && FOOTNOTE_KEY.test(own) && frozenKeyOf(source, labels) === undefined;
  return isNew ? own : citationKey(source, labels);
}

function nextNumber(key: string, found: readonly FoundCitation[], cited: readonly Cited[]): number {
  let highest = 0;
  for (const one of [...found, ...cited.map(({ citation }) => citation)])
    if (one.key === key) highest = Math.max(highest, one.number ?? 0);
  return highest + 1;
}

/** The edits at one cursor. Between marks that the writer has set, the words stand in them and the source behind them. */
function editsAt(cursor: Span, cited: readonly Cited[], insertion: Insertion): DraftEdit[] {
  const { text, language, eol, style, quoting } = insertion;
  const set = marksAround(text, cursor.start, cursor.end);
  const isBlock = style === 'blockquote' || (set === undefined && isLong(cited, insertion.blockFrom));
  if (quoting && isBlock && !(language === 'markdown' && isInTable(text, cursor.start)))
    return [{ ...withBlanks(text, cursor), insert: printBlockquotes(cited, { language, style }, text, cursor, eol) }];
  const { marks = DEFAULT_MARKS, punctuation = 'kept' } = insertion;
  const inline = { language, style, quoting, punctuation, marks: set ?? marks };
  const joined = !quoting && style === 'pandoc' ? joinPandoc(text, cursor, cited) : undefined;
  if (joined !== undefined) return [joined];
  const [first, ...others] = cited;
  if (!quoting || first === undefined || set === undefined) {
    const { insert, takesNext } = printInline(cited, inline, text.slice(cursor.end));
    const end = cursor.end + (takesNext ? 1 : 0);
    return [{ start: cursor.start, end, insert: spaceBefore(text, cursor, inline) + insert }];
  }
  const at = cursor.end + closingMark(set).length;
  const isOnly = others.length === 0;
  const { inner, behind, takesNext } = setQuotation(first, inline, isOnly ? text.slice(at) : undefined);
  const rest = isOnly ? '' : ` ${printInline(others, { ...inline, punctuation: 'kept' }).insert}`;
  return [
    { ...cursor, insert: inner },
    { start: at, end: at + (takesNext ? 1 : 0), insert: behind + rest },
  ];
}

/** Blanks between the cursor and the words behind it, which would open a line of their own below a block. */
function withBlanks(text: string, { start, end }: Span): Span {
  let after = end;
  while (/[ \t]/.test(text.charAt(after))) after++;
  return { start, end: /[^\r\n]/.test(text.charAt(after)) ? after : end };
}

const isLong = (cited: readonly Cited[], blockFrom = 0): boolean =>
  blockFrom > 0 && cited.some(({ words }) => words.split(' ').length >= blockFrom);

/** Parentheses and brackets without a quotation before them do not stick to the writer's word. */
const spaceBefore = (text: string, { start }: Span, { language, style, quoting }: InlineStyle): string =>
  !quoting &&
  (style === 'inline' || style === 'pandoc' || language === 'plaintext') &&
  /[^\s([{]/.test(text.charAt(start - 1)) &&
  start > 0
    ? ' '
    : '';
