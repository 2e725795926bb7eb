import {
  addDays,
  addMonths,
  compareDays,
  dayValue,
  isDay,
  monthValue,
  weekdayOf,
  weekValue,
  yearValue,
} from './calendar.ts';
import type { Day, PartialDay } from './calendar.ts';
import { isOneOf, type Direction, type TimeContext } from './rule.ts';

const pad = (n: number): string => String(n).padStart(2, '0');
const DAY_MS = 86_400_000;

/**
 * The weekday nearest to the source's day in the clause's direction, that day itself included: agencies name the weekday of the day
 * they write on. Without a day it stays symbolic.
 */
export function weekdayValue(weekday: number, anchorDay: Day | undefined, direction: Direction): string {
  if (anchorDay === undefined) return `XXXX-WXX-${weekday}`;
  const back = (weekdayOf(anchorDay) - weekday + 7) % 7;
  return dayValue(addDays(anchorDay, direction === 'past' ? -back : (7 - back) % 7));
}

/** The weekday of the source's own week, or of one some weeks from it. */
export function weekdayOfWeek(weekday: number, anchorDay: Day | undefined, weeks: number): string {
  if (anchorDay === undefined) return `XXXX-WXX-${weekday}`;
  return dayValue(addDays(anchorDay, weekday - weekdayOf(anchorDay) + 7 * weeks));
}

/** The year in which a month without one lies: the nearest in the clause's direction, the source's own month included. */
export function yearOfMonth(month: number, anchor: PartialDay | undefined, direction: Direction): number | undefined {
  if (anchor?.month === undefined) return undefined;
  const ahead = month - anchor.month;
  return anchor.year + (direction === 'past' ? (ahead > 0 ? -1 : 0) : ahead < 0 ? 1 : 0);
}

export function monthOnly(month: number, anchor: PartialDay | undefined, direction: Direction): string {
  const year = yearOfMonth(month, anchor, direction);
  return year === undefined ? `XXXX-${pad(month)}` : monthValue(year, month);
}

/** How sure the direction is: the expression states it ("last"), a verb of the clause tells it, or it is left open. */
export type Certainty = 'stated' | 'told' | 'open';

/** How much nearer, in days, a date against the clause's direction must be: a verb seldom misleads, the custom of reports does often. */
const AGAINST_DIRECTION_DAYS: Readonly<Record<Certainty, number>> = { stated: Infinity, told: 300, open: 120 };
/** What is announced without a year is seldom further off than ten months. */
const AGAINST_FUTURE_DAYS = 240;

/** Of some days the nearest to another, one against the clause's direction only where it is much nearer. */
export function nearestOf(
  days: readonly Day[],
  from: Day,
  direction: Direction,
  certainty: Certainty,
): Day | undefined {
  const distance = (day: Day): number => {
    const ahead = compareDays(day, from) / DAY_MS;
    const against = direction === 'past' ? ahead > 0 : ahead < 0;
    if (!against) return Math.abs(ahead);
    const told = certainty === 'told' && direction === 'future';
    return Math.abs(ahead) + (told ? AGAINST_FUTURE_DAYS : AGAINST_DIRECTION_DAYS[certainty]);
  };
  return days.length === 0 ? undefined : days.reduce((a, b) => (distance(b) < distance(a) ? b : a));
}

/** The year a sentence opens with, where it lies the clause's way from the source's. */
export const openingYearOf = ({ openingYear, anchor }: TimeContext, direction: Direction): number | undefined =>
  openingYear === undefined ||
  (anchor !== undefined && (direction === 'past' ? openingYear > anchor.year : openingYear < anchor.year))
    ? undefined
    : openingYear;

/** A day and month without a year: the nearest to the source's day; where that is in doubt, the one in the clause's direction. */
export function dayOnly(
  month: number,
  day: number,
  { anchor, anchorDay }: TimeContext,
  direction: Direction,
  certainty: Certainty,
): string | undefined {
  if (!isDay({ year: 2000, month, day })) return undefined;
  if (anchor === undefined) return `XXXX-${pad(month)}-${pad(day)}`;
  const from = anchorDay ?? { year: anchor.year, month: anchor.month ?? 7, day: 1 };
  const days = [-1, 0, 1].map(step => ({ year: anchor.year + step, month, day })).filter(isDay);
  const nearest = nearestOf(days, from, direction, certainty);
  return nearest && dayValue(nearest);
}

/** The date named shortly before that is known as precisely as the unit asks: days and weeks need one to the day. */
export const reckonedFrom = (code: string, { nearby, nearbyDay }: TimeContext): PartialDay | undefined =>
  isOneOf(' D W FN WE ', code) && nearby?.day === undefined ? (nearbyDay ?? nearby) : nearby;

/** The value of a unit some steps from a date, to the unit's own precision: "last month", "two years ago", "the following day". */
export function shiftedValue(code: string, steps: number, from: PartialDay | undefined): string | undefined {
  if (from === undefined || !Number.isInteger(steps) || Math.abs(steps) > 9999) return undefined;
  const { year, month, day } = from;
  if (code === 'Y') return yearWithin(year + steps);
  if (code === 'DE') return yearWithin((Math.floor(year / 10) + steps) * 10)?.slice(0, 3);
  if (code === 'CE') return yearWithin((Math.floor(year / 100) + steps) * 100)?.slice(0, 2);
  if (month === undefined) return undefined;
  if (code === 'Q') {
    const index = year * 4 + Math.floor((month - 1) / 3) + steps;
    return `${yearValue(Math.floor(index / 4))}-Q${(((index % 4) + 4) % 4) + 1}`;
  }
  if (code === 'M') {
    const shifted = addMonths({ year, month }, steps);
    return monthValue(shifted.year, shifted.month);
  }
  return day === undefined ? undefined : shiftedDay(code, steps, { year, month, day });
}

function shiftedDay(code: string, steps: number, day: Day): string | undefined {
  if (code === 'D') return dayValue(addDays(day, steps));
  if (code === 'W') return weekValue(addDays(day, 7 * steps));
  if (code === 'FN') return weekValue(addDays(day, 14 * steps));
  return code === 'WE' ? `${weekValue(addDays(day, 7 * steps))}-WE` : undefined;
}

const yearWithin = (year: number): string | undefined => (year < 1 || year > 9999 ? undefined : yearValue(year));
