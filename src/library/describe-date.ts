import { readTimexDate, type TimexDate } from './read-timex-date.ts';

export const DATE_NOT_STATED = 'date not stated';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const SHORT_MONTHS = 'Jan Feb March April May June July Aug Sept Oct Nov Dec'.split(' ');
const SHORTEST_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The words of one form: what months are called alone with a year and elsewhere, and how doubt and gaps are said. */
interface Form {
  readonly monthOfYear: readonly string[];
  readonly month: readonly string[];
  readonly about: string;
  readonly noYear: string;
  readonly noMonth: string;
  readonly none: string;
}

const LONG: Form = {
  monthOfYear: SHORT_MONTHS,
  month: MONTHS,
  about: 'about ',
  noYear: ', year not stated',
  noMonth: ', month not stated',
  none: DATE_NOT_STATED,
};
const SHORT: Form = {
  monthOfYear: SHORTEST_MONTHS,
  month: SHORTEST_MONTHS,
  about: 'c. ',
  noYear: ', no year',
  noMonth: ', no month',
  none: 'no date',
};

/**
 * A TIMEX3 value or range in a reader's words: "21 May 2025", "Dec 2024", "6–9 May, year not stated", "a Friday, year not stated", "spring 2004",
 * "the 1990s"; what is inferred is marked by "about". A value that names no date (a duration, the vague past) is "date not stated".
 */
export const describeDate = (value: string | undefined, inferred = false): string => describe(value, inferred, LONG);

/** The same where there is little room, as in a tree's rows: "21 May 2025", "6–9 May, no year", "c. Dec 2024", "no date". */
export const describeDateShort = (value: string | undefined, inferred = false): string =>
  describe(value, inferred, SHORT);

function describe(value: string | undefined, inferred: boolean, form: Form): string {
  const words = value === undefined ? undefined : wordsOf(value, form);
  if (words === undefined) return form.none;
  return inferred ? `${form.about}${words}` : words;
}

function wordsOf(value: string, form: Form): string | undefined {
  const [first = '', second, ...more] = value.split('/');
  const from = readTimexDate(first);
  if (second === undefined) return from && pointWords(from, form);
  const until = readTimexDate(second);
  if (more.length > 0 || from === undefined || until === undefined) return undefined;
  return rangeWords(from, until, form);
}

function pointWords(date: TimexDate, form: Form): string {
  const words = withoutYear(date, form, date.kind === 'month' && date.year !== undefined);
  const of = date.kind === 'part' && / (?:quarter|half)$/.test(words) ? ' of' : '';
  const dated = date.year === undefined ? gap(date, words, form) : [`${words}${of}`, date.year].join(' ').trim();
  return clocked(date, date.kind === 'weekday' && date.year !== undefined ? `${words} in ${date.year}` : dated);
}

function withoutYear(date: TimexDate, form: Form, ofYear = false): string {
  const month = (ofYear ? form.monthOfYear : form.month)[(date.month ?? 0) - 1] ?? '';
  if (date.kind === 'day') return date.month === undefined ? `the ${ordinal(date.day ?? 0)}` : `${date.day} ${month}`;
  if (date.kind === 'month') return month;
  if (date.kind === 'weekday') return `a ${date.words ?? 'day'}`;
  return date.words ?? '';
}

/** What is missing is said once: no month includes no year. */
const gap = (date: TimexDate, words: string, form: Form): string =>
  date.kind === 'era'
    ? words
    : `${words}${date.kind === 'day' && date.month === undefined ? form.noMonth : form.noYear}`;

const clocked = ({ clock, partOfDay }: TimexDate, words: string): string =>
  partOfDay !== undefined ? `${partOfDay} of ${words}` : clock !== undefined ? `${words}, ${clock}` : words;

/** "6–9 May 2025", "March–21 May 2025", "Dec 2024–Jan 2025": what both ends share is said once, at the end. */
function rangeWords(from: TimexDate, until: TimexDate, form: Form): string {
  const sameYear = from.year === until.year && until.kind !== 'era';
  if (!sameYear || from.kind === 'year') return `${pointWords(from, form)}–${pointWords(until, form)}`;
  const sameMonth = from.kind === 'day' && until.kind === 'day' && from.month === until.month;
  const start = sameMonth ? String(from.day) : withoutYear(from, form).replace(/^a (?=\p{Lu})/u, '');
  const end = withoutYear(until, form).replace(/^a (?=\p{Lu})/u, '');
  return `${start}–${until.year === undefined ? gap(until, end, form) : `${end} ${until.year}`}`;
}

const ordinal = (n: number): string =>
  `${n}${['th', 'st', 'nd', 'rd'][n % 100 > 10 && n % 100 < 14 ? 0 : n % 10] ?? 'th'}`;
