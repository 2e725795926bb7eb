import { before, lineLike, nothing } from './mask-ends.ts';
import type { ProseRule } from './prose-rule.ts';

/** What is no prose in AsciiDoc. */
export const ASCIIDOC_PROSE: readonly ProseRule[] = [
  {
    name: 'delimited block',
    reason: 'Code, literal text, passed-through text and comments.',
    opens: /^(-{4,}|\.{4,}|\+{4,}|\/{4,})[ \t]*\r?$/gm,
    closes: lineLike((line, [, own]) => line.trimEnd() === own),
    takes: 'a\n\n----\nSuva\n----\n\nb',
    leaves: 'a -- Suva -- b',
  },
  {
    name: 'attribute',
    reason: 'A field for programs.',
    opens: /^:[\w-]+:.*$/gm,
    closes: nothing,
    takes: ':author: Suva',
    leaves: 'a: Suva',
  },
  {
    name: 'comment',
    reason: 'Readers do not see it.',
    opens: /^\/\/.*$/gm,
    closes: nothing,
    takes: '// Suva',
    leaves: 'a / Suva',
  },
  {
    name: 'attributes of a block',
    reason: 'They are not read.',
    opens: /^\[[^[\]\n]*\][ \t]*\r?$/gm,
    closes: nothing,
    takes: '[source,Suva]\na',
    leaves: 'a [Suva] b',
  },
  {
    name: 'code span',
    reason: 'Code is no prose.',
    opens: /`[^`\n]+`/g,
    closes: nothing,
    takes: 'a `Suva` b',
    leaves: 'a ` b',
  },
  {
    name: 'macro with a target',
    reason: 'The target is not read; what stands in the brackets is.',
    opens: /\b(?:https?|link|image|xref|include|cite|footnote):{1,2}/g,
    closes: before(/[\s[\]]/g),
    takes: 'a link:Suva.html[b]',
    leaves: 'a link to Suva',
  },
  {
    name: 'cross-reference',
    reason: 'It is a key.',
    opens: /<<[^<>\n]*>>/g,
    closes: nothing,
    takes: 'a <<Suva>> b',
    leaves: 'a < Suva > b',
  },
];
