import type { Token } from '../../model/token.ts';
import { weekdayValue } from './anchoring.ts';
import { dayValue } from './calendar.ts';
import { wordAt, type TimeContext, type TimeRule } from './rule.ts';
import { dayPartOf, weekdayOfToken } from './time-words.ts';

const pad = (n: number): string => String(n).padStart(2, '0');

/** A clock time that begins at a token: hours and minutes from 0:00 to 24:00, and where it ends. */
function clockAt(tokens: readonly Token[], at: number): { to: number; value: string } | undefined {
  const match = /^(\d{1,2})(?:[:.](\d{2})(?:[:.](\d{2}))?)?(am|pm)?$/i.exec(tokens[at]?.text ?? '');
  if (match === null) return undefined;
  let to = at + 1;
  let half = match[4]?.toLowerCase();
  const next = wordAt(tokens, to).replaceAll('.', '');
  if (half === undefined && (next === 'am' || next === 'pm')) {
    half = next;
    to++;
  }
  const oclock = /^o'clock$/.test(wordAt(tokens, to));
  if (oclock) to++;
  const zone = /^(?:GMT|UTC|EST|EDT|CST|CDT|PST|PDT|CET|CEST|BST|IST|PKT|AEST|Z)$/.test(tokens[to]?.text ?? '');
  if (zone) to++;
  if (half === undefined && !oclock && !zone && (match[2] === undefined || !/:/.test(tokens[at]?.text ?? ''))) return undefined;
  if (match[2] === undefined && half === undefined && !oclock) return undefined;
  let hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (half === 'pm' && hour < 12) hour += 12;
  if (half === 'am' && hour === 12) hour = 0;
  return hour > 24 || minute > 59 ? undefined : { to, value: `T${pad(hour)}:${pad(minute)}${zone && /^(?:GMT|UTC|Z)$/.test(tokens[to - 1]?.text ?? '') ? 'Z' : ''}` };
}

const dayIn = (context: TimeContext): string => (context.anchorDay === undefined ? 'XXXX-XX-XX' : dayValue(context.anchorDay));

/** The rules for times of the day. */
export const CLOCK_RULES: readonly TimeRule[] = [
  {
    name: 'clock', reason: 'hours and minutes, with a half of the day, a zone or a colon', takes: '10:30 GMT', leaves: 'a 3.5 share',
    match: (tokens, at, context) => {
      const clock = clockAt(tokens, at);
      return clock === undefined ? undefined : { to: clock.to, type: 'TIME', value: dayIn(context) + clock.value };
    },
  },
  {
    name: 'military clock', reason: 'four figures with a zone', takes: '1430 GMT', leaves: '1430 men',
    match: (tokens, at, context) => {
      const match = /^([01]\d|2[0-4])([0-5]\d)$/.exec(tokens[at]?.text ?? '');
      const zone = /^(?:GMT|UTC|hours|hrs)$/.test(tokens[at + 1]?.text ?? '');
      return match === null || !zone ? undefined : { to: at + 2, type: 'TIME', value: `${dayIn(context)}T${match[1]}:${match[2]}` };
    },
  },
  {
    name: 'weekday and part', reason: 'part of a weekday', takes: 'Monday morning', leaves: 'Monday Morning Blues',
    match: (tokens, at, context) => {
      const weekday = weekdayOfToken(tokens[at]);
      const part = tokens[at + 1]?.capital === 'none' ? dayPartOf(wordAt(tokens, at + 1)) : undefined;
      return weekday === undefined || part === undefined ? undefined : { to: at + 2, type: 'TIME', value: weekdayValue(weekday, context) + part };
    },
  },
  {
    name: 'noon and midnight', reason: 'the day’s halves', takes: 'at midnight', leaves: 'midnight oil',
    match: (tokens, at, context) => {
      const word = wordAt(tokens, at);
      if ((word !== 'noon' && word !== 'midnight') || !/^(?:at|by|before|after|around|until|till|about)$/.test(wordAt(tokens, at - 1))) return undefined;
      return { to: at + 1, type: 'TIME', value: dayIn(context) + (word === 'noon' ? 'T12:00' : 'T24:00') };
    },
  },
];
