import { escapeInMarkdown } from './draft-markdown.ts';
import type { DraftLanguage } from './draft-language.ts';
import { withoutControls } from './show-text.ts';

const reference = (mark: string): string => `&#${mark.charCodeAt(0)};`;

const LATEX_NAMES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Marks of each language that would do something where they stand in running text. */
const ESCAPES: Readonly<Record<DraftLanguage, (text: string) => string>> = {
  markdown: text => escapeInMarkdown(text),
  plaintext: text => text,
  latex: text =>
    text
      .replace(/[\\#$%&_{}~^]/g, mark => LATEX_NAMES[mark] ?? `\\${mark}`)
      // Two of them would become a dash or a mark of another shape.
      .replace(/-(?=-)|`(?=`)|'(?=')/g, '$&{}'),
  // Asciidoctor restores character references after all other substitutions; a backslash would only sometimes do.
  asciidoc: text =>
    text.replace(/[*_`#+^~{}[\]<>@]|&(?=#?\w+;)|:(?=\/\/)|\\(?=\S)|-(?=-)|\.(?=\.\.)|\((?=(?:C|R|TM)\))/g, reference),
  typst: text =>
    text
      .replace(/[\\#$*_`@<>[\]~]/g, '\\$&')
      .replace(/\/(?=[/*])/g, '\\/')
      .replace(/-(?=[-?])/g, '\\-'),
};

/** A source's words as a draft's language shows them as they are: nothing in them comes to life. */
export const escapeFor = (language: DraftLanguage, text: string): string => ESCAPES[language](withoutControls(text));

/** The same where the words open a line: nothing in them opens a list, a heading or a block. */
export function escapeLineFor(language: DraftLanguage, text: string): string {
  const escaped = escapeFor(language, text);
  switch (language) {
    case 'markdown':
      return escapeInMarkdown(withoutControls(text), true);
    case 'asciidoc':
      return /^(?:[\p{L}&“‘"']|\d+(?![.\d]))/u.test(escaped) ? escaped : `{empty}${escaped}`;
    case 'typst':
      return escaped.replace(/^(?=[=+/-])/, '\\').replace(/^(\d+)(?=\.)/, '$1\\');
    case 'latex':
      return escaped.replace(/^(?=\[)/, '{}');
    case 'plaintext':
      return escaped;
  }
}
