import type { Span } from '../model/span.ts';
import { OMISSION, type Cited } from './cited-passage.ts';
import type { CitationStyle } from './citation-style.ts';
import type { DraftLanguage } from './draft-language.ts';
import { escapeFor } from './escape-draft.ts';
import { footnoteReference, printPlain, type Citation } from './print-citation.ts';
import { printPandoc } from './print-pandoc.ts';
import { alternateMarks } from './quote-marks.ts';
import { splitAttribution } from './split-attribution.ts';

export interface InlineStyle {
  readonly language: DraftLanguage;
  /** `inline`: the source stands in parentheses in the sentence; `pandoc`: in Pandoc's brackets; else in a footnote. */
  readonly style: CitationStyle;
  /** False: the source is cited, its words are not. */
  readonly quoting: boolean;
}

/** Quotations with their sources one after the other in the sentence: `“words”[^key-1] “words”[^key-2]`; `after` is what the draft has behind them. */
export function printInline(cited: readonly Cited[], style: InlineStyle, after = ''): string {
  if (!style.quoting && style.style === 'pandoc') return printPandoc(cited.map(({ citation }) => citation));
  return cited
    .map((one, i) => {
      const mark = printMark(one.citation, style);
      if (!style.quoting) return mark;
      const attributed = style.style === 'inline' ? splitAttribution(one.words, one.speaker) : undefined;
      if (attributed === undefined) return `“${innerWords(one, style)}”${mark}`;
      const said = `“${innerWords({ words: attributed.said }, style)}” ${escapeFor(style.language, attributed.attribution)}`;
      return `${said}${mark}${i < cited.length - 1 || endsSentence(after) ? '.' : ''}`;
    })
    .join(' ');
}

/** Whether the sentence ends here: nothing follows in the line, or another sentence. */
const endsSentence = (after: string): boolean => /^[ \t]*(?:$|[\r\n])|^[ \t]+[\p{Lu}“]/u.test(after);

/** The words as they stand between double quotation marks: marks in them alternate. */
export const innerWords = ({ words }: Pick<Cited, 'words'>, { language }: InlineStyle): string =>
  withOmissions(escapeFor(language, alternateMarks(words)));

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

/** Whether a cursor stands between double quotation marks that the writer has set already. */
export const isInMarks = (text: string, { start, end }: Span): boolean => {
  const marks = text.charAt(start - 1) + text.charAt(end);
  return start > 0 && (marks === '“”' || marks === '""');
};
