import { codeSpanEnd, indentedCodeEnd, lineLike, nothing, until } from './mask-ends.ts';
import { WEB_ADDRESS, type ProseRule } from './prose-rule.ts';

/** What is no prose in Markdown, Quarto and R Markdown. Of two that begin at one place the first counts. */
export const MARKDOWN_PROSE: readonly ProseRule[] = [
  {
    name: 'front matter',
    reason: 'Fields for programs, between lines of hyphens where the file begins.',
    opens: /^---[ \t]*\r?\n(?![ \t]*\r?\n)/g,
    closes: lineLike(line => /^(?:---|\.\.\.)[ \t]*$/.test(line), 'must close'),
    takes: '---\nauthor: Lagi\n---\nText.',
    leaves: 'Text.\n\n---\n\nMore.',
  },
  {
    name: 'fenced code',
    reason: 'Code is no prose, closed or not.',
    opens: /^[ \t>]{0,12}(?:[-*+][ \t]+)?(?:(`{3,})[^`\r\n]*|(~{3,})[^~\r\n]*)\r?$/gm,
    closes: lineLike((line, [, ticks, tildes]) => {
      const close = /^[ \t>]{0,12}(`+|~+)[ \t]*$/.exec(line)?.[1] ?? '';
      const own = ticks ?? tildes ?? '';
      return close[0] === own[0] && close.length >= own.length;
    }),
    takes: 'a\n\n```js\nSuva\n```\n\nb',
    leaves: 'a ~~ b ~~ c',
  },
  {
    name: 'indented code',
    reason: 'Four blanks behind an empty line make code, except inside a list or footnote.',
    opens: /(?<=^|\n[ \t]*\r?\n)(?: {4}|\t)[ \t]*\S/g,
    closes: indentedCodeEnd,
    takes: 'a\n\n    Suva = 1\n\nb',
    leaves: '- a\n\n    Suva',
  },
  {
    name: 'comment',
    reason: 'Readers do not see it.',
    opens: /<!--/g,
    closes: until('-->'),
    takes: 'a <!-- Suva --> b',
    leaves: 'a <-- Suva -- b',
  },
  {
    name: 'code in HTML',
    reason: 'What stands in these elements is no prose.',
    opens: /<(script|style|pre|code|textarea)\b[^<>]*>/gi,
    closes: until(([, element = '']) => `</${element.toLowerCase()}>`),
    takes: 'a <code>Suva</code> b',
    leaves: 'a < code b',
  },
  {
    name: 'display mathematics',
    reason: 'Letters in formulas are no names.',
    opens: /(?<!\\)\$\$/g,
    closes: until('$$', 'must close'),
    takes: 'a $$x = Suva$$ b',
    leaves: 'It cost $$ and more.',
  },
  {
    name: 'code span',
    reason: 'Code is no prose.',
    opens: /(?<![\\`])`+/g,
    closes: codeSpanEnd,
    takes: 'a `Suva` b',
    leaves: 'a ` b',
  },
  {
    name: 'target of a link',
    reason: 'Where a link leads to is not read.',
    opens: /(?<=\])\((?:[^()\n]|\([^()\n]*\))*\)/g,
    closes: nothing,
    takes: '[a](Suva.md)',
    leaves: 'a (Suva) b',
  },
  {
    name: 'definition of a link',
    reason: 'The same, in a line of its own.',
    opens: /^ {0,3}\[(?!\^)[^[\]\n]+\]:[ \t]*\S*/gm,
    closes: nothing,
    takes: '[a]: Suva.md',
    leaves: '[a] Suva',
  },
  {
    name: 'mark of a footnote',
    reason: 'It is a key.',
    opens: /\[\^[^[\]\n]+\]:?/g,
    closes: nothing,
    takes: 'a[^suva-1] b',
    leaves: 'a [suva] b',
  },
  {
    name: 'citation',
    reason: 'It is a key.',
    opens: /\[[^[\]\n@]*@[^[\]\n]*\]|(?<![\w.])@[\w][\w:.-]*/g,
    closes: nothing,
    takes: 'a [see @suva-2010, p. 3] b',
    leaves: 'a [see p. 3] b',
  },
  {
    name: 'tag or bracketed address',
    reason: 'Attributes and addresses are not read.',
    opens: /<\/?[a-z][^<>\n]*>/gi,
    closes: nothing,
    takes: 'a <a title="Suva"> b',
    leaves: 'a < b > c',
  },
  WEB_ADDRESS,
  {
    name: 'mathematics in the sentence',
    reason: 'As Pandoc has it: no blank inside the dollars, no digit behind them.',
    opens: /(?<![\\$\w])\$(?![\s$])[^$\n]*(?<!\s)\$(?!\d)/g,
    closes: nothing,
    takes: 'a $Suva$ b',
    leaves: 'from $5 to $6',
  },
];
