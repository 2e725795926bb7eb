import { endsSentence } from './line-looks.ts';
import type { KnownLine } from './line-rule.ts';

/** From this length on, a line without blank lines around it is a paragraph of its own; shorter ones were wrapped by hand. */
const PARAGRAPH_LINE = 110;
/** Nobody wraps a text into lines shorter than this. */
const SHORTEST_LINE = 35;

/**
 * Whether the lines of a document's paragraphs were wrapped by hand: of those that another follows directly, hardly any is as long as a paragraph,
 * and a good part breaks off inside a sentence.
 */
export function isWrapped(lines: readonly KnownLine[]): boolean {
  let pairs = 0;
  let long = 0;
  let broken = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (line.kind !== 'text' || next?.kind !== 'text' || next.blanksBefore > 0) return;
    pairs++;
    if (line.text.length > PARAGRAPH_LINE) long++;
    else if (line.text.length >= SHORTEST_LINE && !endsSentence(line.text)) broken++;
  });
  return broken > 0 && long < pairs / 4 && broken >= pairs * 0.3;
}
