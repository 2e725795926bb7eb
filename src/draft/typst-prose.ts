import { before, nothing, until } from './mask-ends.ts';
import { WEB_ADDRESS, type ProseRule } from './prose-rule.ts';

/** What is no prose in Typst. */
export const TYPST_PROSE: readonly ProseRule[] = [
  {
    name: 'raw block',
    reason: 'Code is no prose, closed or not.',
    opens: /`{3,}/g,
    closes: until(([ticks]) => ticks),
    takes: 'a ```js Suva``` b',
    leaves: "a ''' b",
  },
  {
    name: 'comment in lines',
    reason: 'Readers do not see it.',
    opens: /\/\*/g,
    closes: until('*/'),
    takes: 'a /* Suva */ b',
    leaves: 'a / b',
  },
  {
    name: 'comment to the end of the line',
    reason: 'Readers do not see it.',
    opens: /(?<!:)\/\//g,
    closes: before(/[\r\n]/g),
    takes: 'a // Suva',
    leaves: 'a / Suva',
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
    name: 'command with a key or path',
    reason: 'Its arguments are not read.',
    opens: /#(?:import|include|let|set|show|cite|link|image|bibliography)\b/g,
    closes: before(/[\n[]/g),
    takes: '#include "Suva.typ"',
    leaves: 'No. 3 Suva',
  },
  {
    name: 'command',
    reason: 'Its name is not read; what stands in its brackets is.',
    opens: /#[a-zA-Z][\w.-]*/g,
    closes: nothing,
    takes: '#suva[a]',
    leaves: 'No. # 3',
  },
  {
    name: 'mathematics',
    reason: 'Letters in formulas are no names.',
    opens: /(?<!\\)\$[^$\n]+\$/g,
    closes: nothing,
    takes: 'a $Suva$ b',
    leaves: 'a \\$5 b',
  },
  {
    name: 'reference',
    reason: 'It is a key.',
    opens: /@[\w:-]+/g,
    closes: nothing,
    takes: 'a @suva b',
    leaves: 'a @ b',
  },
  WEB_ADDRESS,
];
