const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const SEASONS: ReadonlyMap<string, string> = new Map([
  ['SP', 'spring'],
  ['SU', 'summer'],
  ['FA', 'autumn'],
  ['WI', 'winter'],
]);

export const DATE_NOT_STATED = 'date not stated';

/** A TIMEX3 value in a reader's words: "21 May 2025", "Dec 2024", "a Friday, year not stated"; what is inferred is marked by "about". */
export function describeDate(value: string | undefined, inferred = false): string {
  const words = value === undefined ? undefined : (rangeWords(value) ?? singleWords(value));
  if (words === undefined) return DATE_NOT_STATED;
  return inferred ? `about ${words}` : words;
}

const monthName = (month: string, short: boolean): string | undefined => {
  const name = MONTHS[Number(month) - 1];
  return short ? name?.slice(0, 3) : name;
};

function singleWords(value: string): string | undefined {
  const plain = value.replace(/T.*$/, '');
  const full = /^(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(plain);
  if (full !== null) {
    const [, year = '', month, day] = full;
    const yearWords = year === 'XXXX' ? undefined : year;
    if (month === undefined) return yearWords;
    const name = monthName(month, day === undefined && yearWords !== undefined);
    if (name === undefined) return undefined;
    const date = day === undefined ? name : `${Number(day)} ${name}`;
    return yearWords === undefined ? `${date}, year not stated` : `${date} ${yearWords}`;
  }
  const weekday = /^(?:\d{4}|XXXX)-W(?:XX|\d{2})-([1-7])$/.exec(plain)?.[1];
  if (weekday !== undefined) return `a ${WEEKDAYS[Number(weekday) - 1] ?? 'day'}, year not stated`;
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(plain);
  if (week !== null) return `${week[3] === undefined ? 'week' : 'weekend of week'} ${Number(week[2])} of ${week[1]}`;
  const part = /^(\d{4}|XXXX)-(SP|SU|FA|WI|Q[1-4]|H[12])$/.exec(plain);
  if (part?.[1] !== undefined && part[2] !== undefined) {
    const name = SEASONS.get(part[2]) ?? `${['first', 'second', 'third', 'fourth'][Number(part[2].slice(1)) - 1]} ${part[2].startsWith('Q') ? 'quarter' : 'half'} of`;
    return part[1] === 'XXXX' ? `${name.replace(/ of$/, '')}, year not stated` : `${name} ${part[1]}`;
  }
  if (/^\d{3}$/.test(plain)) return `the ${plain}0s`;
  if (/^\d{2}$/.test(plain)) return `the ${ordinal(Number(plain) + 1)} century`;
  return undefined;
}

/** "6–9 May, year not stated", "March–21 May 2025": what both ends share is said once. */
function rangeWords(value: string): string | undefined {
  const [from, to] = value.split('/');
  if (from === undefined || to === undefined) return undefined;
  const [a, b] = [/^(\d{4}|XXXX)-(\d{2})-(\d{2})$/.exec(from), /^(\d{4}|XXXX)-(\d{2})-(\d{2})$/.exec(to)];
  if (a !== null && b !== null && a[1] === b[1]) {
    const end = singleWords(to) ?? to;
    return a[2] === b[2] ? `${Number(a[3])}–${end}` : `${Number(a[3])} ${monthName(a[2] ?? '', false) ?? ''}–${end}`;
  }
  const words = [singleWords(from), singleWords(to)];
  if (words[0] === undefined || words[1] === undefined) return undefined;
  return `${words[0].replace(', year not stated', '')}–${words[1]}`;
}

const ordinal = (n: number): string => `${n}${['th', 'st', 'nd', 'rd'][n % 100 > 10 && n % 100 < 14 ? 0 : n % 10] ?? 'th'}`;
