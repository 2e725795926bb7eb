import type { Span } from '../model/span.ts';
import { OMISSION, type Cited } from './cited-passage.ts';
import type { CitationStyle } from './citation-style.ts';
import type { DraftLanguage } from './draft-language.ts';
import { escapeFor } from './escape-draft.ts';
import { footnoteReference, printPlain, type Citation } from './print-citation.ts';
import { printPandoc } from './print-pandoc.ts';
import { betweenMarks, closingMark, marksAround, openingMark, type Marks, type Punctuation } from './mark-styles.ts';
import { splitAttribution } from './split-attribution.ts';

export interface InlineStyle {
  readonly language: DraftLanguage;
  /** `inline`: the source stands in parentheses in the sentence; `pandoc`: in Pandoc's brackets; else in a footnote. */
  readonly style: CitationStyle;
  /** False: the source is cited, its words are not. */
  readonly quoting: boolean;
  readonly marks: Marks;
  readonly punctuation: Punctuation;
}

/** Quotations with their sources one after the other in the sentence: `“words”[^key-1] “words”[^key-2]`; `after` is what the draft has behind them. */
export function printInline(cited: readonly Cited[], style: InlineStyle, after = ''): string {
  if (!style.quoting && style.style === 'pandoc') return printPandoc(cited.map(({ citation }) => citation));
  return cited
    .map((one, i) => {
      const mark = printMark(one.citation, style);
      if (!style.quoting) return mark;
      const attributed = style.style === 'inline' ? splitAttribution(one.words, one.speaker) : undefined;
      if (attributed === undefined) return printQuoted(one, style, i < cited.length - 1 ? '' : after);
      const said = `${inMarks(attributed.said, style)} ${escapeFor(style.language, attributed.attribution)}`;
      return `${said}${mark}${i < cited.length - 1 || endsSentence(after) ? '.' : ''}`;
    })
    .join(' ');
}

const inMarks = (words: string, style: InlineStyle): string =>
  openingMark(style.marks) + innerWords({ words }, style) + closingMark(style.marks);

/** A comma or full stop of the draft that stands right behind the cursor, where it belongs inside the marks. */
export const takenInside = (after: string, { punctuation, quoting, style }: InlineStyle): string =>
  punctuation === 'inside' && quoting && style !== 'inline' ? (/^[,.]/.exec(after)?.[0] ?? '') : '';

/** Words in marks with their source, and the comma or full stop where the style wants it. */
function printQuoted({ words, citation }: Cited, style: InlineStyle, after: string): string {
  const mark = printMark(citation, style);
  const taken = takenInside(after, style);
  if (taken !== '') return inMarks(words.replace(/[,.]$/, '') + taken, style) + mark;
  const last = style.punctuation === 'outside' ? /(?<![.…])[,.]$/.exec(words)?.[0] : undefined;
  if (last === undefined) return inMarks(words, style) + mark;
  const own = inMarks(words.slice(0, -1), style);
  // A note's reference stands behind the stop, a source in brackets before it; what the draft has itself is not doubled.
  const stop = /^[,.;:!?]/.test(after) || last === ',' ? '' : last;
  return mark.startsWith(' ') ? own + mark + stop : own + stop + mark;
}

/** Whether the sentence ends here: nothing follows in the line, or another sentence. */
const endsSentence = (after: string): boolean => /^[ \t]*(?:$|[\r\n])|^[ \t]+[\p{Lu}“]/u.test(after);

/** The words as they stand between double quotation marks: marks in them alternate. */
export const innerWords = (
  { words }: Pick<Cited, 'words'>,
  { language, marks }: Pick<InlineStyle, 'language' | 'marks'>,
): string => withOmissions(escapeFor(language, betweenMarks(words, marks)));

/** Brackets around an omission need no escape: no link can be made of three dots. */
export const withOmissions = (escaped: string): string => escaped.replaceAll('\\[…\\]', OMISSION);

/** What names the source behind a quotation, or alone. */
export function printMark(citation: Citation, { language, style, quoting }: InlineStyle): string {
  if (style === 'pandoc') return `${quoting ? ' ' : ''}${printPandoc([citation])}`;
  const note = style === 'inline' ? undefined : printNote(citation, language);
  return note ?? `${quoting ? ' ' : ''}(${escapeFor(language, printPlain(citation))})`;
}

/** A footnote in a language's own terms; undefined for plain text, which has none. */
export function printNote(citation: Citation, language: DraftLanguage): string | undefined {
  const plain = escapeFor(language, printPlain(citation));
  switch (language) {
    case 'markdown':
      return footnoteReference(citation);
    case 'latex':
      return `\\footnote{${plain}.}`;
    case 'asciidoc':
      return `footnote:[${plain}.]`;
    case 'typst':
      return `#footnote[${plain}.]`;
    case 'plaintext':
      return undefined;
  }
}

/** The marks that the writer has set around a cursor already. */
export const marksAt = (text: string, { start, end }: Span): Marks | undefined =>
  start > 0 ? marksAround(text.charAt(start - 1), text.charAt(end)) : undefined;
