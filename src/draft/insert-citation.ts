import type { CitationAnchor, CitationRecord } from '../model/citation.ts';
import type { PassageHit, SourceSummary } from '../model/library.ts';
import type { Span } from '../model/span.ts';
import { citationKey } from './citation-key.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { DraftLanguage } from './draft-language.ts';
import { escapeFor } from './escape-draft.ts';
import { findCitations } from './find-citations.ts';
import {
  citationId,
  citationOf,
  footnoteDefinition,
  footnoteReference,
  printPlain,
  type Citation,
} from './print-citation.ts';
import { alternateMarks } from './quote-marks.ts';

export type CitationStyle = 'footnote' | 'blockquote' | 'inline';

/** A passage to be cited, with its source; `quote` is the part of it that is wanted, in offsets of the file. */
export interface CitedPassage {
  readonly hit: PassageHit;
  readonly source: SourceSummary;
  readonly quote?: Span;
}

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
  readonly record: CitationRecord;
  /** The path from the draft to a source's file, with `/`. */
  readonly linkTo: (source: SourceSummary) => string;
  /** The whole text of a source's file, for the words around a quotation. */
  readonly fileText: (source: SourceSummary) => string;
}

export interface DraftEdit extends Span {
  readonly insert: string;
}

export interface Inserted {
  /** Not overlapping, in reading order; to be made in one step. */
  readonly edits: readonly DraftEdit[];
  readonly record: CitationRecord;
}

const CONTEXT = 32;

/**
 * The edits that put quotations with their citations at the cursors, and what is to be remembered of them. Every cursor gets the same. The words
 * are the source's own: only line breaks inside a passage become spaces, and quotation marks inside it alternate.
 */
export function insertCitation(insertion: Insertion): Inserted {
  const { text, language, eol, passages, style, quoting, cursors } = insertion;
  let { record } = insertion;
  const used = findCitations(text);
  const cited: { citation: Citation; words: string; isNew: boolean }[] = [];
  for (const passage of passages) {
    const key = citationKey(passage.source, record);
    const words = wordsOf(passage);
    const known = reusable(used, key, passage, record, words);
    const number = known ?? nextNumber(used, cited, key);
    const citation = citationOf(passage.source, key, number, insertion.linkTo(passage.source), passage.hit.paragraph);
    record = remember(record, passage, citation, insertion.fileText(passage.source));
    cited.push({ citation, words, isNew: known === undefined });
  }
  const asFootnotes = language === 'markdown' && style !== 'inline';
  const block = style === 'blockquote' && quoting && language === 'markdown';
  const inserts = cursors.map((cursor): DraftEdit => {
    const insert = block ? blockquotes(cited, text, cursor, eol) : inline(cited, insertion, cursor);
    return { start: cursor.start, end: cursor.end, insert };
  });
  const definitions = asFootnotes ? distinctDefinitions(cited) : [];
  if (definitions.length > 0) inserts.push(atEnd(text, definitions, eol));
  return { edits: joinAtEnd(inserts.sort((a, b) => a.start - b.start || a.end - b.end)), record };
}

/** The passage's words: its line breaks are spaces, nothing else is touched. */
const wordsOf = ({ hit, quote }: CitedPassage): string => {
  const span = quote ?? hit;
  return hit.text
    .slice(span.start - hit.start, span.end - hit.start)
    .replace(/\s+/g, ' ')
    .trim();
};

/** The same words of the same source, cited before in this draft, keep their footnote. */
function reusable(
  used: ReturnType<typeof findCitations>,
  key: string,
  { hit }: CitedPassage,
  record: CitationRecord,
  words: string,
): number | undefined {
  const definition = used.find(
    citation =>
      citation.kind === 'definition' &&
      citation.key === key &&
      citation.paragraph === hit.paragraph &&
      record.anchors.some(
        anchor =>
          anchor.citation === citationId({ key, number: citation.number ?? 0 }) &&
          anchor.exact.replace(/\s+/g, ' ').trim() === words,
      ),
  );
  return definition?.number;
}

const nextNumber = (
  used: ReturnType<typeof findCitations>,
  cited: readonly { citation: Citation }[],
  key: string,
): number =>
  Math.max(
    0,
    ...used.filter(citation => citation.key === key).map(citation => citation.number ?? 0),
    ...cited.filter(({ citation }) => citation.key === key).map(({ citation }) => citation.number),
  ) + 1;

function remember(
  record: CitationRecord,
  { hit, source, quote }: CitedPassage,
  citation: Citation,
  fileText: string,
): CitationRecord {
  const span = quote ?? hit;
  const anchor: CitationAnchor = {
    citation: citationId(citation),
    key: citation.key,
    source: source.id,
    ...(hit.paragraph === undefined ? {} : { paragraph: hit.paragraph }),
    exact: hit.text.slice(span.start - hit.start, span.end - hit.start),
    prefix: fileText.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: fileText.slice(span.end, span.end + CONTEXT),
  };
  const { title } = source.details;
  const frozen = record.keys.some(({ key }) => key === citation.key)
    ? record.keys
    : [
        ...record.keys,
        { key: citation.key, source: source.id, ...(title === undefined ? {} : { title }), hash: source.hash },
      ];
  return {
    ...record,
    keys: frozen,
    anchors: [
      ...record.anchors.filter(other => other.citation !== anchor.citation || other.source !== anchor.source),
      anchor,
    ],
  };
}

