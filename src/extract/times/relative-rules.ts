import type { Token } from '../../model/token.ts';
import { shiftedValue, weekdayValue } from './anchoring.ts';
import { addDays, addMonths, dayValue, type Day } from './calendar.ts';
import { isVagueNumber, numberOf } from './number-words.ts';
import { wordAt, type TimeContext, type TimeMatch, type TimeRule } from './rule.ts';
import { dayPartOf, monthOf, unitOf, weekdayOfToken } from './time-words.ts';

const date = (to: number, value: string | undefined, more: Partial<TimeMatch> = {}): TimeMatch => ({ to, type: 'DATE', value, ...more });

/** A count of units, or a vague one: "three weeks", "a few days", "a year". */
export function countOfUnits(tokens: readonly Token[], at: number): { to: number; count?: number; code: string; plural: boolean } | undefined {
  let next = at;
  if (/^(?:about|around|nearly|almost|some|over|roughly|approximately|only|just|another|at|more|less|than|the|least|most|up|to)$/.test(wordAt(tokens, next)) && next > at - 1) {
    // Approximating words are left outside: annotators begin at the number.
    return undefined;
  }
  const article = /^(?:a|an)$/.test(wordAt(tokens, next));
  if (article && isVagueNumber(wordAt(tokens, next + 1))) next++;
  const vague = isVagueNumber(wordAt(tokens, next));
  const count = vague ? undefined : article ? 1 : numberOf(tokens[next]);
  if (!vague && count === undefined) return undefined;
  next++;
  if (vague && wordAt(tokens, next) === 'of') next++;
  if (!article && /^(?:consecutive|full|whole|more|straight|long|short|calendar|working|business)$/.test(wordAt(tokens, next))) next++;
  const unit = tokens[next]?.kind === 'word' ? unitOf(wordAt(tokens, next)) : undefined;
  if (unit === undefined || (count !== undefined && count !== 1 && !unit.plural)) return undefined;
  return { to: next + 1, ...(count === undefined ? {} : { count }), code: unit.code, plural: unit.plural };
}

/** A day, some units from another. */
function shiftDay(day: Day, code: string, steps: number): string | undefined {
  if (code === 'D') return dayValue(addDays(day, steps));
  if (code === 'W') return dayValue(addDays(day, 7 * steps));
  if (code === 'M') {
    const { year, month } = addMonths(day, steps);
    return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  }
  return code === 'Y' ? String(day.year + steps) : undefined;
}

/** "two days ago" and the like, counted from the source's date. */
function fromAnchor(code: string, steps: number, context: TimeContext): string | undefined {
  if (code === 'W' && context.anchorDay !== undefined) return dayValue(addDays(context.anchorDay, 7 * steps)).slice(0, 10);
  return shiftedValue(code, steps, context);
}

