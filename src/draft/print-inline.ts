import { OMISSION, type Cited } from './cited-passage.ts';
import type { CitationStyle } from './citation-style.ts';
import type { DraftLanguage } from './draft-language.ts';
import { escapeFor } from './escape-draft.ts';
import { footnoteReference, inlineCitations, printPlain, type Citation } from './print-citation.ts';
import { printPandoc } from './print-pandoc.ts';
import { betweenMarks, closingMark, openingMark, type Marks } from './mark-styles.ts';
import { endsSentence, punctuate, type Punctuation } from './punctuate.ts';
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

/** What is written at a place of a draft; `takesNext`: in place of the comma or full stop that the draft has behind it. */
export interface Printed {
  readonly insert: string;
  readonly takesNext: boolean;
}

/** Quotations with their sources one after the other in the sentence: `“words”[^key-1] “words”[^key-2]`; `after` is what the draft has behind them. */
export function printInline(cited: readonly Cited[], style: InlineStyle, after = ''): Printed {
  if (!style.quoting && style.style === 'pandoc')
    return { insert: printPandoc(cited.map(({ citation }) => citation)), takesNext: false };
  if (!style.quoting && isNamed(style))
    return { insert: inlineCitations(cited.map(({ citation }) => citation)), takesNext: false };
  const printed = cited.map((one, i): Printed => {
    const mark = printMark(one.citation, style);
    if (!style.quoting) return { insert: mark, takesNext: false };
    const isLast = i === cited.length - 1;
    const attributed = style.style === 'inline' ? splitAttribution(one.words, one.speaker) : undefined;
    if (attributed === undefined) {
      const { inner, behind, takesNext } = setQuotation(one, style, isLast ? after : undefined);
      return { insert: openingMark(style.marks) + inner + closingMark(style.marks) + behind, takesNext };
    }
    const said = inMarks(attributed.said, style);
    const stop = !isLast || endsSentence(after) ? '.' : '';
    return { insert: `${said} ${escapeFor(style.language, attributed.attribution)}${mark}${stop}`, takesNext: false };
  });
  return { insert: printed.map(({ insert }) => insert).join(' '), takesNext: printed.at(-1)?.takesNext ?? false };
}

/** Words that are said, before who says so: a comma stands inside the marks or behind them. */
function inMarks(said: string, style: InlineStyle): string {
  const isOutside = style.punctuation === 'outside' && said.endsWith(',');
  const words = isOutside ? said.slice(0, -1) : said;
  return `${openingMark(style.marks)}${innerWords(words, style)}${closingMark(style.marks)}${isOutside ? ',' : ''}`;
}

/**
 * A quotation in two parts: what stands between the marks, and what behind the closing one. Without `after` another quotation follows: its end stays as
 * it is.
 */
export function setQuotation(
  { words, citation }: Cited,
  style: InlineStyle,
  after: string | undefined,
): { readonly inner: string; readonly behind: string; readonly takesNext: boolean } {
  const punctuation = after === undefined ? 'kept' : style.punctuation;
  const { inner, outer, behind, takesNext } = punctuate(words, punctuation, markKind(style), after ?? '');
  return {
    inner: innerWords(inner, style),
    behind: `${outer}${printMark(citation, style)}${behind}`,
    takesNext,
  };
}

/** A note stands behind the punctuation, brackets before it. */
const markKind = ({ language, style }: InlineStyle): 'note' | 'brackets' =>
  style === 'inline' || style === 'pandoc' || language === 'plaintext' ? 'brackets' : 'note';

/** The words as they stand between quotation marks: marks in them alternate. */
const innerWords = (words: string, { language, marks }: Pick<InlineStyle, 'language' | 'marks'>): string =>
  withOmissions(escapeFor(language, betweenMarks(words, marks)));

/** Brackets around an omission need no escape: no link can be made of three dots. */
export const withOmissions = (escaped: string): string => escaped.replaceAll('\\[…\\]', OMISSION);

/** Whether the source is named in the sentence with its link. */
const isNamed = ({ language, style }: InlineStyle): boolean => style === 'inline' && language === 'markdown';

/** What names the source behind a quotation, or alone. */
export function printMark(citation: Citation, own: InlineStyle): string {
  const { language, style, quoting } = own;
  const blank = quoting ? ' ' : '';
  if (style === 'pandoc') return blank + printPandoc([citation]);
  if (isNamed(own)) return blank + inlineCitations([citation]);
  const note = style === 'inline' ? undefined : printNote(citation, language);
  return note ?? `${blank}(${escapeFor(language, printPlain(citation))})`;
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
