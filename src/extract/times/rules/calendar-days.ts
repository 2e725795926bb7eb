import type { Token } from '../../../text/token.ts';
import { dayOnly, openingYearOf } from '../anchoring.ts';
import { compareDays, dayValue, isDay, type Day, type PartialDay } from '../calendar.ts';
import { ordinalOf, ORDINAL_WORDS } from '../number-words.ts';
import { isOneOf, withArticle, wordAt, type TimeContext, type TimeMatch, type TimeRule } from '../rule.ts';
import {
  dayOfMonth,
  MONTH_WORDS,
  monthOf,
  seasonOf,
  SHORT_WEEKDAY_WORDS,
  WEEKDAY_WORDS,
  unitOf,
  weekdayOfToken,
  yearOf,
} from '../time-words.ts';
import { yearExpression } from './year-expression.ts';

/** Two figures are the latest such year that is not after the source’s; without a date, not after this constant. */
const PIVOT_YEAR = 2030;

export function yearOfTwoFigures(figures: number, anchor: PartialDay | undefined): number {
  const now = (anchor?.year ?? PIVOT_YEAR) + 1;
  const year = Math.floor(now / 100) * 100 + figures;
  return year > now ? year - 100 : year;
}

const date = (to: number, value: string | undefined): TimeMatch => ({ to, type: 'DATE', value });

/** The place behind a month's name; the full stop of an old abbreviation ("Novr.") is no sentence's end before a figure. */
const behindMonth = (tokens: readonly Token[], at: number): number =>
  tokens[at + 1]?.text === '.' && tokens[at + 2]?.kind === 'number' ? at + 2 : at + 1;

/** Whether "last" before a word belongs to that word: "last year", "last Friday". */
const isPeriodWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  (unitOf(token.folded) !== undefined || seasonOf(token.folded) !== undefined || token.capital !== 'none');

/** A year of three figures directly behind a day, where nothing follows that it could count. */
const earlyYearOf = (tokens: readonly Token[], at: number): number | undefined =>
  /^[1-9]\d\d$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.kind !== 'word' ? Number(tokens[at]?.text) : undefined;

/** How many tokens the date at the head of a chronicle's entry has: "Tues, Oct. 7:". */
const LONGEST_HEAD = 4;

/** A day of a month with the year behind it, a comma perhaps between; without one, the nearest such day, at the head of a chronicle's entry the last. */
export function dayMatch(
  month: number,
  day: number,
  to: number,
  tokens: readonly Token[],
  context: TimeContext,
): TimeMatch | undefined {
  const at = isOneOf(' , in of ', wordAt(tokens, to)) ? to + 1 : to;
  const year = yearOf(tokens[at]) ?? (at === to ? earlyYearOf(tokens, at) : undefined);
  if (year !== undefined && isDay({ year, month, day })) return date(at + 1, dayValue({ year, month, day }));
  const told = yearExpression(tokens, wordAt(tokens, to) === 'of' ? to + 1 : to, context);
  if (told?.year !== undefined && isDay({ year: told.year, month, day })) {
    return date(told.to, dayValue({ year: told.year, month, day }));
  }
  const stated =
    isOneOf(' last next ', wordAt(tokens, to)) && !isPeriodWord(tokens[to + 1]) ? wordAt(tokens, to) : undefined;
  const heads = tokens[to]?.text === ':' && to <= LONGEST_HEAD;
  const direction = heads || stated === 'last' ? 'past' : stated === undefined ? context.direction(to - 1) : 'future';
  const opening = stated === undefined ? openingYearOf(context, direction) : undefined;
  if (opening !== undefined && isDay({ year: opening, month, day }))
    return date(to, dayValue({ year: opening, month, day }));
  const certainty = heads || stated !== undefined ? 'stated' : context.tense(to - 1) === undefined ? 'open' : 'told';
  const value = dayOnly(month, day, context, direction, certainty);
  return value === undefined ? undefined : date(stated === undefined ? to : to + 1, value);
}

function monthAndDay(tokens: readonly Token[], at: number, context: TimeContext): TimeMatch | undefined {
  const month = monthOf(tokens[at]);
  if (month === undefined) return undefined;
  const behind = behindMonth(tokens, at);
  const the = wordAt(tokens, behind) === 'the' ? 1 : 0;
  const ordinal = the === 1 ? ordinalOf(wordAt(tokens, behind + 1)) : undefined;
  const day = ordinal ?? dayOfMonth(tokens[behind + the]);
  if (day === undefined || isOneOf(' pm am p.m. a.m. percent million ', wordAt(tokens, behind + the + 1)))
    return undefined;
  return dayMatch(month, day, behind + the + 1, tokens, context);
}

