import { addDays, dayValue, daysInMonth, parseValue } from './calendar.ts';

export interface DayRange {
  readonly earliest: string;
  readonly latest: string;
}

const SEASONS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['SP', [3, 5]],
  ['SU', [6, 8]],
  ['FA', [9, 11]],
  ['WI', [12, 14]],
]);

/** The first and last day that a TIMEX3 value may mean; undefined where a part that counts is unknown. */
export function dayRangeOf(value: string | undefined): DayRange | undefined {
  if (value === undefined) return undefined;
  if (value.includes('/')) {
    const [from, to] = value.split('/').map(dayRangeOf);
    return from === undefined || to === undefined ? undefined : { earliest: from.earliest, latest: to.latest };
  }
  const date = value.replace(/T.*$/, '');
  const plain = parseValue(date);
  if (plain !== undefined) return months(plain.year, plain.month ?? 1, plain.month ?? 12, plain.day);
  const short = /^(\d{2,3})$/.exec(date)?.[1];
  if (short !== undefined) {
    const span = short.length === 3 ? 10 : 100;
    const first = Number(short) * span;
    return { earliest: `${pad(first)}-01-01`, latest: `${pad(first + span - 1)}-12-31` };
  }
  const part = /^(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12]|W\d{2})$/.exec(date);
  if (part?.[1] === undefined || part[2] === undefined) return undefined;
  const year = Number(part[1]);
  const season = SEASONS.get(part[2]);
  if (season !== undefined) return months(year, ...season);
  const n = Number(part[2].slice(1));
  if (part[2].startsWith('Q')) return months(year, 3 * n - 2, 3 * n);
  if (part[2].startsWith('H')) return months(year, 6 * n - 5, 6 * n);
  const monday = mondayOfWeek(year, n);
  return { earliest: dayValue(monday), latest: dayValue(addDays(monday, 6)) };
}

const pad = (year: number): string => String(year).padStart(4, '0');

function months(year: number, first: number, last: number, day?: number): DayRange {
  const endYear = year + Math.floor((last - 1) / 12);
  const endMonth = ((last - 1) % 12) + 1;
  return {
    earliest: dayValue({ year, month: first, day: day ?? 1 }),
    latest: dayValue({ year: endYear, month: endMonth, day: day ?? daysInMonth(endYear, endMonth) }),
  };
}

function mondayOfWeek(year: number, week: number) {
  const fourth = { year, month: 1, day: 4 };
  const weekday = new Date(Date.UTC(year, 0, 4)).getUTCDay() || 7;
  return addDays(fourth, 1 - weekday + 7 * (week - 1));
}
