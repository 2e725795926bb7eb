import { insertCitation, type CitationStyle, type Inserted } from '../../../src/draft/insert-citation.ts';
import type { Marks, Punctuation } from '../../../src/draft/mark-styles.ts';
import type { DraftLanguage } from '../../../src/draft/draft-language.ts';
import type { CitedPassage } from '../../../src/draft/cited-passage.ts';
import { NO_CITATIONS, type CitationRecord } from '../../../src/model/citation.ts';
import type { SourceSummary } from '../../../src/model/library.ts';
import type { SourceDetails } from '../../../src/model/source.ts';
import type { Span } from '../../../src/model/span.ts';

/** A report of a harbour, invented. */
export const HARBOUR: SourceDetails = {
  publisher: 'Lagoon Times',
  title: 'Harbour pilots vote to strike',
  published: '2019-04-02',
};

export function sourceOf(details: SourceDetails = HARBOUR, id = 'sources/harbour.txt#1', hash = 'h1'): SourceSummary {
  const file = id.slice(0, id.indexOf('#'));
  return {
    id,
    file,
    number: Number(id.slice(id.indexOf('#') + 1)),
    details,
    read: details,
    stated: {},
    span: { start: 0, end: 0 },
    language: 'en',
    hash,
    passages: 9,
  };
}

/** What stands in a passage's file before and behind it. */
const BEFORE = 'Harbour pilots vote to strike\n\n';
const AFTER = '\n\nThe port opens again on Monday.\n';

export const fileTextOf = (words: string): string => BEFORE + words + AFTER;

export function passageOf(
  words: string,
  source = sourceOf(),
  quote?: Span,
  paragraph: number | undefined = 3,
): CitedPassage {
  const start = BEFORE.length;
  const hit = {
    source: source.id,
    kind: 'paragraph' as const,
    start,
    end: start + words.length,
    text: words,
    sentences: [{ start, end: start + words.length }],
    score: 1,
    terms: [],
    ...(paragraph === undefined ? {} : { paragraph }),
  };
  return {
    hit,
    source,
    ...(quote === undefined ? {} : { quote: { start: quote.start + start, end: quote.end + start } }),
  };
}

export interface Wanted {
  readonly text: string;
  readonly cursors: readonly Span[];
  readonly passages: readonly CitedPassage[];
  readonly language?: DraftLanguage;
  readonly style?: CitationStyle;
  readonly quoting?: boolean;
  readonly blockFrom?: number;
  readonly marks?: Marks;
  readonly punctuation?: Punctuation;
  readonly eol?: '\n' | '\r\n';
  readonly record?: CitationRecord;
  readonly ownKey?: (source: SourceSummary) => string | undefined;
}

export const cite = ({ passages, ...wanted }: Wanted): Inserted =>
  insertCitation({
    language: 'markdown',
    style: 'footnote',
    quoting: true,
    eol: '\n',
    record: NO_CITATIONS,
    ...wanted,
    passages,
    linkTo: ({ file }) => file,
    fileText: source => fileTextOf(passages.find(passage => passage.source === source)?.hit.text ?? ''),
  });

/** A draft with its cursors taken out: `‸` is one, `⟦words⟧` a selection. */
export function readCursors(marked: string): { readonly text: string; readonly cursors: Span[] } {
  const cursors: Span[] = [];
  let text = '';
  let open: number | undefined;
  for (const char of marked) {
    if (char === '‸') cursors.push({ start: text.length, end: text.length });
    else if (char === '⟦') open = text.length;
    else if (char === '⟧') cursors.push({ start: open ?? text.length, end: text.length });
    else text += char;
  }
  return { text, cursors };
}
