import type { Token } from '../../../text/token.ts';
import { isOneOf, wordAt, type TimeContext, type TimeMatch, type TimeRule } from '../rule.ts';
import { dayOfMonth, MONTH_WORDS, monthOf, yearOf } from '../time-words.ts';
import { isNumbered } from './is-year.ts';
import { dayMatch } from './calendar-days.ts';

/** Two days that a dash or a word joins, in one token or in three. */
function twoDays(tokens: readonly Token[], at: number): { first: number; last: number; to: number } | undefined {
  const joined = /^(\d{1,2})-(\d{1,2})$/.exec(tokens[at]?.text ?? '');
  if (joined !== null) return ordered(Number(joined[1]), Number(joined[2]), at + 1);
  const [first, last] = [dayOfMonth(tokens[at]), dayOfMonth(tokens[at + 2])];
  const between = tokens[at + 1]?.folded ?? '';
  const and = between === 'and' && wordAt(tokens, at - 1) === 'between';
  if (first === undefined || last === undefined || !(and || isOneOf(' - – — to until till through ', between)))
    return undefined;
  return ordered(first, last, at + 3);
}

const ordered = (first: number, last: number, to: number) =>
  first >= 1 && last > first && last <= 31 ? { first, last, to } : undefined;

function rangeOf(
  month: number,
  first: number,
  last: number,
  to: number,
  tokens: readonly Token[],
  context: TimeContext,
): TimeMatch | undefined {
  const until = dayMatch(month, last, to, tokens, context);
  const from = dayMatch(month, first, to, tokens, context);
  return from?.value === undefined || until?.value === undefined
    ? undefined
    : { to: until.to, type: 'DATE', value: `${from.value}/${until.value}` };
}

export const DAY_RANGE_RULES: readonly TimeRule[] = [
  {
    name: 'month and days',
    reason: 'a range of days behind its month',
    takes: 'The fair runs May 6-9, 2023.',
    leaves: 'It was May 6, 9 people said.',
    starts: MONTH_WORDS,
    match: (tokens, at, context) => {
      const month = monthOf(tokens[at]);
      const days = twoDays(tokens, at + 1);
      return month === undefined || days === undefined
        ? undefined
        : rangeOf(month, days.first, days.last, days.to, tokens, context);
    },
  },
  {
    name: 'days and month',
    reason: 'a range of days before its month',
    takes: 'The fair runs from 3 to 5 June.',
    leaves: 'Take 3 to 5 plums.',
    starts: ['#number'],
    match: (tokens, at, context) => {
      const days = twoDays(tokens, at);
      const month = days && monthOf(tokens[days.to]);
      return days === undefined || month === undefined
        ? undefined
        : rangeOf(month, days.first, days.last, days.to + 1, tokens, context);
    },
  },
  {
    name: 'span of years',
    reason: 'two years joined by a dash or a stroke; the second is later',
    takes: 'The war of 1914-18 emptied the village.',
    leaves: 'See pages 114-18.',
    starts: ['#number'],
    match: (tokens, at) => {
      if (isNumbered(tokens, at)) return undefined;
      const joined = /^((?:1\d|20)\d\d)[-/](\d{2}|\d{4})$/.exec(tokens[at]?.text ?? '');
      if (joined?.[1] !== undefined && joined[2] !== undefined) return yearsFrom(joined[1], joined[2], at + 1);
      if (yearOf(tokens[at]) === undefined || !isOneOf(' – — - ', tokens[at + 1]?.text ?? '')) return undefined;
      const second = /^(?:\d{2}|\d{4})$/.exec(tokens[at + 2]?.text ?? '')?.[0];
      return second === undefined || tokens[at + 1]?.start !== tokens[at]?.end
        ? undefined
        : yearsFrom(tokens[at]?.text ?? '', second, at + 3);
    },
  },
];

/** "2003-04" is a span of years, "2021-05" can only be a month (ISO 8601). */
function yearsFrom(first: string, second: string, to: number): TimeMatch | undefined {
  const last = second.length === 2 ? first.slice(0, 2) + second : second;
  if (Number(last) > Number(first))
    return Number(last) - Number(first) > 200 ? undefined : { to, type: 'DATE', value: `${first}/${last}` };
  return second.length === 2 && second >= '01' && second <= '12'
    ? { to, type: 'DATE', value: `${first}-${second}` }
    : undefined;
}
