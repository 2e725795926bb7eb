import type { IsoDate } from '../../model/source.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The parts of a written date, each tried in this order where the one before ends. */
const PARTS: readonly (readonly [Part, RegExp])[] = [
  ['year first', /((?:1[5-9]|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)/y],
  ['year last', /(\d{1,2})([-/.])(\d{1,2})\2((?:1[5-9]|20)\d\d)(?!\d)/y],
  ['clock', /\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?![\d/])(?:\s*hrs\b)?|\d{1,2}(?=\s?[ap]\.?m\b)/iy],
  ['year', /((?:1[5-9]|20)\d\d)(?![\d:])/y],
  ['day', /(\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\d])/uy],
  [
    'month',
    /(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?/iy,
  ],
  ['weekday', /(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/iy],
  ['clock', /[ap]\.?m\b\.?|noon\b|midnight\b|local time\b/iy],
  [
    'zone',
    /(?:GMT|UTC|[ECMP][SD]?T|BST|CES?T|EES?T|WE?S?T|[A-Z]{1,2}[SD]T|EAT|WAT|CAT|SAST|AE[SD]T|NZ[SD]T|PKT|IST|JST|KST|MSK|HKT|SGT|PHT|WIB|AFT|Z)\b(?:\s?[+-]\d{1,2}(?::?\d\d)?)?|[+-]\d\d:?\d\d\b/y,
  ],
  ['filler', /[\s,|·•()[\]–—-]+|(?:on|at|of|the|morning|afternoon|evening)\b/iy],
];

type Part = 'year first' | 'year last' | 'clock' | 'year' | 'day' | 'month' | 'weekday' | 'zone' | 'filler';

/** A date is no longer than this. */
const LONGEST = 90;

/**
 * The date that a text is, perhaps with a weekday, a time of day and a zone, in any order. Undefined where anything else stands in it, or two dates.
 * Of a day and a month in figures that could be either way round, the year alone is certain.
 */
export function readDate(text: string): IsoDate | undefined {
  if (text.length > LONGEST) return undefined;
  const slots = new Map<Part, RegExpExecArray>();
  let at = 0;
  while (at < text.length) {
    const taken = takePart(text, at);
    if (taken === undefined) return undefined;
    const [part, match] = taken;
    const repeated = slots.has(part) && part !== 'filler' && part !== 'clock';
    if (repeated) return undefined;
    slots.set(part, match);
    at += match[0].length;
  }
  return assemble(slots);
}

function takePart(text: string, at: number): [Part, RegExpExecArray] | undefined {
  for (const [part, form] of PARTS) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (match !== null) return [part, match];
  }
  return undefined;
}

function assemble(slots: ReadonlyMap<Part, RegExpExecArray>): IsoDate | undefined {
  const yearFirst = slots.get('year first');
  const yearLast = slots.get('year last');
  const year = slots.get('year')?.[1];
  const month = slots.get('month')?.[1];
  const day = slots.get('day')?.[1];
  if (yearFirst !== undefined || yearLast !== undefined) {
    if (year !== undefined || month !== undefined || day !== undefined || (yearFirst && yearLast)) return undefined;
    if (yearFirst !== undefined) return dateOf(yearFirst[1], Number(yearFirst[3]), Number(yearFirst[4]));
    return eitherWay(yearLast?.[4], Number(yearLast?.[1]), Number(yearLast?.[3]));
  }
  if (month === undefined || year === undefined) return undefined;
  const monthNumber = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return dateOf(year, monthNumber, day === undefined ? undefined : Number(day));
}

function dateOf(year: string | undefined, month: number, day?: number): IsoDate | undefined {
  if (year === undefined || month < 1 || month > 12) return undefined;
  const inMonth = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return inMonth;
  return day >= 1 && day <= daysIn(Number(year), month) ? `${inMonth}-${String(day).padStart(2, '0')}` : undefined;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function eitherWay(year: string | undefined, a: number, b: number): IsoDate | undefined {
  if (a > 12 || a === b) return dateOf(year, b, a);
  if (b > 12) return dateOf(year, a, b);
  return a >= 1 && b >= 1 ? year : undefined;
}
