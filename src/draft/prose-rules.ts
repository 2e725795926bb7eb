import { ASCIIDOC_PROSE } from './asciidoc-prose.ts';
import type { DraftLanguage } from './draft-language.ts';
import { LATEX_PROSE } from './latex-prose.ts';
import { MARKDOWN_PROSE } from './markdown-prose.ts';
import { WEB_ADDRESS, type ProseRule } from './prose-rule.ts';
import { TYPST_PROSE } from './typst-prose.ts';

/** What is no prose, by language. */
export const PROSE_RULES: Readonly<Record<DraftLanguage, readonly ProseRule[]>> = {
  markdown: MARKDOWN_PROSE,
  plaintext: [WEB_ADDRESS],
  latex: LATEX_PROSE,
  asciidoc: ASCIIDOC_PROSE,
  typst: TYPST_PROSE,
};
