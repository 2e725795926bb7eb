import { shiftedValue } from '../anchoring.ts';
import { addDays, dayValue, daysInMonth, nthWeekday, parseValue, weekValue } from '../calendar.ts';
import { ordinalOf } from '../number-words.ts';
import { isOneOf, withArticle, wordAt, type TimeMatch, type TimeMod, type TimeRule } from '../rule.ts';
import { monthOf, unitOf, weekdayOfToken } from '../time-words.ts';

const ADJECTIVES = new Map<string, TimeMod>([
  ['early', 'START'],
  ['mid', 'MID'],
  ['late', 'END'],
]);
const NOUNS = new Map<string, TimeMod>([
  ['end', 'END'],
  ['beginning', 'START'],
  ['start', 'START'],
  ['middle', 'MID'],
  ['close', 'END'],
  ['turn', 'START'],
  ['outset', 'START'],
  ['rest', 'END'],
  ['remainder', 'END'],
]);

const isPeriod = (match: TimeMatch | undefined): match is TimeMatch =>
  match?.type === 'DATE' && !/_REF$/.test(match.value ?? '');

export const PART_RULES: readonly TimeRule[] = [
  {
    name: 'early, mid or late',
    reason: 'the part of a period that an adjective tells',
    takes: 'She returned in early 2005.',
    leaves: 'The early bird sang.',
    starts: [...ADJECTIVES.keys()],
    match: (tokens, at, { read }) => {
      const hyphen = tokens[at + 1]?.text === '-' ? 1 : 0;
      const period: TimeMatch | undefined = read(at + 1 + hyphen);
      const mod = ADJECTIVES.get(wordAt(tokens, at));
      if (period === undefined || period.mod !== undefined || mod === undefined) return undefined;
      const partOfWeekday = period.type === 'TIME' && weekdayOfToken(tokens[at + 1]) !== undefined;
      if (!isPeriod(period) && !partOfWeekday) return undefined;
      return { ...period, mod, from: withArticle(tokens, at) };
    },
  },
  {
    name: 'earlier or later within',
    reason: 'part of the source’s own day, week, month or year',
    takes: 'The law was passed earlier this year.',
    leaves: 'They came earlier this way.',
    starts: ['earlier', 'later', 'late', 'early'],
    match: (tokens, at, { read }) => {
      const near =
        isOneOf(' today yesterday tomorrow this last next that ', wordAt(tokens, at + 1)) ||
        weekdayOfToken(tokens[at + 1]) !== undefined;
      const plain = near ? read(at + 1) : undefined;
      if (plain?.type !== 'DATE' && plain?.type !== 'TIME') return undefined;
      const mod = wordAt(tokens, at).startsWith('ear') ? 'START' : 'END';
      return { ...plain, from: at, mod };
    },
  },
  {
    name: 'beginning, middle or end of',
    reason: 'the part of a period that a noun tells',
    takes: 'They left at the end of March.',
    leaves: 'They left at the end of the road.',
    starts: [...NOUNS.keys()],
    match: (tokens, at, { read, anchor }) => {
      const mod = NOUNS.get(wordAt(tokens, at));
      if (mod === undefined || wordAt(tokens, at + 1) !== 'of') return undefined;
      const the = wordAt(tokens, at + 2) === 'the' ? 1 : 0;
      const from = withArticle(tokens, at);
      if (
        the === 1 &&
        isOneOf(' year month week century decade ', wordAt(tokens, at + 3)) &&
        !(isOneOf(' before after ', wordAt(tokens, at + 4)) && tokens[at + 5]?.kind !== 'word')
      ) {
        const value = shiftedValue(unitOf(wordAt(tokens, at + 3))?.code ?? '', 0, anchor);
        return { to: at + 4, type: 'DATE', value, mod, from };
      }
      const period = read(at + 2 + the);
      return period !== undefined && isPeriod(period) && period.mod === undefined
        ? { ...period, mod, from }
        : undefined;
    },
  },
  {
    name: 'all or most of',
    reason: 'a quantity of a period belongs to it, as in "all of last week"',
    takes: 'It was shut for most of 1989 and the whole of last week.',
    leaves: 'Most of the band left.',
    starts: ['all', 'most', 'much', 'whole'],
    match: (tokens, at, { read }) => {
      const of = wordAt(tokens, at + 1) === 'of' ? 1 : 0;
      if (of === 0 && wordAt(tokens, at) !== 'all') return undefined;
      const period = read(at + 1 + of) ?? (wordAt(tokens, at + 2) === 'the' ? read(at + 3) : undefined);
      const said = isOneOf(' last next this ', wordAt(tokens, at + 1));
      if (!isPeriod(period) || (of === 0 && !said)) return undefined;
      return { ...period, from: withArticle(tokens, at) };
    },
  },
  {
    name: 'year’s end',
    reason: 'the end of the source’s year',
    takes: 'Debts are due by year-end.',
    leaves: 'The street’s end is dark.',
    starts: ['year-end', 'year', 'month-end', 'month'],
    match: (tokens, at, { anchor }) => {
      const [unit, joined] = wordAt(tokens, at).split('-');
      const the = wordAt(tokens, at - 1) === 'the';
      const before = isOneOf(' by at before since until through from ', wordAt(tokens, the ? at - 2 : at - 1));
      const possessive = joined === undefined && tokens[at + 1]?.kind === 'possessive';
      const length = joined !== undefined ? 1 : possessive ? 3 : 2;
      if (joined === undefined && wordAt(tokens, at + length - 1) !== 'end') return undefined;
      if (!possessive && !before) return undefined;
      return {
        to: at + length,
        type: 'DATE',
        value: shiftedValue(unitOf(unit ?? '')?.code ?? '', 0, anchor),
        mod: 'END',
        from: withArticle(tokens, at),
      };
    },
  },
  {
    name: 'week or weekday of a month',
    reason: 'the first week, the last Sunday: weeks are those of ISO 8601 that hold the fourth or fourth-last day',
    takes: 'Schools open in the first week of March 2010.',
    leaves: 'It was the first week of the strike.',
    starts: ['first', 'second', 'third', 'fourth', 'last', 'final'],
    match: (tokens, at, { read }) => {
      const n = isOneOf(' last final ', wordAt(tokens, at)) ? -1 : ordinalOf(wordAt(tokens, at));
      const weekday = weekdayOfToken(tokens[at + 1]);
      const of = isOneOf(' of in ', wordAt(tokens, at + 2));
      if (n === undefined || !of || (weekday === undefined && !isOneOf(' week day ', wordAt(tokens, at + 1))))
        return undefined;
      const month = read(at + 3);
      const date = month?.value === undefined ? undefined : parseValue(month.value);
      if (month?.type !== 'DATE' || monthOf(tokens[at + 3]) === undefined || date?.day !== undefined) return undefined;
      const from = withArticle(tokens, at);
      if (date?.month === undefined) return { to: month.to, type: 'DATE', value: undefined, from };
      const length = daysInMonth(date.year, date.month);
      if (weekday !== undefined) {
        const day = nthWeekday(date.year, date.month, weekday, n);
        return { to: month.to, type: 'DATE', value: day && dayValue(day), from };
      }
      const step = wordAt(tokens, at + 1) === 'week' ? 7 : 1;
      const first = { year: date.year, month: date.month, day: 1 };
      const day = addDays(first, n === -1 ? length - (step === 7 ? 4 : 1) : (n - 1) * step + (step === 7 ? 3 : 0));
      return { to: month.to, type: 'DATE', value: step === 7 ? weekValue(day) : dayValue(day), from };
    },
  },
];
