import type { DraftLanguage } from './draft-language.ts';

/** Marks of each language that would do something where they stand in running text. */
const ACTIVE: Readonly<Record<DraftLanguage, (text: string) => string>> = {
  // Only what is active inside a line: a draft is read by people too.
  markdown: text =>
    text
      .replace(/[\\`*_[\]<>$|~^]/g, '\\$&')
      .replace(/&(?=#?\w+;)/g, '\\&')
      .replace(/^([#+-]|\d+[.)])(?=\s)/, '\\$1')
      .replace(/^\\?(\d+)([.)])(?=\s)/, '$1\\$2')
      .replace(/(?<![\p{L}\p{N}])@(?=\w)/gu, '\\@')
      .replace(/!(?=\\\[)/g, '\\!'),
  plaintext: text => text,
  latex: text => text.replace(/\\/g, '\u0000').replace(/[#$%&_{}]/g, '\\$&').replace(/~/g, '\\textasciitilde{}').replace(/\^/g, '\\textasciicircum{}').replaceAll('\u0000', '\\textbackslash{}'),
  asciidoc: text => text.replace(/[*_`#+^~]/g, mark => `{${{ '*': 'asterisk', _: 'blank}_{blank', '`': 'backtick', '#': 'blank}#{blank', '+': 'plus', '^': 'caret', '~': 'tilde' }[mark] ?? 'empty'}}`).replace(/]/g, '\\]').replace(/<</g, '\\<<'),
  typst: text => text.replace(/[\\#$*_`@<>[\]~]/g, '\\$&').replace(/\/\//g, '\\//'),
};

// eslint-disable-next-line no-control-regex -- a source's control characters do not go into a draft
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A source's words as a draft's language shows them as they are: nothing in them comes to life. */
export const escapeFor = (language: DraftLanguage, text: string): string => ACTIVE[language](text.replace(CONTROL, ''));
