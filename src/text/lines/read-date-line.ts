import type { IsoDate } from '../../model/source.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?';
const LABEL =
  '(?:(?:(?:first |last |date )?(?:published|updated|posted|modified|created|issued|dated?|released|publication date|pubdate)(?: on| at)?|date of publication)\\s*[:-]?\\s*(?:on )?)?';
/** A clock time and its zone, before or behind the date. */
const CLOCK =
  '(?:(?:[,|·•-]|at)?\\s*\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:\\(?[A-Z]{2,5}\\)?)?(?:[+-]\\d{1,2}:?\\d{0,2})?)?';
const YEAR = '((?:1[5-9]|20)\\d\\d)';

const PATTERNS: readonly {
  readonly form: RegExp;
  readonly read: (groups: readonly string[]) => IsoDate | undefined;
}[] = [
  {
    form: line(`${YEAR}-(\\d{1,2})-(\\d{1,2})(?:T[\\d:.]+(?:Z|[+-]\\d\\d:?\\d\\d)?)?`),
    read: ([y, m, d]) => date(y, Number(m), Number(d)),
  },
  { form: line(`${YEAR}/(\\d{1,2})/(\\d{1,2})`), read: ([y, m, d]) => date(y, Number(m), Number(d)) },
  {
    form: line(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${MONTH},?[ -]${YEAR}`),
    read: ([d, m, y]) => date(y, monthOf(m), Number(d)),
  },
  { form: line(`${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}`), read: ([m, d, y]) => date(y, monthOf(m), Number(d)) },
  { form: line(`${MONTH},? ${YEAR}`), read: ([m, y]) => date(y, monthOf(m)) },
  { form: line(`(\\d{1,2})[./-](\\d{1,2})[./-]${YEAR}`), read: ([a, b, y]) => ambiguous(y, Number(a), Number(b)) },
];

function line(date: string): RegExp {
  return new RegExp(`^${LABEL}${CLOCK},?\\s*${WEEKDAY}${date}${CLOCK}\\.?$`, 'i');
}

function monthOf(name: string | undefined): number {
  const start = (name ?? '').slice(0, 3).toLowerCase();
  return MONTHS.findIndex(month => month.startsWith(start)) + 1;
}

function date(year: string | undefined, month: number, day?: number): IsoDate | undefined {
  if (year === undefined || month < 1 || month > 12) return undefined;
  const inMonth = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return inMonth;
  return day >= 1 && day <= 31 ? `${inMonth}-${String(day).padStart(2, '0')}` : undefined;
}

/** Day and month by figures are certain only where one of them cannot be a month; else the year is. */
function ambiguous(year: string | undefined, a: number, b: number): IsoDate | undefined {
  if (a > 12 && b <= 12) return date(year, b, a);
  if (b > 12 && a <= 12) return date(year, a, b);
  if (a === b) return date(year, a, b);
  return a <= 31 && b <= 31 ? year : undefined;
}

/** The date that a line states if it is a date, perhaps with a label, a weekday and a time of day, and nothing else. */
export function readDateLine(text: string): IsoDate | undefined {
  for (const { form, read } of PATTERNS) {
    const match = form.exec(text.replace(/\s+/g, ' '));
    if (match !== null) return read(match.slice(1));
  }
  return undefined;
}

/** Whether the line speaks of a later change of the document, which dates it only where nothing better does. */
export const isUpdateLine = (text: string): boolean => /^(?:last )?(?:updated|modified)/i.test(text);

/** A date in front of a headline, as some archives write it: `date 2021-05-18 HEADLINE`; the length it takes. */
export function readDatePrefix(text: string): { readonly date: IsoDate; readonly length: number } | undefined {
  const match = /^(?:date:?\s+)?((?:1[5-9]|20)\d\d)-(\d\d)-(\d\d)[\s:,–—-]+(?=\S)/i.exec(text.slice(0, 60));
  if (match === null) return undefined;
  const read = date(match[1], Number(match[2]), Number(match[3]));
  return read === undefined ? undefined : { date: read, length: match[0].length };
}
