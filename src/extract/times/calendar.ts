/** Days, months and years as numbers; all arithmetic is in UTC, no clock is read. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date as far as it is known. */
export interface PartialDay {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** Where a quarter is all that is known of the part of the year. */
  readonly quarter?: number;
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

export const yearValue = (year: number): string => pad(year, 4);
export const monthValue = (year: number, month: number): string => `${pad(year, 4)}-${pad(month)}`;
export const dayValue = ({ year, month, day }: Day): string => `${monthValue(year, month)}-${pad(day)}`;

const stamp = ({ year, month, day }: Day): Date => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
};

const fromDate = (date: Date): Day => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});

/** Overflowing days and months are carried, as in a calendar. */
export const addDays = (from: Day, days: number): Day => fromDate(stamp({ ...from, day: from.day + days }));
export const addMonths = (from: { year: number; month: number }, months: number): { year: number; month: number } => {
  const index = from.year * 12 + from.month - 1 + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
};
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
/** Of a month from 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);
export const isDay = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
/** ISO 8601: Monday is 1, Sunday is 7. */
export const weekdayOf = (day: Day): number => ((stamp(day).getUTCDay() + 6) % 7) + 1;
export const compareDays = (a: Day, b: Day): number => stamp(a).getTime() - stamp(b).getTime();

/** ISO 8601 week of a day, as `2005-W12`. */
export function weekValue(day: Day): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const first = { year: thursday.year, month: 1, day: 1 };
  const week = Math.floor((stamp(thursday).getTime() - stamp(first).getTime()) / (7 * 86_400_000)) + 1;
  return `${yearValue(thursday.year)}-W${pad(week)}`;
}

/** A value `YYYY[-MM[-DD]]` in numbers; undefined where it is none, has unknown parts, or is not in the calendar. */
export function parseValue(value: string): PartialDay | undefined {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (found === null) return undefined;
  const year = Number(found[1]);
  const month = found[2] === undefined ? undefined : Number(found[2]);
  const day = found[3] === undefined ? undefined : Number(found[3]);
  if (!isDay({ year, month: month ?? 1, day: day ?? 1 })) return undefined;
  return { year, month, day };
}

export const parseDay = (value: string | undefined): Day | undefined => {
  const parsed = value === undefined ? undefined : parseValue(value.slice(0, 10));
  return parsed?.month === undefined || parsed.day === undefined
    ? undefined
    : { year: parsed.year, month: parsed.month, day: parsed.day };
};

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's algorithm). */
export function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return { year, month, day: (h + l - 7 * m + 33 * month + 19) % 32 };
}

/** The nth such weekday of a month, the last where `nth` is -1; undefined where the month has none. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day | undefined {
  if (nth === -1) {
    const last = { year, month, day: daysInMonth(year, month) };
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = weekdayOf({ year, month, day: 1 });
  const day = { year, month, day: 1 + ((weekday - first + 7) % 7) + 7 * (nth - 1) };
  return isDay(day) ? day : undefined;
}
