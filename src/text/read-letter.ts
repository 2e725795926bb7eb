import type { Furniture, SourceDetails } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { Title } from './find-title.ts';
import { isBareName } from './lines/bare-name.ts';
import type { LetterLines } from './lines/letter-lines.ts';
import { looksLikeProse } from './lines/line-looks.ts';
import { wordCount } from './lines/line.ts';
import type { KnownLine } from './lines/line-rule.ts';

/** A letter has a headline where it was printed under one: not an address, not a name. */
export const isLetterTitle = (title: Title): boolean =>
  !/\d/.test(title.text) &&
  wordCount(title.text) >= 4 &&
  /\p{Ll}/u.test(title.text) &&
  title.lines.every(line => !isBareName(line));

/** Address and salutation, leave and signature are around the letter's text; the signature names its author. */
export function readLetter(
  lines: readonly KnownLine[],
  letter: LetterLines,
  title: Title | undefined,
  furniture: Map<KnownLine, Furniture['kind']>,
  state: (key: keyof SourceDetails, value: string, span: Span) => void,
): void {
  lines.slice(0, letter.salutation + 1).forEach(line => {
    const own = line.kind === 'text' && !looksLikeProse(line) && title?.lines.includes(line) !== true;
    if ((own || line === lines[letter.salutation]) && !furniture.has(line)) furniture.set(line, 'section');
  });
  const { closing, signature } = letter;
  if (closing === undefined) return;
  lines.slice(closing).forEach((line, i) => {
    const leave = signature === undefined ? i === 0 : closing + i < signature || !looksLikeProse(line);
    if (leave) furniture.set(line, 'section');
  });
  const signed = signature === undefined ? undefined : lines[signature];
  if (signed === undefined) return;
  furniture.set(signed, 'byline');
  state('author', signed.text.replace(/^\(?(?:signed|sgd\.?|\/s\/)[:)]?\s*/i, '').replace(/[.,]$/, ''), signed);
}
