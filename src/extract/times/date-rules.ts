import type { Token } from '../../model/token.ts';
import { dayOnly, monthOnly, weekdayValue } from './anchoring.ts';
import { dayValue, isDay, monthValue } from './calendar.ts';
import { ordinalOf } from './number-words.ts';
import { wordAt, type TimeContext, type TimeMatch, type TimeRule } from './rule.ts';
import { dayOfMonth, monthOf, weekdayOfToken, yearOf } from './time-words.ts';

const date = (to: number, value: string | undefined): TimeMatch => ({ to, type: 'DATE', value });

/** A year behind a day or month, a comma perhaps between. */
function yearBehind(tokens: readonly Token[], at: number): { year: number; to: number } | undefined {
  const comma = tokens[at]?.text === ',' ? 1 : 0;
  const year = yearOf(tokens[at + comma]);
  return year === undefined ? undefined : { year, to: at + comma + 1 };
}

function fullDate(month: number, day: number, to: number, tokens: readonly Token[], context: TimeContext): TimeMatch | undefined {
  const year = yearBehind(tokens, to);
  if (year !== undefined && isDay({ year: year.year, month, day })) return date(year.to, dayValue({ year: year.year, month, day }));
  const value = dayOnly(month, day, context);
  return value === undefined ? undefined : date(to, value);
}

/** Days of one month that a dash or "to" joins: their value is a range. */
function dayRange(month: number, first: number, last: number, to: number, tokens: readonly Token[], context: TimeContext): TimeMatch | undefined {
  if (last <= first) return undefined;
  const from = fullDate(month, first, to, tokens, context);
  const until = fullDate(month, last, to, tokens, context);
  return from === undefined || until === undefined ? undefined : date(until.to, `${from.value}/${until.value}`);
}

const DASHES = new Set(['-', '–', '—', 'to', 'until', 'through', 'and']);

const joinedDays = (token: Token | undefined): readonly [number, number] | undefined => {
  const match = /^(\d{1,2})-(\d{1,2})$/.exec(token?.text ?? '');
  return match === null ? undefined : [Number(match[1]), Number(match[2])];
};

