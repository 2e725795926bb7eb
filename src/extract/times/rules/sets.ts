import { COUNT_WORDS } from '../number-words.ts';
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
    name: 'times a unit',
    reason: 'so often in a unit of time',
    takes: 'The boat calls twice a week.',
    leaves: 'He was twice a widower.',
    starts: ['once', 'twice', 'thrice', '#number', ...COUNT_WORDS],
    match: (tokens, at) => {
      const times = wordAt(tokens, at + 1) === 'times';
      if (!times && !isOneOf(' once twice thrice ', wordAt(tokens, at))) return undefined;
      const article = times ? at + 2 : at + 1;
      const unit = unitOf(wordAt(tokens, article + 1));
      const rate = isOneOf(' a an per each every ', wordAt(tokens, article));
      return unit === undefined || unit.plural || !rate ? undefined : set(article + 2, durationValue(1, unit.code));
    },
  },
  {
    name: 'so long in each unit',
    reason: '"three days a week" comes again each week (TimeML 1.2.1, SET)',
    takes: 'The clinic opens three days a week, 24 hours a day.',
    leaves: 'It took three days a weekend cannot make up.',
    starts: ['#number', ...COUNT_WORDS],
    match: (tokens, at) => {
      const units = countOfUnits(tokens, at);
      if (units?.plural !== true || !isOneOf(' a an per each every ', wordAt(tokens, units.to))) return undefined;
      const unit = unitOf(wordAt(tokens, units.to + 1));
      if (unit === undefined || unit.plural || unit.code === 'WE' || unit.code === units.code) return undefined;
      return isOneOf(' ago later earlier before after long ', wordAt(tokens, units.to + 2))
        ? undefined
        : set(units.to + 2, durationValue(1, unit.code));
    },
  },
  {
    name: 'rate',
    reason: 'so much a unit of time',
    takes: 'It yields 40 tonnes a year, at $9 per hour.',
    leaves: 'He waited a year per the contract.',
    starts: ['a', 'an', 'per'],
    match: (tokens, at) => {
      const unit = unitOf(wordAt(tokens, at + 1));
      const annum = wordAt(tokens, at) === 'per' && wordAt(tokens, at + 1) === 'annum';
      if (annum) return set(at + 2, 'P1Y');
      if (unit === undefined || unit.plural || unit.code === 'Q' || unit.code === 'CE') return undefined;
      if (wordAt(tokens, at) === 'per') return set(at + 2, durationValue(1, unit.code));
      const [first, second, third] = [tokens[at - 1], tokens[at - 2], tokens[at - 3]];
      const amount =
        first?.kind === 'number' ||
        isOneOf(
          ' million billion thousand hundred dollars pounds euros rupees shillings yen francs marks pesos percent pct mm cm m km kg tonnes tons barrels bpd % ',
          first?.folded ?? '',
        );
      const counted =
        first?.kind === 'word' &&
        first.folded.length > 3 &&
        first.folded.endsWith('s') &&
        first.capital === 'none' &&
        (second?.kind === 'number' ||
          isOneOf(' million billion thousand hundred ', second?.folded ?? '') ||
          third?.kind === 'number');
      const ends = !isOneOf(' ago later earlier before after of long old ', wordAt(tokens, at + 2));
      return (amount || counted) && ends ? set(at + 2, durationValue(1, unit.code)) : undefined;
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
