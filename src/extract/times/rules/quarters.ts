import type { Token } from '../../../text/token.ts';
import { shiftedValue } from '../anchoring.ts';
import { ordinalOf, ORDINAL_WORDS } from '../number-words.ts';
import { isOneOf, withArticle, wordAt, type TimeMatch, type TimeRule } from '../rule.ts';
import { yearOf } from '../time-words.ts';
import { yearExpression } from './year-expression.ts';

const period = (to: number, value: string | undefined, from: number): TimeMatch => ({ to, type: 'DATE', value, from });

const ordinalQuarter = (word: string): number | undefined =>
  word === 'final' || word === 'last' ? 4 : ordinalOf(word);
/** A quarter and the ordinal that counts on from it stand no further apart. */
const QUARTER_BEFORE = 30;
const ordinalHalf = (word: string): number | undefined => (word === 'latter' || word === 'last' ? 2 : ordinalOf(word));

const YEAR_STEPS = new Map([
  ['last', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['previous', -1],
]);

export const QUARTER_RULES: readonly TimeRule[] = [
  {
    name: 'quarter',
    reason: 'the quarters of a business year; without one, of the year of the source',
    takes: 'Losses grew in the third quarter of 2004.',
    leaves: 'A third quarter of voters stayed away in the third round.',
    starts: [...ORDINAL_WORDS, 'final', 'last', '#number', '#hyphen'],
    match: (tokens, at, context) => {
      const joined = /^(.+)-quarter$/.exec(wordAt(tokens, at));
      const n = ordinalQuarter(joined?.[1] ?? wordAt(tokens, at));
      const fiscal = isOneOf(' fiscal financial ', wordAt(tokens, at + 1)) ? 1 : 0;
      if (n === undefined || n > 4 || (joined === null && wordAt(tokens, at + 1 + fiscal) !== 'quarter'))
        return undefined;
      const behind = joined === null ? at + 2 + fiscal : at + 1;
      const of = isOneOf(' of in ', wordAt(tokens, behind)) ? 1 : 0;
      const year = yearExpression(
        tokens,
        behind + of + (isOneOf(' fiscal financial ', wordAt(tokens, behind + of)) ? 1 : 0),
        context,
      );
      const value = (y: number | undefined) => `${y ?? 'XXXX'}-Q${n}`;
      if (year !== undefined) return period(year.to, value(year.year), withArticle(tokens, at));
      if (of === 1 || wordAt(tokens, at - 1) === 'a' || wordAt(tokens, at) === 'last') return undefined;
      const from = joined === null ? withArticle(tokens, at) : at;
      return period(behind, value(nearYear(n, context.anchor, context.direction(at))), from);
    },
  },
  {
    name: 'quarter without its word',
    reason: '"the third quarter and the fourth": behind a quarter the ordinal alone names another of the same year',
    takes: 'Sales fell in the third quarter and rose in the fourth.',
    leaves: 'He came third and she came in the fourth car.',
    starts: ['first', 'second', 'third', 'fourth'],
    match: (tokens, at, { nearby }) => {
      const next = tokens[at + 1];
      const alone = next === undefined || next.kind === 'mark' || isOneOf(' and but as from ', next.folded);
      const named = tokens.slice(Math.max(0, at - QUARTER_BEFORE), at).some(({ folded }) => folded === 'quarter');
      if (!named || !alone || wordAt(tokens, at - 1) !== 'the') return undefined;
      if (!isOneOf(' in for from during of to ', wordAt(tokens, at - 2))) return undefined;
      const year = nearby?.quarter === undefined ? 'XXXX' : nearby.year;
      return period(at + 1, `${year}-Q${ordinalOf(wordAt(tokens, at)) ?? 1}`, at - 1);
    },
  },
  {
    name: 'half year',
    reason: 'the halves of a year that is told',
    takes: 'Exports fell in the first half of 2009.',
    leaves: 'They scored in the first half of the match.',
    starts: ['first', 'second', 'latter', 'last'],
    match: (tokens, at, context) => {
      const n = ordinalHalf(wordAt(tokens, at));
      if (wordAt(tokens, at + 1) !== 'half' || n === undefined) return undefined;
      const of = wordAt(tokens, at + 2) === 'of' ? 1 : 0;
      const bare = `${wordAt(tokens, at + 3)} ${wordAt(tokens, at + 4)}` === 'the year' && of === 1;
      if (bare) return period(at + 5, `${context.anchor?.year ?? 'XXXX'}-H${n}`, withArticle(tokens, at));
      const year = yearExpression(tokens, at + 2 + of, context);
      return year && period(year.to, `${year.year ?? 'XXXX'}-H${n}`, withArticle(tokens, at));
    },
  },
  {
    name: 'short quarter or half',
    reason: 'Q3 2004, as bankers write',
    takes: 'Profit rose in Q3 2004.',
    leaves: 'The Q3 ship sailed.',
    starts: ['q1', 'q2', 'q3', 'q4', 'h1', 'h2'],
    match: (tokens, at) => {
      const of = wordAt(tokens, at + 1) === 'of' ? 1 : 0;
      const year = yearOf(tokens[at + 1 + of]);
      return year === undefined ? undefined : period(at + 2 + of, `${year}-${tokens[at]?.text.toUpperCase()}`, at);
    },
  },
  {
    name: 'business year',
    reason: 'a business year by its number, or next to the source’s own',
    takes: 'The budget for fiscal year 2007 passed.',
    leaves: 'Their fiscal policy of 2007 failed.',
    starts: ['fiscal', 'financial', 'fy'],
    match: (tokens, at, { anchor }) => {
      const word = wordAt(tokens, at + 1) === 'year' ? 1 : 0;
      const year = yearOf(tokens[at + 1 + word]);
      const span = /^((?:1\d|20)\d\d)[-/](\d\d)$/.exec(tokens[at + 1 + word]?.text ?? '');
      if (span?.[1] !== undefined && span[2] !== undefined)
        return period(at + 2 + word, `${span[1]}/${span[1].slice(0, 2)}${span[2]}`, at);
      if (year !== undefined) return period(at + 2 + word, String(year), at);
      const step = YEAR_STEPS.get(wordAt(tokens, at - 1));
      return word === 0 || step === undefined
        ? undefined
        : period(at + 2, shiftedValue('Y', step, anchor), withArticle(tokens, at - 1));
    },
  },
];

/** A quarter or half by its number: "third quarter", "latter half". */
export function partOfYear(tokens: readonly Token[], at: number): { to: number; code: string } | undefined {
  const word = wordAt(tokens, at + 1);
  const n = word === 'quarter' ? ordinalQuarter(wordAt(tokens, at)) : ordinalHalf(wordAt(tokens, at));
  if (n === undefined || !isOneOf(' quarter half ', word) || n > (word === 'quarter' ? 4 : 2)) return undefined;
  return { to: at + 2, code: `${word === 'quarter' ? 'Q' : 'H'}${n}` };
}

/** A quarter is reported after its end and announced before it: the latest that has begun, or the next. */
export function nearYear(
  n: number,
  anchor: { year: number; month?: number | undefined } | undefined,
  direction: 'past' | 'future',
): number | undefined {
  if (anchor?.month === undefined) return anchor?.year;
  const current = Math.ceil(anchor.month / 3);
  return anchor.year + (direction === 'past' ? (n > current ? -1 : 0) : n < current ? 1 : 0);
}
