import { hasBareWords } from './bare-name.ts';
import type { KnownLine } from './line-rule.ts';
import { isWrapped } from './is-wrapped.ts';

/** The lines of a letter around its text. */
export interface LetterLines {
  /** Index of the line that addresses the reader. */
  readonly salutation: number;
  /** Index of the line that takes leave, and of the name below it. */
  readonly closing?: number;
  readonly signature?: number;
}

const SALUTATION =
  /^(?:(?:my )?(?:very )?dear(?:est)?(?: \S+){1,6}|(?:dear )?(?:sirs?|madam|gentlemen|ladies and gentlemen|your (?:excellency|majesty|grace|honou?r|highness)|to whom it may concern|to the editor(?: of .{1,40})?)(?: or madam)?(?: \p{Lu}\S+)?)\s?[,:;!.—–-]{0,2}$/iu;
const CLOSING =
  /^(?:(?:i (?:am|remain|have the honou?r to be|beg to remain)|believe me|we (?:are|remain)),?\b[^.!?]{0,80}|(?:ever |always )?yours\b[^.!?]{0,60}|(?:very |most )?(?:sincerely|faithfully|truly|respectfully|cordially|affectionately)(?: yours?)?|(?:with )?(?:kind|best|warm|many|my)?(?:est)? ?(?:regards|wishes|love|thanks)|your (?:\w+ ){0,4}(?:servant|friend|brother|sister|son|daughter|father|mother|husband|wife|uncle|aunt|cousin|niece|nephew|pupil|colleague|comrade|child|grandson|granddaughter))\s?[,.;—–-]{0,2}$/i;

/** How far from its beginning a letter addresses its reader, and from its end it takes leave. */
const HEAD_LINES = 16;
const FOOT_LINES = 10;

/** The lines of a letter; undefined where nobody is addressed in a line of its own. */
export function findLetterLines(lines: readonly KnownLine[]): LetterLines | undefined {
  const salutation = lines.slice(0, HEAD_LINES).findIndex(line => line.text.length <= 70 && SALUTATION.test(line.text));
  if (salutation < 0 || salutation === lines.length - 1) return undefined;
  const from = Math.max(salutation + 1, lines.length - FOOT_LINES);
  const wrapped = isWrapped(lines);
  const closing = lines.findIndex(
    (line, i) =>
      i >= from &&
      line.text.length <= 90 &&
      CLOSING.test(line.text) &&
      !(wrapped && line.blanksBefore === 0 && /[^.!?,]$/.test(lines[i - 1]?.text ?? '')),
  );
  if (closing < 0) return { salutation };
  const signature = lines.findIndex(
    (line, i) => i > closing && i <= closing + 4 && line.text.length <= 50 && isSignature(line.text),
  );
  return { salutation, closing, ...(signature < 0 ? {} : { signature }) };
}

const isSignature = (text: string): boolean => {
  const name = text.replace(/^\(?(?:signed|sgd\.?|\/s\/)[:)]?\s*/i, '').replace(/[.,]$/, '');
  return hasBareWords(name) && name.split(/\s+/).length <= 5;
};
