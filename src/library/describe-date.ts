import type { EventSummary } from '../model/library.ts';
import { readTimexDate, type TimexDate } from './read-timex-date.ts';

export const DATE_NOT_STATED = 'date not stated';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const SHORT_MONTHS = 'Jan Feb March April May June July Aug Sept Oct Nov Dec'.split(' ');
/**
 * A TIMEX3 value or range in a reader's words: "21 May 2025", "Dec 2024", "6–9 May, year not stated", "a Friday, year not stated", "spring 2004",
 * "the 1990s"; what is inferred is marked by "about". A value that names no date (a duration, the vague past) is "date not stated".
 */
export function describeDate(value: string | undefined, inferred = false): string {
  const words = value === undefined ? undefined : wordsOf(value);
  if (words === undefined) return DATE_NOT_STATED;
  return inferred ? `about ${words}` : words;
}

/** When an event was, in a reader's words; where no source says so, when it was reported: "reported 21 May 2025". */
export function describeEventDate({ date, dateInferred, reported }: EventSummary): string {
  if (date === undefined && reported !== undefined) return `reported ${describeDate(reported)}`;
  return describeDate(date, dateInferred);
}

function wordsOf(value: string): string | undefined {
  const [first = '', second, ...more] = value.split('/');
  const from = readTimexDate(first);
  if (second === undefined) return from && pointWords(from);
  const until = readTimexDate(second);
  if (more.length > 0 || from === undefined || until === undefined) return undefined;
  return rangeWords(from, until);
}

function pointWords(date: TimexDate): string {
  const words = withoutYear(date, date.kind === 'month' && date.year !== undefined);
  const of = date.kind === 'part' && / (?:quarter|half)$/.test(words) ? ' of' : '';
  const dated = date.year === undefined ? gap(date, words) : [`${words}${of}`, date.year].join(' ').trim();
  return clocked(date, date.kind === 'weekday' && date.year !== undefined ? `${words} in ${date.year}` : dated);
}

function withoutYear(date: TimexDate, ofYear = false): string {
  const month = (ofYear ? SHORT_MONTHS : MONTHS)[(date.month ?? 0) - 1] ?? '';
  if (date.kind === 'day') return date.month === undefined ? `the ${ordinal(date.day ?? 0)}` : `${date.day} ${month}`;
  if (date.kind === 'month') return month;
  if (date.kind === 'weekday') return `a ${date.words ?? 'day'}`;
  return date.words ?? '';
}

/** What is missing is said once: no month includes no year. */
const gap = (date: TimexDate, words: string): string =>
  date.kind === 'era'
    ? words
    : `${words}${date.kind === 'day' && date.month === undefined ? ', month not stated' : ', year not stated'}`;

const clocked = ({ clock, partOfDay }: TimexDate, words: string): string =>
  partOfDay !== undefined ? `${partOfDay} of ${words}` : clock !== undefined ? `${words}, ${clock}` : words;

/** "6–9 May 2025", "March–21 May 2025", "Dec 2024–Jan 2025": what both ends share is said once, at the end. */
function rangeWords(from: TimexDate, until: TimexDate): string {
  const sameYear = from.year === until.year && until.kind !== 'era';
  if (!sameYear || from.kind === 'year') return `${pointWords(from)}–${pointWords(until)}`;
  const sameMonth = from.kind === 'day' && until.kind === 'day' && from.month === until.month;
  const start = sameMonth ? String(from.day) : withoutYear(from).replace(/^a (?=\p{Lu})/u, '');
  const end = withoutYear(until).replace(/^a (?=\p{Lu})/u, '');
  return `${start}–${until.year === undefined ? gap(until, end) : `${end} ${until.year}`}`;
}

const ordinal = (n: number): string =>
  `${n}${['th', 'st', 'nd', 'rd'][n % 100 > 10 && n % 100 < 14 ? 0 : n % 10] ?? 'th'}`;
