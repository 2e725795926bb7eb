import { addMonths, dayValue, isDay, type PartialDay } from '../calendar.ts';
import { ordinalOf, ORDINAL_WORDS } from '../number-words.ts';
import { isOneOf, withArticle, wordAt, type TimeMatch, type TimeRule } from '../rule.ts';
import { dayOfMonth, WEEKDAY_WORDS, weekdayOfToken } from '../time-words.ts';

const date = (to: number, value: string | undefined): TimeMatch => ({ to, type: 'DATE', value });

function dayOfLastMonth(day: number, from: PartialDay | undefined): string | undefined {
  if (from?.month === undefined) return `XXXX-XX-${String(day).padStart(2, '0')}`;
  const whole = { year: from.year, month: from.month, day };
  return isDay(whole) ? dayValue(whole) : undefined;
}

const MONTH_STEPS = new Map([
  ['inst', 0],
  ['instant', 0],
  ['ult', -1],
  ['ulto', -1],
  ['ultimo', -1],
  ['prox', 1],
  ['proximo', 1],
]);

/** The rules for days whose month is that of another date. */
export const DAY_ALONE_RULES: readonly TimeRule[] = [
  {
    name: 'day of this or the last month',
    reason: 'commercial and old letters: instant, ultimo, proximo',
    takes: 'Your letter of the 14th inst. is to hand.',
    leaves: 'The 14th instrument was lost.',
    starts: ['#number'],
    match: (tokens, at, { anchor }) => {
      const day = dayOfMonth(tokens[at]);
      const step = MONTH_STEPS.get(wordAt(tokens, at + 1).replace(/\.$/, ''));
      if (day === undefined || step === undefined) return undefined;
      const from = withArticle(tokens, at);
      if (anchor?.month === undefined) return { ...date(at + 2, `XXXX-XX-${String(day).padStart(2, '0')}`), from };
      const whole = { ...addMonths({ year: anchor.year, month: anchor.month }, step), day };
      return isDay(whole) ? { ...date(at + 2, dayValue(whole)), from } : undefined;
    },
  },
  {
    name: 'day of the month named',
    reason: 'an ordinal with its month told by a pronoun or its distance',
    takes: 'The storm broke on the 14th of that month.',
    leaves: 'A 14th of that monthly sum was lost.',
    starts: ['#number', '#hyphen', ...ORDINAL_WORDS],
    match: (tokens, at, { nearby, anchor }) => {
      const day = ordinalOf(wordAt(tokens, at));
      const word = wordAt(tokens, at + 2);
      if (day === undefined || day > 31 || wordAt(tokens, at + 1) !== 'of' || wordAt(tokens, at - 1) !== 'the')
        return undefined;
      const same = word === 'the' && wordAt(tokens, at + 3) === 'same' ? 1 : 0;
      if (wordAt(tokens, at + 3 + same) !== 'month') return undefined;
      const own = isOneOf(' this last next ', word);
      if (!own && word !== 'that' && same === 0) return undefined;
      const from =
        own && anchor?.month !== undefined
          ? addMonths({ year: anchor.year, month: anchor.month }, word === 'last' ? -1 : word === 'next' ? 1 : 0)
          : own
            ? undefined
            : nearby;
      return { ...date(at + 4 + same, dayOfLastMonth(day, from)), from: at - 1 };
    },
  },
  {
    name: 'day alone',
    reason: 'an ordinal in figures that no noun follows is a day of the month last named, else of the source’s',
    takes: 'We reached the coast on the 14th, and rested.',
    leaves: 'He won on the 14th hole.',
    starts: ['#number'],
    match: (tokens, at, { nearby, anchor }) => {
      const day = /^\d{1,2}(?:st|nd|rd|th)$/.test(tokens[at]?.folded ?? '') ? dayOfMonth(tokens[at]) : undefined;
      if (
        day === undefined ||
        wordAt(tokens, at - 1) !== 'the' ||
        !(
          isOneOf(' on of until till by since from to ', wordAt(tokens, at - 2)) ||
          (tokens[at - 2]?.text === ',' && (tokens[at + 1] === undefined || tokens[at + 1]?.text === '.'))
        )
      )
        return undefined;
      const next = tokens[at + 1];
      if (next !== undefined && next.kind !== 'mark' && !isOneOf(' we i he she they at when to in and ', next.folded))
        return undefined;
      return { ...date(at + 1, dayOfLastMonth(day, nearby?.month === undefined ? anchor : nearby)), from: at - 1 };
    },
  },
  {
    name: 'weekday the nth',
    reason: 'a weekday with its day, of the month last named, else of the source’s',
    takes: 'They sailed on Tuesday the 5th.',
    leaves: 'On Tuesday the fifth wheel broke.',
    starts: WEEKDAY_WORDS,
    match: (tokens, at, { nearby, anchor }) => {
      const comma = tokens[at + 1]?.text === ',' ? 1 : 0;
      const figures = tokens[at + 2 + comma];
      const day = figures?.kind === 'number' ? ordinalOf(figures.folded) : undefined;
      if (weekdayOfToken(tokens[at]) === undefined || wordAt(tokens, at + 1 + comma) !== 'the' || day === undefined)
        return undefined;
      const next = tokens[at + 3 + comma];
      if (
        next !== undefined &&
        next.kind !== 'mark' &&
        !isOneOf(' we i he she they at when to in and inst instant ', next.folded)
      )
        return undefined;
      return date(at + 3 + comma, dayOfLastMonth(day, nearby?.month === undefined ? anchor : nearby));
    },
  },
];
