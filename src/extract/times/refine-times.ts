import type { Token } from '../../text/token.ts';
import { addDays, compareDays, dayValue, parseDay, yearValue, type Day } from './calendar.ts';
import type { FoundTime } from './rule-index.ts';
import { isOneOf, type Direction } from './rule.ts';
import { yearOf } from './time-words.ts';

/** A step over all times of a sentence, after the rules. */
export interface Refiner {
  readonly name: string;
  readonly reason: string;
  readonly refine: (times: readonly FoundTime[], around: AroundSentence) => readonly FoundTime[];
}

/** What a sentence's times are seen beside. */
export interface AroundSentence {
  readonly tokens: readonly Token[];
  readonly anchorDay: Day | undefined;
  /** The last day named in the sentences shortly before. */
  readonly before: Day | undefined;
  readonly direction: (at: number) => Direction;
}

const DAY = /^[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)$/;
/** What may stand between a clock and its day behind it: "16:15 UTC, 1 June", "8 p.m. local time on Friday". */
const BETWEEN = ' , ( ) on local time of ';
const DAY_BEHIND_TOKENS = 4;
const DAY_BEFORE_TOKENS = 15;

export const REFINERS: readonly Refiner[] = [
  {
    name: 'clock takes its day',
    reason:
      'a clock’s day is the one directly behind it, else the last before it in the sentence, else the one last named where it is at most a week off, the way that the clause tells, else the source’s own',
    refine: (times, around) =>
      times.map((time, i) =>
        time.value?.startsWith('T') === true ? { ...time, value: dayOfClock(times, i, around) + time.value } : time,
      ),
  },
  {
    name: 'year of a pair',
    reason: '"between June and August 2018", "1 January to 31 March 2019": the year at the end is that of both',
    refine: (times, { tokens }) =>
      times.map((time, i) => {
        const behind = times[i + 1];
        if (behind === undefined || !isPair(tokens, time, behind)) return time;
        const [own, other] = [time.value?.slice(5) ?? '', behind.value?.slice(5) ?? ''];
        const year = Number(behind.value?.slice(0, 4)) - (own > other ? 1 : 0);
        return { ...time, value: `${yearValue(year)}-${own}` };
      }),
  },
  {
    name: 'distance and its day',
    reason:
      '"two days later, on 5 May", "on Monday, two days later": the date beside it says what the distance leads to',
    refine: (times, { tokens }) =>
      times.map((time, i) => {
        if (time.name !== 'later or earlier') return time;
        const [before, behind] = [times[i - 1], times[i + 1]];
        if (behind !== undefined && isBeside(tokens, time, behind)) return { ...time, value: behind.value };
        if (before !== undefined && isBeside(tokens, before, time)) return { ...time, value: before.value };
        return time;
      }),
  },
  {
    name: 'range of weekdays',
    reason:
      '"from Monday to Friday" ends after it begins: the end counts ahead of the source’s day, the beginning back from the end',
    refine: (times, { anchorDay, tokens }) =>
      times.map((time, i) => {
        const [before, behind] = [times[i - 1], times[i + 1]];
        if (time.name !== 'weekday' || anchorDay === undefined) return time;
        const begins = behind?.name === 'weekday' && joins(tokens, time, behind) && isAfter(time, behind);
        if (begins && !isAhead(time, anchorDay)) return shifted(time, -7);
        const ends = before?.name === 'weekday' && joins(tokens, before, time) && isAfter(before, time);
        return ends && isAhead(before, anchorDay) ? shifted(time, 7) : time;
      }),
  },
];

/** Whether nothing but a comma and a preposition stands between two times, one of them a day and the other what leads to it. */
function isBeside(tokens: readonly Token[], first: FoundTime, second: FoundTime): boolean {
  const day = first.name === 'later or earlier' ? second : first;
  const between = tokens.slice(first.to, second.from);
  return (
    day.type === 'DATE' &&
    parseDay(day.value) !== undefined &&
    between.length > 0 &&
    between.length <= 2 &&
    between[0]?.text === ',' &&
    between.every(({ folded }) => isOneOf(' , on in ', folded))
  );
}

const DAY_MS = 86_400_000;
const UNKNOWN_DAY = 'XXXX-XX-XX';

/** The day of a clock; a clock that comes again ("fortnightly at 7.30") has none. */
function dayOfClock(
  times: readonly FoundTime[],
  i: number,
  { anchorDay, before: named, direction, tokens }: AroundSentence,
): string {
  const [time, before, behind] = [times[i], times[i - 1], times[i + 1]];
  if (time === undefined) return UNKNOWN_DAY;
  const between =
    behind === undefined ? [] : tokens.slice(time.to, Math.min(behind.from, time.to + DAY_BEHIND_TOKENS + 1));
  const adjoins = between.length <= DAY_BEHIND_TOKENS && between.every(({ folded }) => isOneOf(BETWEEN, folded));
  const close = behind !== undefined && adjoins ? dayIn(behind) : undefined;
  if (close !== undefined) return close;
  if (before?.type === 'SET' || (behind?.type === 'SET' && adjoins)) return UNKNOWN_DAY;
  for (let k = i - 1; k >= 0; k--) {
    const other = times[k];
    if (other === undefined || time.from - other.to > DAY_BEFORE_TOKENS) break;
    if (other.type === 'SET') return UNKNOWN_DAY;
    const day = dayIn(other);
    if (day !== undefined) return day;
  }
  const ahead = named === undefined || anchorDay === undefined ? 0 : compareDays(named, anchorDay);
  const agrees = Math.abs(ahead) <= 7 * DAY_MS && (direction(time.from) === 'past' ? ahead <= 0 : ahead > 0);
  const day = named !== undefined && (anchorDay === undefined || agrees) ? named : anchorDay;
  return day === undefined ? UNKNOWN_DAY : dayValue(day);
}

const MONTH_OR_DAY = /^[\dX]{4}-\d{2}(?:-\d{2})?$/;

/** Two months, or two days, that a word joins, of which only the second says its year. */
function isPair(tokens: readonly Token[], first: FoundTime, second: FoundTime): boolean {
  const same =
    MONTH_OR_DAY.test(first.value ?? '') &&
    /^\d/.test(second.value ?? '') &&
    first.value?.length === second.value?.length;
  const joined =
    second.from === first.to + 1 && isOneOf(' to and or until through till - – — ', tokens[first.to]?.folded ?? '');
  return same && joined && yearOf(tokens[first.to - 1]) === undefined && yearOf(tokens[second.to - 1]) !== undefined;
}

const joins = (tokens: readonly Token[], first: FoundTime, second: FoundTime): boolean =>
  second.from === first.to + 1 && isOneOf(' to through until till - – — ', tokens[first.to]?.folded ?? '');
const isAfter = (first: FoundTime, second: FoundTime): boolean => (first.value ?? '') > (second.value ?? '');
const isAhead = ({ value }: FoundTime, day: Day): boolean => (value ?? '') > dayValue(day);

function shifted(time: FoundTime, days: number): FoundTime {
  const day = parseDay(time.value);
  return day === undefined ? time : { ...time, value: dayValue(addDays(day, days)) };
}

const dayIn = ({ type, value }: FoundTime): string | undefined => {
  const day =
    type === 'DURATION' || type === 'SET' || value?.startsWith('T') === true ? undefined : value?.replace(/T.*$/, '');
  return day !== undefined && DAY.test(day) ? day : undefined;
};

/** The times of one sentence after all refiners. */
export const refineTimes = (times: readonly FoundTime[], around: AroundSentence): readonly FoundTime[] =>
  REFINERS.reduce((refined, { refine }) => refine(refined, around), times);