function dayAndMonth(tokens: readonly Token[], at: number, context: TimeContext): TimeMatch | undefined {
  const day = dayOfMonth(tokens[at]) ?? ordinalOf(wordAt(tokens, at));
  const of =
    wordAt(tokens, at + 1) === 'of' || wordAt(tokens, at + 1) === 'day' ? (wordAt(tokens, at + 2) === 'of' ? 2 : 1) : 0;
  const month = monthOf(tokens[at + of + 1]);
  if (day === undefined || month === undefined) return undefined;
  const found = dayMatch(month, day, behindMonth(tokens, at + of + 1), tokens, context);
  return found && { ...found, from: withArticle(tokens, at) };
}

/** Day and month in figures: the reading that the calendar allows, else the one nearer to the source's date, else only the year. */
function dayInFigures(a: number, b: number, year: number, { anchorDay }: TimeContext): string {
  const readings = [
    { year, month: b, day: a },
    { year, month: a, day: b },
  ].filter(isDay);
  const [first, second] = readings;
  if (first === undefined) return '';
  if (second === undefined || a === b) return dayValue(first);
  if (anchorDay === undefined) return `${year}-XX-XX`;
  const distance = (day: Day) => Math.abs(compareDays(day, anchorDay));
  return dayValue(distance(second) < distance(first) ? second : first);
}

export const CALENDAR_DAY_RULES: readonly TimeRule[] = [
  {
    name: 'ISO date',
    reason: 'ISO 8601, and the same with slashes or full stops',
    takes: 'The log begins 2021-05-18.',
    leaves: 'The part is 2021-55-18.',
    starts: ['#number'],
    match: (tokens, at) => {
      const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(tokens[at]?.text ?? '');
      const day = { year: Number(match?.[1] ?? 0), month: Number(match?.[3] ?? 0), day: Number(match?.[4] ?? 0) };
      return day.year >= 1000 && isDay(day) ? date(at + 1, dayValue(day)) : undefined;
    },
  },
  {
    name: 'day in figures',
    reason: 'day, month and year in the order of the country, which the figures or the source’s date betray',
    takes: 'It was stamped 21/05/2025.',
    leaves: 'The ratio is 41/45/2025.',
    starts: ['#number'],
    match: (tokens, at, context) => {
      const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})$/.exec(tokens[at]?.text ?? '');
      if (match === null || (match[2] !== '/' && match[4]?.length === 2)) return undefined;
      const short = match[4]?.length === 2;
      const value = dayInFigures(
        Number(match[1]),
        Number(match[3]),
        short ? yearOfTwoFigures(Number(match[4]), context.anchor) : Number(match[4]),
        context,
      );
      return value === '' ? undefined : date(at + 1, value);
    },
  },
  {
    name: 'weekday and day',
    reason: 'a weekday before a date belongs to it',
    takes: 'The clinic opened on Friday, 6 May 2011.',
    leaves: 'On Friday, 6 people came.',
    starts: [...WEEKDAY_WORDS, ...SHORT_WEEKDAY_WORDS],
    match: (tokens, at, context) => {
      if (weekdayOfToken(tokens[at], true) === undefined) return undefined;
      const comma = isOneOf(' , . ', tokens[at + 1]?.text ?? '') ? 1 : 0;
      const the = wordAt(tokens, at + 1 + comma) === 'the' ? 1 : 0;
      const found = monthAndDay(tokens, at + 1 + comma, context) ?? dayAndMonth(tokens, at + 1 + comma + the, context);
      return found && { ...found, from: at };
    },
  },
  {
    name: 'attacks of September 2001',
    reason: 'a day that became a name',
    takes: 'The September 11 attacks, or 9/11, changed the rules.',
    leaves: 'About 9/10 of them agree; the September 11 match was lost.',
    starts: ['#number', 'september', 'sept', 'sept.'],
    match: (tokens, at) => {
      const named =
        monthOf(tokens[at]) === 9 &&
        tokens[at + 1]?.text === '11' &&
        isOneOf(' attacks attack hijackers hijackings terrorist terror ', wordAt(tokens, at + 2));
      return named || tokens[at]?.text === '9/11' ? date(named ? at + 2 : at + 1, '2001-09-11') : undefined;
    },
  },
  {
    name: 'month and day',
    reason: 'American order',
    takes: 'The bridge fell on May 21, 2025.',
    leaves: 'Route May 85 is shut.',
    starts: MONTH_WORDS,
    match: monthAndDay,
  },
  {
    name: 'day and month',
    reason: 'British order',
    takes: 'They sailed on the 3rd of March 1897.',
    leaves: 'All 40 March hares ran.',
    starts: ['#number', '#hyphen', ...ORDINAL_WORDS],
    match: dayAndMonth,
  },
];
