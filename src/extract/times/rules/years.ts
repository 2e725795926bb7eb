import { yearValue } from '../calendar.ts';
import { isOneOf, wordAt, type TimeMatch, type TimeRule } from '../rule.ts';
import { yearOfTwoFigures } from './calendar-days.ts';
import { isYear } from './is-year.ts';

const date = (to: number, value: string | undefined): TimeMatch => ({ to, type: 'DATE', value });

export const YEAR_RULES: readonly TimeRule[] = [
  {
    name: 'year',
    reason: 'four figures that count nothing and number nothing',
    takes: 'The school was founded in 1947.',
    leaves: 'A crowd of 1947 people came by flight 1923.',
    starts: ['#number'],
    match: (tokens, at) => {
      if (!isYear(tokens, at)) return undefined;
      const named = wordAt(tokens, at - 1) === 'year' && wordAt(tokens, at - 2) === 'the';
      return { ...date(at + 1, tokens[at]?.text), ...(named ? { from: at - 2 } : {}) };
    },
  },
  {
    name: 'year in two figures',
    reason: 'an apostrophe stands for the century: the latest that is not after the source’s date',
    takes: 'The great flood of ’96 took the bridge.',
    leaves: 'He said ’96 of us came.',
    starts: ['#number'],
    match: (tokens, at, { anchor }) => {
      const [mark, token] = [tokens[at - 1], tokens[at]];
      if (token === undefined || !/^\d\d$/.test(token.text) || mark?.end !== token.start || !/^['’‘]$/.test(mark.text))
        return undefined;
      if (
        !isOneOf(
          ' in of since until till from to by and before after summer winter spring autumn fall ',
          wordAt(tokens, at - 2),
        )
      )
        return undefined;
      return { ...date(at + 1, yearValue(yearOfTwoFigures(Number(token.text), anchor))), from: at - 1 };
    },
  },
  {
    name: 'year of an era',
    reason: 'before or after Christ; TIMEX3 marks years before with BC',
    takes: 'The wall dates from 300 BC.',
    leaves: 'All 300 BC students passed.',
    starts: ['#number'],
    match: (tokens, at) => {
      const figure = /^\d{1,4}$/.exec(tokens[at]?.text ?? '')?.[0];
      const era = /^(B\.?C\.?(?:E\.?)?|A\.?D\.?|C\.?E\.?)$/.exec(tokens[at + 1]?.text ?? '')?.[0];
      if (
        figure === undefined ||
        era === undefined ||
        (tokens[at + 2]?.kind === 'word' && tokens[at - 1]?.folded === 'all')
      )
        return undefined;
      return date(at + 2, (era.startsWith('B') ? 'BC' : '') + yearValue(Number(figure)));
    },
  },
];
