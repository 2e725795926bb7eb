import { isFirst, isOneOf, wordAt, type TimeMatch, type TimeRule } from '../rule.ts';
import {
  dayOfMonth,
  dayPartOf,
  durationValue,
  monthOf,
  seasonOf,
  unitOf,
  WEEKDAY_WORDS,
  weekdayOfToken,
} from '../time-words.ts';
import { countOfUnits } from './count-of-units.ts';

const set = (to: number, value: string): TimeMatch => ({ to, type: 'SET', value });
const pad = (n: number): string => String(n).padStart(2, '0');

const FREQUENT = new Map([
  ['annually', 'P1Y'],
  ['annual', 'P1Y'],
  ['yearly', 'P1Y'],
  ['half-yearly', 'P6M'],
  ['semiannual', 'P6M'],
  ['semi-annual', 'P6M'],
  ['semiannually', 'P6M'],
  ['semi-annually', 'P6M'],
  ['twice-yearly', 'P6M'],
  ['bimonthly', 'P2M'],
  ['bi-monthly', 'P2M'],
  ['biweekly', 'P2W'],
  ['bi-weekly', 'P2W'],
  ['twice-weekly', 'P1W'],
  ['twice-daily', 'P1D'],
  ['quarterly', 'P3M'],
  ['monthly', 'P1M'],
  ['fortnightly', 'P2W'],
  ['weekly', 'P1W'],
  ['daily', 'P1D'],
  ['nightly', 'P1D'],
  ['hourly', 'PT1H'],
  ['biennial', 'P2Y'],
  ['biennially', 'P2Y'],
]);

export const SET_RULES: readonly TimeRule[] = [
  {
    name: 'every so often',
    reason: 'a time that comes again',
    takes: 'The market is held every Friday.',
    leaves: 'Every man voted.',
    starts: ['every', 'each'],
    match: (tokens, at) => {
      const other = wordAt(tokens, at + 1) === 'other' || wordAt(tokens, at + 1) === 'second' ? 1 : 0;
      const next = tokens[at + 1 + other];
      const to = at + 2 + other;
      const weekday = weekdayOfToken(next);
      if (weekday !== undefined) {
        const part = tokens[to]?.capital === 'none' ? dayPartOf(wordAt(tokens, to)) : undefined;
        return set(part === undefined ? to : to + 1, `XXXX-WXX-${weekday}${part ?? ''}`);
      }
      const month = monthOf(next);
      const day = month === undefined ? undefined : dayOfMonth(tokens[to]);
      if (month !== undefined)
        return day === undefined ? set(to, `XXXX-${pad(month)}`) : set(to + 1, `XXXX-${pad(month)}-${pad(day)}`);
      const word = next?.folded ?? '';
      const part = dayPartOf(word);
      if (part !== undefined) return set(to, `XXXX-XX-XX${part}`);
      const season = seasonOf(word);
      if (season !== undefined) return set(to, `XXXX-${season}`);
      const unit = unitOf(word);
      if (unit !== undefined && !unit.plural) return set(to, durationValue(1 + other, unit.code));
      const units = countOfUnits(tokens, at + 1);
      return units === undefined ? undefined : set(units.to, durationValue(units.count, units.code));
    },
  },
  {
    name: 'adverb or adjective of frequency',
    reason: 'a time that comes again, in a word',
    takes: 'Dues are paid annually.',
    leaves: 'The Daily News, a weekly, folded.',
    starts: [...FREQUENT.keys()],
    match: (tokens, at) => {
      const value = FREQUENT.get(wordAt(tokens, at));
      const capital = tokens[at]?.capital !== 'none' && !isFirst(tokens, at);
      const next = tokens[at + 1];
      const noun =
        isOneOf(' a an the ', wordAt(tokens, at - 1)) &&
        (next === undefined ||
          next.kind !== 'word' ||
          isOneOf(' said reported wrote has had is was newspaper paper magazine ', next.folded));
      return value === undefined || capital || noun || isOneOf(' newspaper magazine paper ', next?.folded ?? '')
        ? undefined
        : set(at + 1, value);
    },
  },
  {
    name: 'working week',
    reason: 'Monday to Friday or Saturday is when things are open, unless "from" makes it a stretch of days',
    takes: 'The clinic is open Monday to Friday.',
    leaves: 'The strike ran from Monday to Friday.',
    starts: ['monday'],
    match: (tokens, at) => {
      const last = weekdayOfToken(tokens[at + 2]);
      if (
        !isOneOf(' to through - – ', wordAt(tokens, at + 1)) ||
        (last !== 5 && last !== 6) ||
        wordAt(tokens, at - 1) === 'from'
      )
        return undefined;
      return set(at + 3, `XXXX-WXX-1/XXXX-WXX-${last}`);
    },
  },
  {
    name: 'weekdays in the plural',
    reason: 'every such weekday',
    takes: 'The museum is shut on Mondays.',
    leaves: 'The Happy Mondays played.',
    starts: WEEKDAY_WORDS.map(word => `${word}s`),
    match: (tokens, at) => {
      const weekday = WEEKDAY_WORDS.indexOf(wordAt(tokens, at).slice(0, -1)) + 1;
      return tokens[at - 1]?.capital === 'initial' && at > 1 ? undefined : set(at + 1, `XXXX-WXX-${weekday}`);
    },
  },
];
