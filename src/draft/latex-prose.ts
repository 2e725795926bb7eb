import { before, nothing, until } from './mask-ends.ts';
import type { ProseRule } from './prose-rule.ts';

/** What is no prose in LaTeX. */
export const LATEX_PROSE: readonly ProseRule[] = [
  {
    name: 'environment that is no prose',
    reason: 'Code, formulas and drawings, closed or not.',
    opens: /\\begin\{(verbatim|lstlisting|equation\*?|align\*?|minted|comment|tikzpicture)\}/g,
    closes: until(([, name = '']) => `\\end{${name}}`),
    takes: 'a \\begin{verbatim}Suva\\end{verbatim} b',
    leaves: 'a begin{verbatim} b',
  },
  {
    name: 'comment',
    reason: 'Readers do not see it.',
    opens: /(?<!\\)%/g,
    closes: before(/[\r\n]/g),
    takes: 'a % Suva',
    leaves: '5\\% Suva',
  },
  {
    name: 'display mathematics',
    reason: 'Letters in formulas are no names.',
    opens: /(?<!\\)\$\$/g,
    closes: until('$$', 'must close'),
    takes: 'a $$x = Suva$$ b',
    leaves: 'a \\$ b',
  },
  {
    name: 'command with a key or path',
    reason: 'What stands in its braces is not read.',
    opens:
      /\\(?:cite\w*|ref|label|url|href|input|include|includegraphics|usepackage|documentclass|bibliography\w*|addbibresource|begin|end)\*?(?:\[[^[\]\n]*\])*\{[^{}\n]*\}/g,
    closes: nothing,
    takes: '\\cite[p.~3]{Suva}',
    leaves: 'cite{Suva}',
  },
  {
    name: 'command',
    reason: 'Its name is not read; what stands in its braces is.',
    opens: /\\[a-zA-Z]+\*?/g,
    closes: nothing,
    takes: '\\Suva',
    leaves: '{Suva}',
  },
  {
    name: 'mathematics in the sentence',
    reason: 'Letters in formulas are no names.',
    opens: /(?<!\\)\$[^$\n]+\$/g,
    closes: nothing,
    takes: 'a $Suva$ b',
    leaves: 'a \\$5 b',
  },
];