/** The rules for times that are told by their distance from now, or from another time of the text. */
export const RELATIVE_RULES: readonly TimeRule[] = [
  {
    name: 'today and its neighbours', reason: 'days next to the source’s own', takes: 'yesterday', leaves: 'yesterday’s men',
    match: (tokens, at, context) => {
      const step = { today: 0, yesterday: -1, tomorrow: 1, tonight: 0 }[wordAt(tokens, at)];
      if (step === undefined) return undefined;
      const value = context.anchorDay === undefined ? undefined : dayValue(addDays(context.anchorDay, step));
      if (wordAt(tokens, at) === 'tonight') return { to: at + 1, type: 'TIME', value: value && `${value}TNI` };
      const part = dayPartOf(wordAt(tokens, at + 1));
      if (part !== undefined && step !== 0) return { to: at + 2, type: 'TIME', value: value && value + part };
      return date(at + 1, wordAt(tokens, at) === 'today' && value === undefined ? 'PRESENT_REF' : value);
    },
  },
  {
    name: 'part of this day', reason: '"this morning", "last night"', takes: 'this morning', leaves: 'this is it',
    match: (tokens, at, context) => {
      const step = { this: 0, last: -1 }[wordAt(tokens, at)];
      const part = dayPartOf(wordAt(tokens, at + 1));
      if (step === undefined || part === undefined || (step === -1 && part !== 'TNI')) return undefined;
      const day = context.anchorDay && dayValue(addDays(context.anchorDay, step));
      return { to: at + 2, type: 'TIME', value: day && day + part };
    },
  },
  {
    name: 'last or next weekday', reason: 'the one before or after, not this week’s', takes: 'last Friday', leaves: 'last Fridays',
    match: (tokens, at, context) => {
      const word = wordAt(tokens, at);
      const weekday = weekdayOfToken(tokens[at + 1]);
      if (weekday === undefined || !/^(?:last|past|this|next|coming)$/.test(word)) return undefined;
      const direction = word === 'next' || word === 'coming' ? 'future' : word === 'this' ? context.direction : 'past';
      const value = weekdayValue(weekday, { ...context, direction });
      const isToday = word === 'last' && context.anchorDay !== undefined && value === dayValue(context.anchorDay);
      return date(at + 2, isToday ? weekdayValue(weekday, { ...context, direction }, -1) : value);
    },
  },
  {
    name: 'last or next month by name', reason: '"last March" is the one before the source’s month', takes: 'last March', leaves: 'last march',
    match: (tokens, at, context) => {
      const month = monthOf(tokens[at + 1]);
      const word = wordAt(tokens, at);
      if (month === undefined || !/^(?:last|this|next)$/.test(word)) return undefined;
      const { anchor } = context;
      if (anchor?.month === undefined) return date(at + 2, `XXXX-${String(month).padStart(2, '0')}`);
      const year = word === 'last' ? (month < anchor.month ? anchor.year : anchor.year - 1) : word === 'next' ? (month > anchor.month ? anchor.year : anchor.year + 1) : anchor.year;
      return date(at + 2, `${year}-${String(month).padStart(2, '0')}`);
    },
  },
  {
    name: 'ago', reason: 'so long before the source’s date', takes: 'three weeks ago', leaves: 'three weeks long',
    match: (tokens, at, context) => {
      const units = countOfUnits(tokens, at);
      if (units === undefined || wordAt(tokens, units.to) !== 'ago') return undefined;
      const value = units.count === undefined ? 'PAST_REF' : fromAnchor(units.code, -Math.round(units.count), context);
      return date(units.to + 1, value);
    },
  },
  {
    name: 'later or earlier', reason: 'so long after or before another time of the text, not the source’s', takes: 'two days later', leaves: 'later than two',
    match: (tokens, at, context) => {
      const units = countOfUnits(tokens, at);
      if (units === undefined) return undefined;
      const sign = { later: 1, afterwards: 1, earlier: -1, before: -1, previously: -1 }[wordAt(tokens, units.to)];
      if (sign === undefined || (wordAt(tokens, units.to) === 'before' && tokens[units.to + 1]?.kind === 'word')) return undefined;
      const value = units.count === undefined || context.lastDay === undefined ? undefined : shiftDay(context.lastDay, units.code, sign * units.count);
      return date(units.to + 1, value);
    },
  },
  {
    name: 'next to that day', reason: '"the following day" is the one after the day last named', takes: 'the following day', leaves: 'the following men',
    match: (tokens, at, context) => {
      if (wordAt(tokens, at) !== 'the' && wordAt(tokens, at) !== 'that') return undefined;
      const word = wordAt(tokens, at) === 'that' ? 'same' : wordAt(tokens, at + 1);
      const shift = wordAt(tokens, at) === 'that' ? 1 : 2;
      const unit = unitOf(wordAt(tokens, at + shift));
      const step = { next: 1, following: 1, previous: -1, preceding: -1, same: 0 }[word];
      if (unit === undefined || unit.plural || step === undefined || unit.code.startsWith('T')) return undefined;
      return date(at + shift + 1, context.lastDay === undefined ? undefined : shiftDay(context.lastDay, unit.code, step));
    },
  },
  {
    name: 'earlier or later within', reason: 'part of the source’s own week, month or year', takes: 'earlier this year', leaves: 'earlier this',
    match: (tokens, at, context) => {
      if (!/^(?:earlier|later|late|early)$/.test(wordAt(tokens, at))) return undefined;
      const step = { this: 0, last: -1, next: 1 }[wordAt(tokens, at + 1)];
      const unit = unitOf(wordAt(tokens, at + 2));
      if (wordAt(tokens, at + 1) === 'today' ) return date(at + 2, context.anchorDay && dayValue(context.anchorDay));
      if (step === undefined || unit === undefined || unit.plural) return undefined;
      const mod = /^(?:early|earlier)$/.test(wordAt(tokens, at)) ? ('START' as const) : ('END' as const);
      return date(at + 3, shiftedValue(unit.code, step, context), { mod });
    },
  },
  {
    name: 'recent times', reason: 'near past without a figure', takes: 'in recent months', leaves: 'recent talks',
    match: (tokens, at) => {
      const the = wordAt(tokens, at) === 'the' ? 1 : 0;
      const recent = wordAt(tokens, at + the) === 'recent';
      const unit = unitOf(wordAt(tokens, at + the + 1));
      if (recent && ((unit?.plural ?? false) || wordAt(tokens, at + the + 1) === 'times')) return date(at + the + 2, 'PAST_REF');
      return undefined;
    },
  },
  {
    name: 'now', reason: 'the present as a whole', takes: 'currently', leaves: 'current',
    match: (tokens, at) => {
      const word = wordAt(tokens, at);
      if (/^(?:currently|nowadays|presently)$/.test(word) || (word === 'now' && tokens[at]?.capital === 'none')) return date(at + 1, 'PRESENT_REF');
      const moment = /^(?:the|this)$/.test(word) && /^(?:moment|present)$/.test(wordAt(tokens, at + 1)) && /^(?:at|for)$/.test(wordAt(tokens, at - 1));
      return moment ? date(at + 2, 'PRESENT_REF') : undefined;
    },
  },
  {
    name: 'the past or the future', reason: 'times without a figure', takes: 'in the future', leaves: 'the future of coal',
    match: (tokens, at) => {
      if (wordAt(tokens, at) !== 'the' || !/^(?:in|for)$/.test(wordAt(tokens, at - 1))) return undefined;
      const near = /^(?:near|foreseeable|distant|recent)$/.test(wordAt(tokens, at + 1)) ? 1 : 0;
      const word = wordAt(tokens, at + 1 + near);
      if ((word !== 'future' && word !== 'past') || wordAt(tokens, at + 2 + near) === 'of') return undefined;
      return date(at + 2 + near, word === 'future' ? 'FUTURE_REF' : 'PAST_REF');
    },
  },
];
