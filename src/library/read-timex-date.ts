/** One date of a TIMEX3 value, taken apart. What is not stated is absent. */
export interface TimexDate {
  /** `part` is a season, quarter, half or week of a year; `era` a decade, century or year that needs no other year. */
  readonly kind: 'year' | 'month' | 'day' | 'weekday' | 'part' | 'era';
  /** As it is read: "2025"; never with kind `era`. */
  readonly year?: string;
  readonly month?: number;
  readonly day?: number;
  /** Of a weekday, part or era: "Friday", "spring", "first quarter", "the 1990s". */
  readonly words?: string;
  readonly clock?: string;
  readonly partOfDay?: string;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const NUMBERS = ['first', 'second', 'third', 'fourth'];
const SEASONS: ReadonlyMap<string, string> = new Map([
  ['SP', 'spring'],
  ['SU', 'summer'],
  ['FA', 'autumn'],
  ['AU', 'autumn'],
  ['WI', 'winter'],
]);
const PARTS_OF_DAY: ReadonlyMap<string, string> = new Map([
  ['MO', 'morning'],
  ['MI', 'midday'],
  ['AF', 'afternoon'],
  ['EV', 'evening'],
  ['NI', 'night'],
]);

/** Reads a TIMEX3 value that is no range (ISO-TimeML 2009, section on TIMEX3's `value`); undefined where it names no date. */
export function readTimexDate(value: string): TimexDate | undefined {
  const [date = '', time] = value.split('T');
  const read = readDay(date) ?? readWeek(date) ?? readPart(date) ?? readEra(date);
  if (read === undefined || time === undefined) return read;
  const partOfDay = PARTS_OF_DAY.get(time);
  const clock = /^\d{2}:\d{2}/.exec(time)?.[0] ?? (/^\d{2}$/.test(time) ? `${time}:00` : undefined);
  return {
    ...read,
    ...(partOfDay === undefined ? {} : { partOfDay }),
    ...(clock === undefined ? {} : { clock }),
  };
}

const known = (year: string | undefined): { readonly year?: string } =>
  year === undefined || year.includes('X') ? {} : { year: String(Number(year)) };

function readDay(value: string): TimexDate | undefined {
  const match = /^(\d{4}|XXXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?$/.exec(value);
  if (match === null) return undefined;
  const [year, month, day] = [known(match[1]), stated(match[2], 12), stated(match[3], 31)];
  if (month === false || day === false) return undefined;
  if (day !== undefined && month !== undefined) return { kind: 'day', ...year, month, day };
  if (month !== undefined) return { kind: 'month', ...year, month };
  if (year.year !== undefined) return { kind: 'year', ...year };
  return day === undefined ? undefined : { kind: 'day', day };
}

/** A number up to a limit; undefined where it is not stated, false where there is no such month or day. */
function stated(digits: string | undefined, most: number): number | undefined | false {
  if (digits === undefined || digits === 'XX') return undefined;
  const number = Number(digits);
  return number >= 1 && number <= most && number;
}

/** ISO weeks: `XXXX-WXX-5` is a Friday, `2025-W21` a week with a first day. */
function readWeek(value: string): TimexDate | undefined {
  const match = /^(\d{4}|XXXX)-W(\d{2}|XX)(?:-([1-7]|WE))?$/.exec(value);
  if (match === null) return undefined;
  const [, year = '', week = '', day] = match;
  if (year === 'XXXX' || week === 'XX') {
    if (day === undefined) return undefined;
    return { kind: 'weekday', ...known(year), words: day === 'WE' ? 'weekend' : (WEEKDAYS[Number(day) - 1] ?? 'day') };
  }
  const offset = day === undefined ? 0 : day === 'WE' ? 5 : Number(day) - 1;
  // The week with 4 January in it is the first (ISO 8601).
  const fourth = new Date(Date.UTC(Number(year), 0, 4));
  const date = new Date(
    fourth.getTime() + ((Number(week) - 1) * 7 - ((fourth.getUTCDay() + 6) % 7) + offset) * 86_400_000,
  );
  const own = {
    kind: 'day',
    year: String(date.getUTCFullYear()),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  } as const;
  return day === undefined ? { ...own, partOfDay: 'week' } : day === 'WE' ? { ...own, partOfDay: 'weekend' } : own;
}

function readPart(value: string): TimexDate | undefined {
  const [, year, part = ''] = /^(\d{4}|XXXX)-(SP|SU|FA|AU|WI|Q[1-4]|H[12])$/.exec(value) ?? [];
  if (year === undefined) return undefined;
  const number = NUMBERS[Number(part.slice(1)) - 1];
  return {
    kind: 'part',
    ...known(year),
    words: SEASONS.get(part) ?? `${number} ${part.startsWith('Q') ? 'quarter' : 'half'}`,
  };
}

/** `199` and `199X` are a decade, `19` and `19XX` a century, `BC0044` a year. */
function readEra(value: string): TimexDate | undefined {
  const [, bc, digits = ''] = /^(BC)?(\d{2,4})X{0,2}$/.exec(value) ?? [];
  if (digits === '') return undefined;
  const era = bc === undefined ? '' : ' BC';
  if (digits.length === 4) return { kind: 'era', words: `${Number(digits)}${era}` };
  if (digits.length === 3) return { kind: 'era', words: `the ${Number(digits)}0s${era}` };
  const century = Number(digits) + 1;
  const ending = century > 10 && century < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][century % 10] ?? 'th');
  return { kind: 'era', words: `the ${century}${ending} century${era}` };
}
