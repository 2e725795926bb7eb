import type { Span } from '../model/span.ts';
import type { Cited } from './cited-passage.ts';
import type { DraftLanguage } from './draft-language.ts';
import { escapeFor } from './escape-draft.ts';
import { footnoteReference, printPlain, type Citation } from './print-citation.ts';
import { alternateMarks } from './quote-marks.ts';

export interface InlineStyle {
  readonly language: DraftLanguage;
  /** True: the source stands in parentheses in the sentence, not in a footnote. */
  readonly inText: boolean;
  /** False: the source is cited, its words are not. */
  readonly quoting: boolean;
}

/** Quotations with their sources one after the other in the sentence: `“words”[^key-1] “words”[^key-2]`. */
export const printInline = (cited: readonly Cited[], style: InlineStyle): string =>
  cited.map(one => (style.quoting ? `“${innerWords(one, style)}”` : '') + printMark(one.citation, style)).join(' ');

/** The words as they stand between double quotation marks: marks in them alternate. */
export const innerWords = ({ words }: Cited, { language }: InlineStyle): string =>
  escapeFor(language, alternateMarks(words));

/** What names the source behind a quotation, or alone. */
export function printMark(citation: Citation, { language, inText, quoting }: InlineStyle): string {
  const note = inText ? undefined : printNote(citation, language);
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
