import { addDays, addMonths, compareDays, dayValue, isDay, monthValue, weekdayOf, weekValue, type Day } from './calendar.ts';
import type { TimeContext } from './rule.ts';

const pad = (n: number): string => String(n).padStart(2, '0');

/** The weekday next to the source's day in the clause's direction; the day itself counts for the past. Without a day it stays symbolic. */
export function weekdayValue(weekday: number, { anchorDay, direction }: TimeContext, shiftWeeks = 0): string {
  if (anchorDay === undefined) return `XXXX-WXX-${weekday}`;
  const back = (weekdayOf(anchorDay) - weekday + 7) % 7;
  const days = direction === 'past' ? -back : (7 - back) % 7 || 7;
  return dayValue(addDays(anchorDay, days + 7 * shiftWeeks));
}

/** A month without a year: the one next to the source's month in the clause's direction. */
export function monthOnly(month: number, { anchor, direction }: TimeContext): string {
  if (anchor?.month === undefined) return `XXXX-${pad(month)}`;
  return monthValue(yearNear(month, anchor.year, anchor.month, direction), month);
}

const yearNear = (month: number, year: number, now: number, direction: TimeContext['direction']): number =>
  direction === 'past' ? (month <= now ? year : year - 1) : month >= now ? year : year + 1;

/** A day and month without a year: the one that is nearest to the source's day; a near one wins over the direction. */
export function dayOnly(month: number, day: number, { anchorDay, direction }: TimeContext): string | undefined {
  if (!isDay({ year: 2000, month, day })) return undefined;
  if (anchorDay === undefined) return `XXXX-${pad(month)}-${pad(day)}`;
  const candidates: Day[] = [anchorDay.year - 1, anchorDay.year, anchorDay.year + 1].map(year => ({ year, month, day }));
  const distance = (candidate: Day): number => {
    const days = compareDays(candidate, anchorDay) / 86_400_000;
    const against = direction === 'past' ? days > 0 : days < 0;
    return Math.abs(days) + (against ? 120 : 0);
  };
  const best = candidates.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  return isDay(best) ? dayValue(best) : undefined;
}

/** The value of a unit of time some steps from the source's own: "last month", "two years ago", "this week". */
export function shiftedValue(code: string, steps: number, context: TimeContext): string | undefined {
  const { anchor, anchorDay } = context;
  if (anchor === undefined) return undefined;
  if (code === 'Y') return String(anchor.year + steps).padStart(4, '0');
  if (code === 'DE') return String(Math.floor(anchor.year / 10) + steps).padStart(3, '0');
  if (code === 'CE') return String(Math.floor(anchor.year / 100) + steps).padStart(2, '0');
  if (code === 'Q') {
    if (anchor.month === undefined) return undefined;
    const index = anchor.year * 4 + Math.floor((anchor.month - 1) / 3) + steps;
    return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
  }
  if (code === 'M') {
    if (anchor.month === undefined) return undefined;
    const { year, month } = addMonths({ year: anchor.year, month: anchor.month }, steps);
    return monthValue(year, month);
  }
  if (anchorDay === undefined) return undefined;
  if (code === 'D') return dayValue(addDays(anchorDay, steps));
  if (code === 'W' || code === 'FN') return weekValue(addDays(anchorDay, 7 * steps * (code === 'FN' ? 2 : 1)));
  if (code === 'WE') return `${weekValue(addDays(anchorDay, 7 * steps))}-WE`;
  return undefined;
}
