import type { Token } from '../../../text/token.ts';
import { reckonedFrom, shiftedValue } from '../anchoring.ts';
import { yearValue } from '../calendar.ts';
import { isOneOf, withArticle, wordAt, type TimeMatch, type TimeRule } from '../rule.ts';
import { unitOf } from '../time-words.ts';
import { yearExpression } from './year-expression.ts';

const NEARBY_STEPS = new Map([
  ['next', 1],
  ['following', 1],
  ['previous', -1],
  ['preceding', -1],
  ['same', 0],
  ['that', 0],
  ['entire', 0],
]);

const date = (to: number, value: string | undefined, more: Partial<TimeMatch> = {}): TimeMatch => ({
  to,
  type: 'DATE',
  value,
  ...more,
});

/** "a year ago", "a year earlier". */
function yearBack(tokens: readonly Token[], at: number, from: number | undefined) {
  const words = `${wordAt(tokens, at)} ${wordAt(tokens, at + 1)} ${wordAt(tokens, at + 2)}`;
  if (words === 'a year ago' || words === 'a year earlier' || words === 'one year earlier')
    return { to: at + 3, year: from && from - 1 };
  if (words.startsWith('the year before') || words.startsWith('the year previous'))
    return { to: at + 3, year: from && from - 1 };
  return undefined;
}

const STEPS_BEHIND = new Map([
  ['before', -1],
  ['previous', -1],
  ['earlier', -1],
  ['after', 1],
  ['later', 1],
]);

/** The rules for times that count from the one last named in the text. */
export const NEARBY_PERIOD_RULES: readonly TimeRule[] = [
  {
    name: 'next to the time named',
    reason: '"the following day" counts from the date last named in the text, never from the source’s own',
    takes: 'He left the following day.',
    leaves: 'He wrote the following letter.',
    starts: [...NEARBY_STEPS.keys()],
    match: (tokens, at, context) => {
      const word = wordAt(tokens, at);
      const unit = unitOf(wordAt(tokens, at + 1));
      if (
        unit === undefined ||
        unit.plural ||
        unit.code.startsWith('T') ||
        tokens[at + 2]?.kind === 'number' ||
        (word !== 'that' && wordAt(tokens, at - 1) !== 'the')
      )
        return undefined;
      if (word === 'that' && isOneOf(' to for of ', wordAt(tokens, at + 2))) return undefined;
      return date(at + 2, shiftedValue(unit.code, NEARBY_STEPS.get(word) ?? 0, reckonedFrom(unit.code, context)), {
        from: withArticle(tokens, at),
      });
    },
  },
  {
    name: 'that time',
    reason: 'the time last named',
    takes: 'By that time the ferry had gone.',
    leaves: 'He knew that time was short.',
    starts: ['that'],
    match: (tokens, at, { nearby }) => {
      if (
        wordAt(tokens, at + 1) !== 'time' ||
        !isOneOf(' by at until till since before after ', wordAt(tokens, at - 1))
      )
        return undefined;
      const code = nearby?.day !== undefined ? 'D' : nearby?.month !== undefined ? 'M' : 'Y';
      return date(at + 2, shiftedValue(code, 0, nearby));
    },
  },
  {
    name: 'a year back in a word',
    reason: 'business reports compare with the same part of the year before the one last named',
    takes: 'Profit rose from the year-earlier period.',
    leaves: 'A yearling sold well.',
    starts: ['year-earlier', 'year-ago', 'year-before'],
    match: (tokens, at, { nearby }) => {
      const period =
        isOneOf(' period quarter month week level ', wordAt(tokens, at + 1)) && wordAt(tokens, at + 1) !== 'level'
          ? 1
          : 0;
      const back = shiftedValue('Y', -1, nearby);
      const part =
        nearby?.quarter !== undefined
          ? `-Q${nearby.quarter}`
          : nearby?.month !== undefined
            ? `-${String(nearby.month).padStart(2, '0')}`
            : '';
      const from = period === 1 ? withArticle(tokens, at) : at;
      return date(at + 1 + period, back === undefined ? undefined : back + part, { from });
    },
  },
  {
    name: 'the year before',
    reason: 'the older order of the same',
    takes: 'Exports had doubled the year before.',
    leaves: 'It was the year before the war.',
    starts: ['day', 'week', 'month', 'year'],
    match: (tokens, at, context) => {
      const unit = unitOf(wordAt(tokens, at));
      const step = STEPS_BEHIND.get(wordAt(tokens, at + 1));
      const next = tokens[at + 2];
      if (unit === undefined || step === undefined || wordAt(tokens, at - 1) !== 'the') return undefined;
      if (
        next !== undefined &&
        next.kind !== 'mark' &&
        !isOneOf(' and when in that but to by with for at ', next.folded)
      )
        return undefined;
      return date(at + 2, shiftedValue(unit.code, step, reckonedFrom(unit.code, context)), { from: at - 1 });
    },
  },
  {
    name: 'same period of another year',
    reason: 'a comparison: the month last named, in the year that is told',
    takes: 'Sales fell against the same month last year.',
    leaves: 'Both met in the same month of rain.',
    starts: ['same', 'corresponding'],
    match: (tokens, at, context) => {
      if (!isOneOf(' day week month quarter period time ', wordAt(tokens, at + 1)) || wordAt(tokens, at - 1) !== 'the')
        return undefined;
      const of = isOneOf(' of in ', wordAt(tokens, at + 2)) ? 1 : 0;
      const year = yearExpression(tokens, at + 2 + of, context) ?? yearBack(tokens, at + 2, context.nearby?.year);
      if (year === undefined) return undefined;
      const { nearby } = context;
      const quarter = isOneOf(' quarter period ', wordAt(tokens, at + 1)) ? nearby?.quarter : undefined;
      if (quarter !== undefined && year.year !== undefined)
        return date(year.to, `${yearValue(year.year)}-Q${quarter}`, { from: at - 1 });
      if (year.year === undefined || nearby?.month === undefined) {
        const whole = isOneOf(' period time ', wordAt(tokens, at + 1)) && year.year !== undefined;
        return date(year.to, whole ? yearValue(year.year) : undefined, { from: at - 1 });
      }
      return date(
        year.to,
        shiftedValue('M', (year.year - nearby.year) * 12, { year: nearby.year, month: nearby.month }),
        { from: at - 1 },
      );
    },
  },
];
