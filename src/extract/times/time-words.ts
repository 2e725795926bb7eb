import type { Token } from '../../model/token.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const SHORT_MONTHS = new Map('jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ').map((word): [string, number] => [word, MONTHS.findIndex(month => month.startsWith(word.slice(0, 3))) + 1]));
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const SHORT_WEEKDAYS = new Map(['mon', 'tue', 'tues', 'wed', 'thu', 'thurs', 'fri', 'sat', 'sun'].map((word): [string, number] => [word, WEEKDAYS.findIndex(day => day.startsWith(word)) + 1]));

/** 1 to 12; a month is written with a capital. */
export function monthOf(token: Token | undefined): number | undefined {
  if (token?.kind !== 'word' || token.capital === 'none') return undefined;
  const word = token.folded.replace(/\.$/, '');
  const full = MONTHS.indexOf(word) + 1;
  return full > 0 ? full : SHORT_MONTHS.get(word);
}

/** 1 (Monday) to 7; a weekday is written with a capital. Short forms count only where `short` is said. */
export function weekdayOfToken(token: Token | undefined, short = false): number | undefined {
  if (token?.kind !== 'word' || token.capital === 'none') return undefined;
  const word = token.folded.replace(/\.$/, '');
  const full = WEEKDAYS.indexOf(word) + 1;
  return full > 0 ? full : short ? SHORT_WEEKDAYS.get(word) : undefined;
}

/** The letter of a duration's unit as ISO 8601 has it; time units are marked by a T. */
const UNITS = new Map(
  Object.entries({ year: 'Y', yr: 'Y', month: 'M', week: 'W', day: 'D', weekend: 'WE', hour: 'TH', hr: 'TH', minute: 'TM', min: 'TM', second: 'TS', sec: 'TS', decade: 'DE', century: 'CE', fortnight: 'FN', quarter: 'Q', night: 'D', season: 'S', generation: 'GE', millennium: 'ML' }),
);
const PLURALS = new Map([
  ['centuries', 'century'],
  ['millennia', 'millennium'],
]);

export interface Unit {
  readonly code: string;
  readonly plural: boolean;
}

/** The unit of time that a word names. */
export function unitOf(folded: string): Unit | undefined {
  const whole = UNITS.get(folded);
  if (whole !== undefined) return { code: whole, plural: false };
  const plural = UNITS.get(PLURALS.get(folded) ?? (folded.endsWith('s') ? folded.slice(0, -1) : ''));
  return plural === undefined ? undefined : { code: plural, plural: true };
}

/** The TIMEX3 value of so many units: `P3D`, `PT2H`, `P2DE`; `X` where the number is not said. */
export function durationValue(count: number | undefined, code: string): string | undefined {
  const n = count === undefined ? 'X' : String(count);
  if (code === 'GE') return undefined;
  if (code === 'FN') return count === undefined ? 'PXW' : `P${count * 2}W`;
  if (code === 'WE') return `P${n}WE`;
  return code.startsWith('T') ? `PT${n}${code.slice(1)}` : `P${n}${code}`;
}

const SEASONS = new Map([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['winter', 'WI'],
]);
export const seasonOf = (folded: string): string | undefined => SEASONS.get(folded);

const DAY_PARTS = new Map([
  ['morning', 'TMO'],
  ['afternoon', 'TAF'],
  ['evening', 'TEV'],
  ['night', 'TNI'],
  ['noon', 'T12:00'],
  ['midday', 'TMI'],
  ['midnight', 'T24:00'],
  ['dawn', 'TMO'],
  ['dusk', 'TEV'],
]);
export const dayPartOf = (folded: string): string | undefined => DAY_PARTS.get(folded);

/** A year in figures that may stand alone. */
export function yearOf(token: Token | undefined): number | undefined {
  if (token?.kind !== 'number' || !/^(?:1[0-9]|20)\d\d$/.test(token.text)) return undefined;
  return Number(token.text);
}

/** A day of a month: "6", "6th". */
export function dayOfMonth(token: Token | undefined): number | undefined {
  if (token?.kind !== 'number') return undefined;
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.text);
  const day = Number(match?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : undefined;
}