/** The rules for dates that say day, month or year themselves. */
export const DATE_RULES: readonly TimeRule[] = [
  {
    name: 'ISO date', reason: 'ISO 8601', takes: '2021-05-18', leaves: '2021-55-18',
    match: (tokens, at) => {
      const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(tokens[at]?.text ?? '');
      if (match === null) return undefined;
      const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
      return isDay(day) ? date(at + 1, dayValue(day)) : undefined;
    },
  },
  {
    name: 'figures', reason: 'day and month in figures, where only one reading is possible', takes: '21/05/2025', leaves: '03/04/2025',
    match: (tokens, at) => {
      const match = /^(\d{1,2})[./](\d{1,2})[./]((?:1[5-9]|20)\d\d)$/.exec(tokens[at]?.text ?? '');
      if (match === null) return undefined;
      const [a, b, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
      const day = a > 12 ? { year, month: b, day: a } : b > 12 ? { year, month: a, day: b } : undefined;
      return day === undefined ? date(at + 1, String(year)) : isDay(day) ? date(at + 1, dayValue(day)) : undefined;
    },
  },
  {
    name: 'weekday and date', reason: 'a weekday before a date belongs to it', takes: 'Friday, 6 May 2011', leaves: 'Friday, 6 people',
    match: (tokens, at, context) => {
      if (weekdayOfToken(tokens[at], true) === undefined) return undefined;
      const skip = tokens[at + 1]?.text === ',' ? 2 : 1;
      const the = wordAt(tokens, at + skip) === 'the' ? 1 : 0;
      return MONTH_DAY.match(tokens, at + skip, context) ?? DAY_MONTH.match(tokens, at + skip + the, context);
    },
  },
  {
    name: 'month and days', reason: 'a range of days behind its month', takes: 'May 6-9, 2023', leaves: 'May 6, 9 people',
    match: (tokens, at, context) => {
      const month = monthOf(tokens[at]);
      if (month === undefined) return undefined;
      const joined = joinedDays(tokens[at + 1]);
      if (joined !== undefined) return dayRange(month, ...joined, at + 2, tokens, context);
      const [first, last] = [dayOfMonth(tokens[at + 1]), dayOfMonth(tokens[at + 3])];
      if (first === undefined || last === undefined || !DASHES.has(tokens[at + 2]?.text ?? '') || wordAt(tokens, at + 2) === 'and') return undefined;
      return dayRange(month, first, last, at + 4, tokens, context);
    },
  },
  {
    name: 'days and month', reason: 'a range of days before its month', takes: '3 to 5 June', leaves: '3 to 5 people',
    match: (tokens, at, context) => {
      const joined = joinedDays(tokens[at]);
      if (joined !== undefined && monthOf(tokens[at + 1]) !== undefined) return dayRange(monthOf(tokens[at + 1]) ?? 0, ...joined, at + 2, tokens, context);
      const [first, last, month] = [dayOfMonth(tokens[at]), dayOfMonth(tokens[at + 2]), monthOf(tokens[at + 3])];
      if (first === undefined || last === undefined || month === undefined || !DASHES.has(tokens[at + 1]?.text ?? '') || wordAt(tokens, at + 1) === 'and') return undefined;
      return dayRange(month, first, last, at + 4, tokens, context);
    },
  },
  {
    name: 'month and day', reason: 'American order', takes: 'May 21, 2025', leaves: 'May 85',
    match: (tokens, at, context) => {
      const month = monthOf(tokens[at]);
      const the = wordAt(tokens, at + 1) === 'the' ? 1 : 0;
      const day = dayOfMonth(tokens[at + 1 + the]);
      return month === undefined || day === undefined ? undefined : fullDate(month, day, at + 2 + the, tokens, context);
    },
  },
  {
    name: 'day and month', reason: 'British order', takes: 'the 3rd of March 1897', leaves: '40 March',
    match: (tokens, at, context) => {
      const the = wordAt(tokens, at) === 'the' ? 1 : 0;
      const day = dayOfMonth(tokens[at + the]) ?? (the === 1 ? ordinalOf(wordAt(tokens, at + the)) : undefined);
      const of = wordAt(tokens, at + the + 1) === 'of' ? 1 : 0;
      const month = monthOf(tokens[at + the + 1 + of]);
      if (day === undefined || month === undefined || (the === 1 && of === 0 && tokens[at + the]?.kind === 'number' && /^\d+$/.test(tokens[at + the]?.text ?? ''))) return undefined;
      return fullDate(month, day, at + the + of + 2, tokens, context);
    },
  },
  {
    name: 'month and year', reason: 'a month of a year', takes: 'October 2003', leaves: 'October 20,003',
    match: (tokens, at) => {
      const month = monthOf(tokens[at]);
      const of = wordAt(tokens, at + 1) === 'of' ? 1 : 0;
      const year = yearBehind(tokens, at + 1 + of);
      return month === undefined || year === undefined ? undefined : date(year.to, monthValue(year.year, month));
    },
  },
  {
    name: 'month', reason: 'a month alone is the nearest one the clause’s way; "May" and "March" need a preposition', takes: 'in December', leaves: 'May we go',
    match: (tokens, at, context) => {
      const month = monthOf(tokens[at]);
      if (month === undefined || tokens[at]?.kind !== 'word') return undefined;
      const before = wordAt(tokens, at - 1);
      const doubtful = ['may', 'march', 'mar', 'mar.', 'sun', 'jan', 'dec', 'sep', 'april', 'june', 'august'].includes(wordAt(tokens, at));
      const said = MONTH_PREPOSITIONS.has(before);
      const named = tokens[at - 1]?.capital !== 'none' && tokens[at - 1]?.kind === 'word' && at > 1;
      if ((doubtful && !said) || (named && !said) || (tokens[at + 1]?.capital === 'initial' && doubtful)) return undefined;
      return date(at + 1, monthOnly(month, context));
    },
  },
  {
    name: 'weekday', reason: 'a weekday alone is the nearest one the clause’s way', takes: 'on Friday', leaves: 'Friday Night Lights',
    match: (tokens, at, context) => {
      const weekday = weekdayOfToken(tokens[at]);
      if (weekday === undefined) return undefined;
      const short = /^(?:on|by|until|since|from|late|early)$/.test(wordAt(tokens, at - 1));
      if (tokens[at + 1]?.capital === 'initial' && !short && at > 0 && monthOf(tokens[at + 1]) === undefined && tokens[at]?.kind === 'word' && tokens[at - 1]?.capital === 'initial') return undefined;
      return date(at + 1, weekdayValue(weekday, context));
    },
  },
  {
    name: 'span of years', reason: 'two years joined by a dash', takes: '1914-18', leaves: 'pages 114-18',
    match: (tokens, at) => {
      const joined = /^((?:1[5-9]|20)\d\d)-(\d{2}|\d{4})$/.exec(tokens[at]?.text ?? '');
      const apart = yearOf(tokens[at]) !== undefined && /^[–—-]$/.test(tokens[at + 1]?.text ?? '') ? /^(\d{2}|\d{4})$/.exec(tokens[at + 2]?.text ?? '') : null;
      const first = joined?.[1] ?? (apart === null ? undefined : tokens[at]?.text);
      const second = joined?.[2] ?? apart?.[1];
      if (first === undefined || second === undefined) return undefined;
      const last = second.length === 2 ? first.slice(0, 2) + second : second;
      return Number(last) > Number(first) ? date(joined === null ? at + 3 : at + 1, `${first}/${last}`) : undefined;
    },
  },
  {
    name: 'year', reason: 'four figures that are no quantity', takes: 'in 1947', leaves: 'a crowd of 1947 people',
    match: (tokens, at) => (isYear(tokens, at) ? date(at + 1, tokens[at]?.text) : undefined),
  },
];

const MONTH_DAY = DATE_RULES.find(rule => rule.name === 'month and day') as TimeRule;
const DAY_MONTH = DATE_RULES.find(rule => rule.name === 'day and month') as TimeRule;

const MONTH_PREPOSITIONS = new Set(['in', 'since', 'until', 'till', 'by', 'during', 'from', 'between', 'to', 'of', 'early', 'late', 'mid', 'last', 'next', 'this', 'and', 'through', 'before', 'after', 'throughout', 'for', 'about', 'around']);
const YEAR_PREPOSITIONS = new Set(['in', 'since', 'until', 'till', 'by', 'during', 'from', 'between', 'of', 'early', 'late', 'mid', 'circa', 'year', 'and', 'to', 'before', 'after', 'around', 'about', '(', '-', '–', ',', 'summer', 'winter', 'spring', 'autumn', 'fall', 'through', 'for', 'or', 'election', 'season', 'throughout']);
const COUNTED = /^(?:people|persons|men|women|children|soldiers|troops|dollars|euros|pounds|metres|meters|miles|km|kilometres|kilometers|feet|acres|hectares|tonnes|tons|votes|seats|jobs|workers|members|passengers|homes|houses|cases|deaths|cars|units|aircraft|planes|others|per|percent|%|points|million|billion|rpm|kg|lb|lbs|gmt|hours|hrs)$/;

function isYear(tokens: readonly Token[], at: number): boolean {
  const year = yearOf(tokens[at]);
  if (year === undefined || COUNTED.test(wordAt(tokens, at + 1))) return false;
  const before = wordAt(tokens, at - 1);
  if (/^[$£€#/&+=.]$|^no\.?$|^nos\.?$|^page$|^pages$|^flight$|^route$|^highway$|^chapter$|^article$|^section$|^room$|^model$/.test(before)) return false;
  if (YEAR_PREPOSITIONS.has(before) || at === 0) return true;
  const previous = tokens[at - 1];
  if (previous?.capital === 'initial' || previous?.capital === 'all' || previous?.capital === 'mixed') return monthOf(previous) !== undefined;
  return year >= 1700 && year <= 2100 && (/^(?:the|its|their|his|her|a|that|this|late|early|our|first|second|third|fourth|last|next)$/.test(before) || previous?.kind === 'mark' || previous?.kind === 'possessive' || tokens[at + 1]?.kind === 'mark');
}
