import type { Token } from '../../text/token.ts';
import { addDays, compareDays, parseDay, parseValue, type Day, type PartialDay } from './calendar.ts';
import { isOneOf, wordAt, type TimeContext } from './rule.ts';
import type { NamedMatch } from './rule-index.ts';
import { datesReport } from './tense.ts';

/** Times that only compare ("a year ago"): what follows does not count from them. */
const COMPARING = new Set(['ago', 'same period of another year', 'a year back in a word']);

/** Whether later times may count from this one: not from the day of a report, nor from a comparison, unless that names a day. */
export function isReference(
  tokens: readonly Token[],
  match: NamedMatch,
  from: number,
  { anchorDay, nearbyDay }: TimeContext,
): boolean {
  const named = parseDay(match.value);
  const day = named !== undefined;
  if (day && anchorDay !== undefined && nearbyDay !== undefined && compareDays(named, anchorDay) === 0) return false;
  const comparing =
    COMPARING.has(match.name) ||
    (match.name === 'later or earlier' && isOneOf(' earlier before ', wordAt(tokens, match.to - 1)));
  if (match.type === 'TIME') return day;
  return match.type === 'DATE' && (day ? !datesReport(tokens, from) || isLongPast(match, anchorDay) : !comparing);
}

/** Sources report of the day they are written on, or the one before; what was said earlier is told like anything else. */
function isLongPast({ value }: NamedMatch, anchorDay: Day | undefined): boolean {
  const day = parseDay(value);
  return day !== undefined && anchorDay !== undefined && compareDays(day, addDays(anchorDay, -1)) < 0;
}

/** What later times count from; the day that a period ended on stands for the period: its quarter where that was told, else its year. */
export function referenceOf(
  tokens: readonly Token[],
  match: NamedMatch,
  from: number,
  nearby: PartialDay | undefined,
): PartialDay | undefined {
  const date = dateOf(match.value);
  const compared = wordAt(tokens, from - 1) === 'from' && date?.month !== undefined && date.day === undefined;
  if (compared && nearby?.month !== undefined) return nearby;
  if (date?.day === undefined || !isOneOf(' ended ending ', wordAt(tokens, from - 1))) return date;
  return nearby?.quarter === undefined ? { year: date.year } : nearby;
}

/** What a value says of a day, month or year; of a range, its beginning, of a week, quarter or season, its year. */
const dateOf = (value = ''): PartialDay | undefined => {
  const [first = ''] = value.split(/[/T]/);
  const part = /^(\d{4})-(?:Q([1-4])|[A-Z])/.exec(first);
  if (part === null) return parseValue(first);
  return { year: Number(part[1]), ...(part[2] === undefined ? {} : { quarter: Number(part[2]) }) };
};