type Cited = { readonly citation: Citation; readonly words: string; readonly isNew: boolean };

/** One after the other in the sentence: “words”[^key-1] “words”[^key-2]. */
function inline(cited: readonly Cited[], { language, style, quoting, text }: Insertion, cursor: Span): string {
  const quoted = isInMarks(text, cursor);
  return cited
    .map(({ citation, words }) => {
      const inner = escapeFor(language, alternateMarks(words));
      const quotation = quoting ? (quoted ? inner : `“${inner}”`) : '';
      const mark =
        language === 'markdown' && style !== 'inline'
          ? footnoteReference(citation)
          : attribution(language, style, citation, quoting);
      return quoting || style !== 'inline' ? quotation + mark : mark.trimStart();
    })
    .join(' ');
}

/** The source behind a quotation in a language's own terms. */
function attribution(language: DraftLanguage, style: CitationStyle, citation: Citation, quoting: boolean): string {
  const plain = escapeFor(language, printPlain(citation));
  if (style === 'inline' || language === 'plaintext') return `${quoting ? ' ' : ''}(${plain})`;
  if (language === 'latex') return `\\footnote{${plain}.}`;
  if (language === 'asciidoc') return `footnote:[${plain}.]`;
  return language === 'typst' ? `#footnote[${plain}.]` : ` (${plain})`;
}

/** The cursor stands between quotation marks that the writer has set already. */
const isInMarks = (text: string, { start, end }: Span): boolean =>
  /[“"]/.test(text.charAt(start - 1)) && /[”"]/.test(text.charAt(end));

/** Each quotation as a block of its own with its attribution below; what the cursor's line begins with (a list, a quotation) is continued. */
function blockquotes(cited: readonly Cited[], text: string, cursor: Span, eol: string): string {
  const lineStart = Math.max(text.lastIndexOf('\n', cursor.start - 1), text.lastIndexOf('\r', cursor.start - 1)) + 1;
  const before = text.slice(lineStart, cursor.start);
  const prefix =
    (/^[\s>]*/.exec(before)?.[0] ?? '') + ' '.repeat(/^[\s>]*([-*+]\s+|\d+[.)]\s+)/.exec(before)?.[1]?.length ?? 0);
  const after = text.slice(cursor.end);
  const blocks = cited.map(({ citation, words }) => {
    const who = [
      citation.author === undefined ? undefined : escapeMarkdown(citation.author),
      citation.title === undefined ? undefined : `“${escapeMarkdown(alternateMarks(citation.title))}”`,
      citation.date === undefined ? undefined : escapeMarkdown(citation.date),
    ].filter(part => part !== undefined);
    const lines = [
      `> ${escapeFor('markdown', words)}`,
      '>',
      `> — ${who.length === 0 ? escapeMarkdown(citation.file) : who.join(', ')}${footnoteReference(citation)}`,
    ];
    return lines.join(eol + prefix);
  });
  const own = blocks.join(`${eol}${prefix.trimEnd()}${eol}${prefix}`);
  const opening = before.trim() === '' ? prefix.slice(before.length) : `${eol}${prefix.trimEnd()}${eol}${prefix}`;
  const closing =
    after.trim() === '' || /^\r?\n[ \t>]*\r?\n/.test(after)
      ? ''
      : after.startsWith('\n') || after.startsWith('\r\n')
        ? eol + prefix.trimEnd()
        : `${eol}${prefix.trimEnd()}${eol}${prefix}`;
  return opening + own + closing;
}

const distinctDefinitions = (cited: readonly Cited[]): string[] => [
  ...new Set(cited.filter(({ isNew }) => isNew).map(({ citation }) => footnoteDefinition(citation))),
];

/** Definitions stand at the end of the draft, a blank line before the first. */
function atEnd(text: string, definitions: readonly string[], eol: string): DraftEdit {
  const body = text.replace(/\s+$/, '');
  const tail = text.slice(body.length);
  const lines = body.split(/\r\n|\n|\r/);
  const follows = /^ {0,3}\[\^[^\]\s]+\]:/.test(lines.at(-1) ?? '');
  const breaks = tail.match(/\r\n|\n|\r/g)?.length ?? 0;
  const wanted = body === '' && text === '' ? 1 : follows ? 1 : 2;
  const lead = eol.repeat(Math.max(follows && breaks >= 1 ? 0 : 0, wanted - breaks));
  return { start: text.length, end: text.length, insert: `${lead}${definitions.join(eol)}${eol}` };
}

/** A cursor at the very end of the draft and the definitions behind it make one edit, so that their order is not left to chance. */
function joinAtEnd(edits: readonly DraftEdit[]): DraftEdit[] {
  const joined: DraftEdit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last !== undefined && last.end === edit.start && edit.start === edit.end && edit.insert.includes('[^')) {
      const lead = edit.insert.replace(/^[\r\n]+/, '');
      const eol = edit.insert.includes('\r\n') ? '\r\n' : '\n';
      joined[joined.length - 1] = { ...last, insert: `${last.insert}${eol}${eol}${lead}` };
    } else joined.push(edit);
  }
  return joined;
}
