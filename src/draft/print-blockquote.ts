import type { Span } from '../model/span.ts';
import type { Cited } from './cited-passage.ts';
import { escapeInMarkdown } from './draft-markdown.ts';
import type { CitationStyle } from './citation-style.ts';
import type { DraftLanguage } from './draft-language.ts';
import { escapeFor, escapeLineFor } from './escape-draft.ts';
import { attributionLine, printPlace, type Citation } from './print-citation.ts';
import { printNote, withOmissions, type InlineStyle } from './print-inline.ts';
import { printPandoc } from './print-pandoc.ts';
import { withoutControls } from './show-text.ts';

/** What a line may begin with and what is inside it stands in: blanks, marks of quotations, marks of lists. */
const CONTAINERS = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/;

/** Quotations as blocks of their own, each with its attribution below; what the cursor's line begins with (a list, a quotation) is continued. */
export function printBlockquotes(
  cited: readonly Cited[],
  { language, style }: Pick<InlineStyle, 'language' | 'style'>,
  text: string,
  cursor: Span,
  eol: string,
): string {
  const before = text.slice(lineStart(text, cursor.start), cursor.start);
  const opened = (language === 'markdown' ? CONTAINERS : /^[ \t]*/).exec(before)?.[0] ?? '';
  const prefix = opened.replace(/[^\s>]/g, ' ');
  const blank = `${eol}${prefix.trimEnd()}${eol}`;
  const blocks = cited.map(one => printBlock(one, language, style).join(eol + prefix));
  const opening = opened.length < before.length ? blank + prefix : needsBlank(text, cursor, prefix) ? eol + prefix : '';
  return opening + blocks.join(blank + prefix) + closing(text.slice(cursor.end), prefix, eol);
}

const lineStart = (text: string, at: number): number =>
  at === 0 ? 0 : Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;

/** An empty line of the writer's below a line with words: a quotation there would go on with those words. */
function needsBlank(text: string, { start }: Span, prefix: string): boolean {
  const own = lineStart(text, start);
  if (own === 0 || text.slice(own, start) !== prefix) return false;
  const above = text.slice(0, own).replace(/(?:\r\n|\n|\r)$/, '');
  return /[^\s>]/.test(above.slice(lineStart(above, above.length)));
}

/** What parts the block from the writer's words behind it: a blank line, as far as there is none. */
function closing(after: string, prefix: string, eol: string): string {
  const ownLine = /^[ \t]*(\r\n|\n|\r|$)/.exec(after);
  if (ownLine === null) return `${eol}${prefix.trimEnd()}${eol}${prefix}`;
  const next = after.slice(ownLine[0].length);
  return /^[ \t>]*(?:[\r\n]|$)/.test(next) ? '' : eol + prefix.trimEnd();
}

/** What leads from the attribution to the passage. */
function printLocator(citation: Citation, language: DraftLanguage, style: CitationStyle): string {
  const plain = printPlace(citation, text => escapeFor(language, text));
  if (style === 'pandoc') return ` ${printPandoc([citation])}`;
  return (style === 'inline' ? undefined : printNote(citation, language)) ?? plain;
}

function printBlock({ citation, words }: Cited, language: DraftLanguage, style: CitationStyle): string[] {
  const own = withoutControls(words);
  const who = escapeFor(language, attribution(citation));
  const note = printLocator(citation, language, style);
  switch (language) {
    case 'markdown': {
      // Without a note or key, the line itself leads to the source.
      const line = style === 'inline' ? attributionLine(citation) : `— ${who}${note}`;
      return [`> ${withOmissions(escapeInMarkdown(own, true))}`, '>', `> ${line}`];
    }
    case 'latex':
      return ['\\begin{quote}', escapeLineFor(language, own), '', `— ${who}${note}`, '\\end{quote}'];
    case 'asciidoc':
      return ['____', escapeLineFor(language, own), '', `— ${who}${note}`, '____'];
    case 'typst':
      return [`#quote(block: true, attribution: [${who}${note}])[${escapeLineFor(language, own)}]`];
    case 'plaintext':
      return [`    ${own}`, '', `    — ${who}${note}`];
  }
}

/** Who says it, in what, when; the file where none of it is known. */
function attribution({ author, title, date, file }: Citation): string {
  const parts = [author, title === undefined ? undefined : `“${title}”`, date].filter(part => part !== undefined);
  return parts.length === 0 ? file : parts.join(', ');
}
