import type { Token } from '../../../text/token.ts';
import { reckonedFrom, shiftedValue, weekdayOfWeek } from '../anchoring.ts';
import {
  addDays,
  addMonths,
  compareDays,
  parseDay,
  dayValue,
  daysInMonth,
  weekdayOf,
  weekValue,
  type Day,
} from '../calendar.ts';
import { COUNT_WORDS } from '../number-words.ts';
import { isOneOf, wordAt, type TimeContext, type TimeMatch, type TimeRule } from '../rule.ts';
import { PLURAL_UNIT_WORDS, unitOf, weekdayOfToken } from '../time-words.ts';
import { countOfUnits, type CountOfUnits } from './count-of-units.ts';

const date = (to: number, value: string | undefined): TimeMatch => ({ to, type: 'DATE', value });
const STARTS = ['#number', '#hyphen', ...COUNT_WORDS];

/** So many units from a date, to the precision of the unit. */
const shifted = (
  { count, code }: CountOfUnits,
  sign: number,
  from: Parameters<typeof shiftedValue>[2],
): string | undefined => (count === undefined ? undefined : shiftedValue(code, sign * Math.round(count), from));

/** So many years from a quarter lead to a quarter, and a year back from a month to a month: business reports compare so. */
function shiftedFromNearby(units: CountOfUnits, sign: number, context: TimeContext): string | undefined {
  const from = reckonedFrom(units.code, context);
  const value = shifted(units, sign, from);
  if (value === undefined || units.code !== 'Y') return value;
  if (from?.quarter !== undefined) return `${value}-Q${from.quarter}`;
  const compared = sign < 0 && units.count === 1 && from?.month !== undefined && from.day === undefined;
  return compared ? `${value}-${String(from.month).padStart(2, '0')}` : value;
}

/** Whether a day or week lies ahead of the source's own where the past is told: then it counts from something else. */
const isUntold = (value: string | undefined, at: number, { anchorDay, direction }: TimeContext): boolean => {
  if (value === undefined || anchorDay === undefined) return false;
  const day = parseDay(value);
  const ahead =
    day === undefined ? value.includes('-W') && value > weekValue(anchorDay) : compareDays(day, anchorDay) > 0;
  return ahead && direction(at) === 'past';
};

/** "up from $4 million a year earlier": the figures compared are the source's own, where no other date stands near. */
const compares = (tokens: readonly Token[], at: number): boolean =>
  isOneOf(' from than with against over to in , ', wordAt(tokens, at - 1)) ||
  tokens[at - 1]?.kind === 'number' ||
  isOneOf(' percent % million billion trillion cents share tonnes tons barrels pct ', wordAt(tokens, at - 1));

const namesDay = (tokens: readonly Token[], at: number, code: string): boolean =>
  isOneOf(' W M Y ', code) && (weekdayOfToken(tokens[at]) !== undefined || wordAt(tokens, at) === 'today');

/** "a year ago today", "two weeks ago Monday": the day named, or the nearest such weekday, so long back. */
function agoOnDay(
  tokens: readonly Token[],
  at: number,
  code: string,
  count: number,
  anchorDay: Day | undefined,
): string | undefined {
  const weekday = weekdayOfToken(tokens[at]);
  if (!Number.isInteger(count)) return undefined;
  if (anchorDay === undefined) return weekday === undefined ? undefined : `XXXX-WXX-${weekday}`;
  if (code === 'W')
    return weekday === undefined ? dayValue(addDays(anchorDay, -7 * count)) : weekdayOfWeek(weekday, anchorDay, -count);
  const ahead = weekday === undefined ? 0 : (weekday - weekdayOf(anchorDay) + 7) % 7;
  const near = addDays(anchorDay, ahead > 3 ? ahead - 7 : ahead);
  const { year, month } = addMonths(near, code === 'M' ? -count : -12 * count);
  return dayValue({ year, month, day: Math.min(near.day, daysInMonth(year, month)) });
}

const LATER_OR_EARLIER = new Map([
  ['later', 1],
  ['afterwards', 1],
  ['afterward', 1],
  ['after', 1],
  ['on', 1],
  ['earlier', -1],
  ['before', -1],
  ['previously', -1],
  ['beforehand', -1],
]);

