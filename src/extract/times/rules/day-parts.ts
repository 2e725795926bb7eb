import { isOneOf, wordAt, type TimeMatch, type TimeRule } from '../rule.ts';
import { dayPartOf, WEEKDAY_WORDS } from '../time-words.ts';

const WHOLE_DAY = /^[\dX]{4}-[\dXW]{2,3}-[\dX]{1,2}$/;
const time = (to: number, value: string, more: Partial<TimeMatch> = {}): TimeMatch => ({
  to,
  type: 'TIME',
  value,
  ...more,
});

const DAY_WORDS: ReadonlySet<string> = new Set([...WEEKDAY_WORDS, 'today', 'yesterday', 'tomorrow']);
/** A clock with its zone has so many tokens. */
const LONGEST_CLOCK = 6;

/** Whether a day is named so near that a clock here could end directly before it. */
function isDayNear(tokens: Parameters<TimeRule['match']>[0], at: number): boolean {
  for (let i = at; i < at + LONGEST_CLOCK; i++) if (DAY_WORDS.has(wordAt(tokens, i))) return true;
  return false;
}

/** The value of a whole day; what "today" is stays unknown where nothing dates the source to the day. */
const wholeDayOf = ({ type, value }: TimeMatch, word: string): string | undefined => {
  if (type !== 'DATE') return undefined;
  if (value !== undefined && WHOLE_DAY.test(value)) return value;
  return DAY_WORDS.has(word) ? 'XXXX-XX-XX' : undefined;
};

/** The rules for parts of the day that stand alone. */
export const DAY_PART_RULES: readonly TimeRule[] = [
  {
    name: 'part of the day',
    reason: 'a part of the day that the text speaks of',
    takes: 'Shelling began in the early morning.',
    leaves: 'The morning paper came.',
    starts: ['morning', 'afternoon', 'evening', 'dawn', 'dusk'],
    match: (tokens, at) => {
      const value = dayPartOf(wordAt(tokens, at));
      const early = isOneOf(' early late mid ', wordAt(tokens, at - 1)) ? 1 : 0;
      const the = wordAt(tokens, at - 1 - early) === 'the' ? 1 : 0;
      const bare =
        isOneOf(' dawn dusk ', wordAt(tokens, at)) && isOneOf(' at before after by until ', wordAt(tokens, at - 1));
      const told = the === 1 && isOneOf(' in during by ', wordAt(tokens, at - 2 - early));
      const next = tokens[at + 1];
      if (
        value === undefined ||
        !(bare || told) ||
        (bare &&
          isOneOf(
            ' raid raids attack attacks patrol chorus prayers prayer mass swoop breakers ',
            next?.folded ?? '',
          )) ||
        (!bare &&
          next?.kind === 'word' &&
          !isOneOf(' on of and when to by after before as he she it they we i had has was were the but ', next.folded))
      )
        return undefined;
      const mod =
        wordAt(tokens, at - 1) === 'early'
          ? ('START' as const)
          : wordAt(tokens, at - 1) === 'late'
            ? ('END' as const)
            : undefined;
      return time(at + 1, value, { from: at - early - the, ...(mod === undefined ? {} : { mod }) });
    },
  },
];

/** The rules for clocks and parts of the day that stand with their day. */
export const PART_OF_DAY_RULES: readonly TimeRule[] = [
  {
    name: 'part of a day told',
    reason: 'the morning or night of a date',
    takes: 'He called on the evening of 5 October.',
    leaves: 'They loved the morning of life in March.',
    starts: ['morning', 'afternoon', 'evening', 'night', 'hours'],
    match: (tokens, at, { read }) => {
      const early = isOneOf(' early small late ', wordAt(tokens, at - 1)) ? 1 : 0;
      const part = wordAt(tokens, at) !== 'hours' ? dayPartOf(wordAt(tokens, at)) : early === 1 ? 'TMO' : undefined;
      const from = at - 1 - early;
      if (part === undefined || wordAt(tokens, from) !== 'the' || wordAt(tokens, at + 1) !== 'of') return undefined;
      const first = wordAt(tokens, at + 2) === 'the' ? at + 3 : at + 2;
      const day = read(first);
      const whole = day === undefined ? undefined : wholeDayOf(day, wordAt(tokens, first));
      return day === undefined || whole === undefined
        ? undefined
        : time(day.to, whole + part, {
            from,
            ...(early === 1 ? { mod: wordAt(tokens, at - 1) === 'late' ? 'END' : 'START' } : {}),
          });
    },
  },
  {
    name: 'clock and day',
    reason: 'a clock directly before its day is one expression with it',
    takes: 'The court sits at 12:00 UTC Monday.',
    leaves: 'The court sits at 12:00 in Monday Street.',
    starts: ['#number', 'noon', 'midnight', 'midday'],
    match: (tokens, at, { read }) => {
      if (!isDayNear(tokens, at + 1)) return undefined;
      const clock = read(at);
      if (clock?.type !== 'TIME' || clock.value?.startsWith('T') !== true) return undefined;
      if (!DAY_WORDS.has(wordAt(tokens, clock.to))) return undefined;
      const day = read(clock.to);
      const whole = day === undefined ? undefined : wholeDayOf(day, wordAt(tokens, clock.to));
      return day === undefined || whole === undefined ? undefined : time(day.to, whole + clock.value);
    },
  },
];
