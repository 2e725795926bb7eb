import type { Token } from '../../text/token.ts';

/** A map from words to codes, written "word:code word:code". */
const codes = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split(' ')
      .map((pair): [string, string] => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
  );

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const SHORT_MONTHS = 'jan feb mar apr jun jul aug sep sept oct nov dec jany feby septr octr novr decr'.split(' ');
const MONTH_NUMBERS = new Map<string, number>([
  ...MONTHS.map((word, i): [string, number] => [word, i + 1]),
  ...SHORT_MONTHS.map((word): [string, number] => [
    word,
    MONTHS.findIndex(month => month.startsWith(word.slice(0, 3))) + 1,
  ]),
]);
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const SHORT_WEEKDAYS = new Map(
  'mon tue tues wed thu thur thurs fri sat sun'
    .split(' ')
    .map((word): [string, number] => [word, WEEKDAYS.findIndex(day => day.startsWith(word)) + 1]),
);

const dotted = (words: readonly string[]): string[] => words.flatMap(word => [word, `${word}.`]);
export const MONTH_WORDS: readonly string[] = [...MONTHS, ...dotted(SHORT_MONTHS)];
export const WEEKDAY_WORDS: readonly string[] = WEEKDAYS;
export const SHORT_WEEKDAY_WORDS: readonly string[] = dotted([...SHORT_WEEKDAYS.keys()]);

const undotted = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word);

/** 1 to 12; a month is written with a capital. */
export function monthOf(token: Token | undefined): number | undefined {
  return token?.kind !== 'word' || token.capital === 'none' ? undefined : MONTH_NUMBERS.get(undotted(token.folded));
}

/** The month that a part of a compound names. */
export const monthOfWord = (word: string): number | undefined =>
  /^[A-Z]/.test(word) ? MONTH_NUMBERS.get(undotted(word.toLowerCase())) : undefined;

/** Whether a month's name is also a word or a given name, so that it needs more evidence. */
export const isDoubtfulMonth = (token: Token | undefined): boolean =>
  /^(?:may|march|mar|jan|dec|april|june|august|sep|jun|nov)$/.test(token?.folded ?? '');

/** 1 (Monday) to 7; a weekday is written with a capital. Short forms count only beside a date. */
export function weekdayOfToken(token: Token | undefined, short = false): number | undefined {
  if (token?.kind !== 'word' || token.capital === 'none') return undefined;
  const full = WEEKDAYS.indexOf(token.folded) + 1;
  return full > 0 ? full : short ? SHORT_WEEKDAYS.get(undotted(token.folded)) : undefined;
}

/** The letters of a duration's unit in TIMEX3; units of the clock are marked by a T. */
const UNITS = codes(
  'year:Y yr:Y month:M week:W day:D night:D weekend:WE hour:TH hr:TH minute:TM min:TM second:TS sec:TS decade:DE century:CE fortnight:FN quarter:Q millennium:ML',
);
const PLURALS = new Map([
  ...[...UNITS].map(([word, code]): [string, string] => [`${word}s`, code]),
  ['centuries', 'CE'],
  ['millennia', 'ML'],
]);

export const UNIT_WORDS: readonly string[] = [...UNITS.keys()];
export const PLURAL_UNIT_WORDS: readonly string[] = [...PLURALS.keys()];

export interface Unit {
  readonly code: string;
  readonly plural: boolean;
}

/** The unit of time that a word names. */
export function unitOf(folded: string): Unit | undefined {
  const code = UNITS.get(folded);
  if (code !== undefined) return { code, plural: false };
  const plural = PLURALS.get(folded);
  return plural === undefined ? undefined : { code: plural, plural: true };
}

/** A half of a unit in whole units of a smaller one. */
const HALVES = codes('Y:P6M D:PT12H TH:PT30M TM:PT30S DE:P5Y CE:P50Y ML:P500Y FN:P1W');

/** The TIMEX3 value of so many units: `P3D`, `PT2H`, `P2DE`; `X` where the number is not said. A quarter is three months, a fortnight two weeks. */
export function durationValue(count: number | undefined, code: string): string {
  const half = count === 0.5 ? HALVES.get(code) : undefined;
  if (half !== undefined) return half;
  const times = (factor: number, letter: string) => `P${count === undefined ? 'X' : count * factor}${letter}`;
  if (code === 'FN') return times(2, 'W');
  if (code === 'Q') return times(3, 'M');
  return code.startsWith('T') ? `PT${count ?? 'X'}${code.slice(1)}` : times(1, code);
}

const SEASONS = codes('spring:SP springtime:SP summer:SU summertime:SU autumn:FA fall:FA winter:WI');
export const SEASON_WORDS: readonly string[] = [...SEASONS.keys()];
export const seasonOf = (folded: string): string | undefined => SEASONS.get(folded);

const DAY_PARTS = codes(
  'morning:TMO afternoon:TAF evening:TEV night:TNI noon:T12:00 midday:TMI midnight:T24:00 dawn:TMO dusk:TEV lunchtime:TMI',
);
export const dayPartOf = (folded: string): string | undefined => DAY_PARTS.get(folded);

/** A year in figures that may stand alone. */
export function yearOf(token: Token | undefined): number | undefined {
  return token?.kind === 'number' && /^(?:1\d|20)\d\d$/.test(token.text) ? Number(token.text) : undefined;
}

/** A day of a month: "6", "6th". */
export function dayOfMonth(token: Token | undefined): number | undefined {
  if (token?.kind !== 'number') return undefined;
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.folded)?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : undefined;
}
