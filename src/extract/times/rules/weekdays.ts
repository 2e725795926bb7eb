import { weekdayOfWeek, weekdayValue } from '../anchoring.ts';
import { addDays, dayValue, weekdayOf } from '../calendar.ts';
import { isOneOf, wordAt, type TimeMatch, type TimeRule } from '../rule.ts';
import { dayPartOf, monthOf, WEEKDAY_WORDS, weekdayOfToken } from '../time-words.ts';

const date = (to: number, value: string | undefined): TimeMatch => ({ to, type: 'DATE', value });

export const WEEKDAY_RULES: readonly TimeRule[] = [
  {
    name: 'weekday',
    reason: 'a weekday alone is the nearest the clause’s way; inside a name it is none',
    takes: 'The court sat on Friday.',
    leaves: 'He reads the Sunday Times and saw Black Friday.',
    starts: WEEKDAY_WORDS,
    match: (tokens, at, { anchorDay, direction }) => {
      const weekday = weekdayOfToken(tokens[at]);
      if (weekday === undefined) return undefined;
      const [previous, next] = [tokens[at - 1], tokens[at + 1]];
      const told = isOneOf(' on by until till since from late early last next this and or ', previous?.folded ?? '');
      if (
        isOneOf(' black bloody good ash holy super cyber maundy easter palm whit shrove ', previous?.folded ?? '') &&
        previous?.capital !== 'none'
      )
        return undefined;
      if (
        next?.capital === 'initial' &&
        isOneOf(
          ' times telegraph mail express mirror world night post herald star sun standard club service school ',
          next.folded,
        )
      )
        return undefined;
      const isAnyDay = isOneOf(' a one any that ', previous?.folded ?? '');
      const inName =
        next?.capital === 'initial' &&
        previous?.kind === 'word' &&
        previous.capital !== 'none' &&
        !told &&
        monthOf(next) === undefined;
      return inName && at > 1
        ? undefined
        : date(at + 1, weekdayValue(weekday, isAnyDay ? undefined : anchorDay, direction(at)));
    },
  },
  {
    name: 'part of a weekday',
    reason: 'a weekday’s morning or night',
    takes: 'The ferry sank on Monday morning.',
    leaves: 'They played Monday Morning Blues.',
    starts: WEEKDAY_WORDS,
    match: (tokens, at, { anchorDay, direction }) => {
      const weekday = weekdayOfToken(tokens[at]);
      const part = tokens[at + 1]?.capital === 'none' ? dayPartOf(wordAt(tokens, at + 1)) : undefined;
      if (weekday === undefined || part === undefined) return undefined;
      return { to: at + 2, type: 'TIME', value: weekdayValue(weekday, anchorDay, direction(at)) + part };
    },
  },
  {
    name: 'mornings of a weekday',
    reason: 'the plural says that they come again',
    takes: 'The shop is shut on Saturday mornings.',
    leaves: 'The shop was shut on Saturday morning.',
    starts: WEEKDAY_WORDS,
    match: (tokens, at) => {
      const word = wordAt(tokens, at + 1);
      const part = word.endsWith('s') ? dayPartOf(word.slice(0, -1)) : undefined;
      return part === undefined
        ? undefined
        : { to: at + 2, type: 'SET', value: `XXXX-WXX-${weekdayOfToken(tokens[at]) ?? 'X'}${part}` };
    },
  },
  {
    name: 'last or next weekday',
    reason: '"last" leaves the source’s own day out, "this" means its week, "next" the days after',
    takes: 'The vote was last Friday.',
    leaves: 'It was his last Fridays’ dinner.',
    starts: ['last', 'past', 'this', 'next', 'coming'],
    match: (tokens, at, { anchorDay }) => {
      const word = wordAt(tokens, at);
      const weekday = weekdayOfToken(tokens[at + 1]);
      if (weekday === undefined) return undefined;
      const part = tokens[at + 2]?.capital === 'none' ? dayPartOf(wordAt(tokens, at + 2)) : undefined;
      const from = word !== 'this' && wordAt(tokens, at - 1) === 'this' ? at - 1 : at;
      const value = relativeWeekday(word, weekday, anchorDay);
      return part === undefined
        ? { ...date(at + 2, value), from }
        : { to: at + 3, type: 'TIME', value: value + part, from };
    },
  },
  {
    name: 'weekday next to the day named',
    reason: '"the previous Thursday" counts from the day last named in the text',
    takes: 'They had met the previous Thursday.',
    leaves: 'They had met in the previous Thursdays’ club.',
    starts: ['previous', 'preceding', 'following'],
    match: (tokens, at, { nearbyDay }) => {
      const weekday = weekdayOfToken(tokens[at + 1]);
      if (weekday === undefined || wordAt(tokens, at - 1) !== 'the') return undefined;
      const value =
        nearbyDay && relativeWeekday(wordAt(tokens, at) === 'following' ? 'next' : 'last', weekday, nearbyDay);
      return { ...date(at + 2, value ?? `XXXX-WXX-${weekday}`), from: at - 1 };
    },
  },
  {
    name: 'weekday last or next',
    reason: 'the older order of the same, and "Friday week", which is a week after Friday',
    takes: 'I dined there Sunday last.',
    leaves: 'The Sunday lasted long.',
    starts: WEEKDAY_WORDS,
    match: (tokens, at, { anchorDay }) => {
      const weekday = weekdayOfToken(tokens[at]);
      const word = wordAt(tokens, at + 1);
      if (weekday === undefined || !isOneOf(' last this next week ', word)) return undefined;
      if (word === 'week' && tokens[at + 2] !== undefined && tokens[at + 2]?.kind !== 'mark') return undefined;
      if (word !== 'week' && wordAt(tokens, at + 2) === 'week')
        return date(at + 3, weekdayOfWeek(weekday, anchorDay, word === 'last' ? -1 : word === 'next' ? 1 : 0));
      if (word === 'this') return undefined;
      if (word !== 'week') return date(at + 2, relativeWeekday(word, weekday, anchorDay));
      return date(
        at + 2,
        anchorDay === undefined
          ? undefined
          : dayValue(addDays(anchorDay, ((weekday - weekdayOf(anchorDay) + 7) % 7) + 7)),
      );
    },
  },
];

function relativeWeekday(word: string, weekday: number, anchorDay: Parameters<typeof weekdayOfWeek>[1]): string {
  if (word === 'this' || anchorDay === undefined) return weekdayOfWeek(weekday, anchorDay, 0);
  return word === 'last' || word === 'past'
    ? weekdayValue(weekday, addDays(anchorDay, -1), 'past')
    : weekdayValue(weekday, addDays(anchorDay, 1), 'future');
}
