import type { DraftLanguage } from './draft-language.ts';

/** How a quotation and its source are written into a draft. */
export type CitationStyle = 'footnote' | 'pandoc' | 'blockquote' | 'inline';

/** In the order in which the picker offers them. */
export const CITATION_STYLES: readonly {
  readonly id: CitationStyle;
  readonly name: string;
  /** Only these languages have it; absent: all. */
  readonly languages?: readonly DraftLanguage[];
}[] = [
  { id: 'footnote', name: 'footnote' },
  { id: 'pandoc', name: 'Pandoc citation', languages: ['markdown'] },
  { id: 'blockquote', name: 'blockquote' },
  { id: 'inline', name: 'inline' },
];

export const stylesFor = (language: DraftLanguage): readonly CitationStyle[] =>
  CITATION_STYLES.filter(({ languages }) => languages?.includes(language) ?? true).map(({ id }) => id);

/** The style as far as the language has it: a Pandoc citation outside Markdown is a footnote. */
export const styleIn = (language: DraftLanguage, style: CitationStyle): CitationStyle =>
  stylesFor(language).includes(style) ? style : 'footnote';

/** Languages and file names whose readers are Pandoc's: there a citation is Pandoc's where the writer has not chosen. */
export const isPandocDraft = (languageId: string, fileName: string): boolean =>
  languageId === 'quarto' || languageId === 'rmd' || /\.(?:qmd|rmd)$/i.test(fileName);