export const DISTANCE_RULES: readonly TimeRule[] = [
  {
    name: 'ago',
    reason: 'so long before the source’s date',
    takes: 'The kiln was built three weeks ago.',
    leaves: 'The kiln was three weeks late.',
    starts: STARTS,
    match: (tokens, at, { anchor, anchorDay }) => {
      const units = countOfUnits(tokens, at);
      if (units === undefined || !isOneOf(' ago back since ', wordAt(tokens, units.to))) return undefined;
      const word = wordAt(tokens, units.to);
      const next = tokens[units.to + 1];
      if (word !== 'ago' && next !== undefined && next.kind !== 'mark') return undefined;
      if (units.count !== undefined && namesDay(tokens, units.to + 1, units.code))
        return date(units.to + 2, agoOnDay(tokens, units.to + 1, units.code, units.count, anchorDay));
      return date(units.to + 1, units.count === undefined ? 'PAST_REF' : shifted(units, -1, anchor));
    },
  },
  {
    name: 'vague ago',
    reason: 'long ago, without a figure',
    takes: 'It was settled years ago.',
    leaves: 'It took years to settle.',
    starts: [...PLURAL_UNIT_WORDS, 'long'],
    match: (tokens, at) => (wordAt(tokens, at + 1) === 'ago' ? date(at + 2, 'PAST_REF') : undefined),
  },
  {
    name: 'from now',
    reason: 'so long after the source’s date',
    takes: 'The lease ends two years from now.',
    leaves: 'The lease is two years from expiry.',
    starts: STARTS,
    match: (tokens, at, { anchor }) => {
      const units = countOfUnits(tokens, at);
      if (units === undefined) return undefined;
      const words = `${wordAt(tokens, units.to)} ${wordAt(tokens, units.to + 1)}`;
      const length = words === 'from now' || words === 'from today' ? 2 : wordAt(tokens, units.to) === 'hence' ? 1 : 0;
      if (length === 0) return undefined;
      const days =
        words.endsWith('today') && units.code === 'W' ? { ...units, code: 'D', count: 7 * (units.count ?? 1) } : units;
      return date(units.to + length, units.count === undefined ? 'FUTURE_REF' : shifted(days, 1, anchor));
    },
  },
  {
    name: 'in so much time',
    reason: 'so long after the source’s date, in the genitive',
    takes: 'The lease ends in two years’ time.',
    leaves: 'He had two years’ time to mend it.',
    starts: STARTS,
    match: (tokens, at, { anchor }) => {
      const units = countOfUnits(tokens, at);
      if (units === undefined || wordAt(tokens, at - 1) !== 'in') return undefined;
      const genitive = /^['’]/.test(tokens[units.to]?.text ?? '');
      if (!genitive || wordAt(tokens, units.to + 1) !== 'time') return undefined;
      return date(units.to + 2, units.count === undefined ? 'FUTURE_REF' : shifted(units, 1, anchor));
    },
  },
  {
    name: 'later or earlier',
    reason: 'so long after or before another time of the text, never the source’s own',
    takes: 'Two days later the river rose.',
    leaves: 'Later two boats came.',
    starts: STARTS,
    match: (tokens, at, context) => {
      const units = countOfUnits(tokens, at);
      if (units === undefined) return undefined;
      const word = wordAt(tokens, units.to);
      const sign = LATER_OR_EARLIER.get(word);
      const next = tokens[units.to + 1];
      if (sign === undefined || (isOneOf(' before after on ', word) && next !== undefined && next.kind !== 'mark'))
        return undefined;
      if (word === 'later' && wordAt(tokens, units.to + 1) === 'than') return undefined;
      const own =
        sign < 0 && units.single && units.code === 'Y' && context.nearby === undefined && compares(tokens, at);
      if (units.code.startsWith('T')) return { to: units.to + 1, type: 'TIME', value: undefined };
      const value = own ? shifted(units, sign, context.anchor) : shiftedFromNearby(units, sign, context);
      return date(units.to + 1, isUntold(value, at, context) ? undefined : value);
    },
  },
  {
    name: 'vague later or earlier',
    reason: 'days later, without a figure: somewhere after the time named',
    takes: 'Months later the case collapsed.',
    leaves: 'Months of work were lost.',
    starts: PLURAL_UNIT_WORDS,
    match: (tokens, at) =>
      unitOf(wordAt(tokens, at))?.plural === true &&
      isOneOf(' later earlier afterwards ', wordAt(tokens, at + 1)) &&
      wordAt(tokens, at + 2) !== 'than'
        ? date(at + 2, undefined)
        : undefined,
  },
];
