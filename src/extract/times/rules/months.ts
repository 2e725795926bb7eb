import type { Token } from '../../../text/token.ts';
import { monthOnly, openingYearOf, yearOfMonth } from '../anchoring.ts';
import { monthValue } from '../calendar.ts';
import { isOneOf, wordAt, type TimeMatch, type TimeRule } from '../rule.ts';
import { isDoubtfulMonth, MONTH_WORDS, monthOf, monthOfWord, unitOf, weekdayOfToken, yearOf } from '../time-words.ts';
import { yearExpression } from './year-expression.ts';

const date = (to: number, value: string | undefined): TimeMatch => ({ to, type: 'DATE', value });

const BEFORE_MONTH =
  ' in since until till by during from between early late mid last next this through throughout before after around for of to and or end beginning middle ';

const OF_MONTH = ' end beginning middle start close rest remainder week weekend day half month early late days weeks ';

/** "May", "March", "April" and the like are also verbs and given names: those need a word before them that goes with times. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  const part = tokens[at - 1]?.text === '-' && isOneOf(' mid early late ', wordAt(tokens, at - 2));
  const said = part || isOneOf(BEFORE_MONTH, wordAt(tokens, at - 1));
  const named = isName(tokens[at - 1]) && !said && at > 1;
  if (named || isName(tokens[at + 1])) return said && !isDoubtfulMonth(tokens[at]);
  if (!isDoubtfulMonth(tokens[at]) || (at === 0 && tokens[1]?.text === ':')) return true;
  if (wordAt(tokens, at - 1) === 'of')
    return isOneOf(OF_MONTH, wordAt(tokens, at - 2)) || weekdayOfToken(tokens[at - 2]) !== undefined;
  if (isOneOf(' to and or ', wordAt(tokens, at - 1)) && monthOf(tokens[at - 2]) !== undefined) return true;
  if (wordAt(tokens, at - 1) === 'to' && unitOf(wordAt(tokens, at - 2)) !== undefined) return true;
  if (wordAt(tokens, at - 1) === 'for') return isForMonth(tokens, at);
  return said && !isOneOf(' to and or ', wordAt(tokens, at - 1)) && tokens[at + 1]?.kind !== 'possessive';
}

/** "Oil for April fell" in March: so far ahead of the source's month, "for" means what is to come. */
const SOON_MONTHS = 4;

/** "due for April", "for May delivery"; but "for May", who may be a person. */
const isForMonth = (tokens: readonly Token[], at: number): boolean =>
  isOneOf(' delivery shipment settlement loading ', wordAt(tokens, at + 1)) ||
  (!isOneOf(' may march mar jan dec ', wordAt(tokens, at)) && tokens[at + 1]?.kind !== 'possessive');

const isName = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.capital === 'initial' || token.capital === 'mixed') && monthOf(token) === undefined;

export const MONTH_RULES: readonly TimeRule[] = [
  {
    name: 'month and year',
    reason: 'a month of a year, which may be told by its distance',
    takes: 'The dam broke in October 2003.',
    leaves: 'In October 20,003 came.',
    starts: MONTH_WORDS,
    match: (tokens, at, context) => {
      const month = monthOf(tokens[at]);
      if (month === undefined) return undefined;
      const of = isOneOf(' of , ', wordAt(tokens, at + 1)) ? 1 : 0;
      const year =
        wordAt(tokens, at + 1) === ',' ? figures(tokens, at + 2) : yearExpression(tokens, at + 1 + of, context);
      return (
        year &&
        date(year.to, year.year === undefined ? `XXXX-${String(month).padStart(2, '0')}` : monthValue(year.year, month))
      );
    },
  },
  {
    name: 'months of a year',
    reason: 'a range of months',
    takes: 'It rained from June to August 1911.',
    leaves: 'June to Augusta is a walk.',
    starts: MONTH_WORDS,
    match: (tokens, at) => {
      const [first, last] = [monthOf(tokens[at]), monthOf(tokens[at + 2])];
      const year = yearOf(tokens[at + 3]);
      if (first === undefined || last === undefined || year === undefined || last <= first) return undefined;
      return isOneOf(' - – — ', wordAt(tokens, at + 1)) || isOneOf(' to until through ', wordAt(tokens, at + 1))
        ? date(at + 4, `${monthValue(year, first)}/${monthValue(year, last)}`)
        : undefined;
    },
  },
  {
    name: 'month',
    reason: 'a month alone is the nearest the clause’s way; one that is also a word or a name needs a preposition',
    takes: 'Prices fell in December.',
    leaves: 'They may march in step with April Jones.',
    starts: MONTH_WORDS,
    match: (tokens, at, context) => {
      const month = monthOf(tokens[at]);
      if (month === undefined || !isMonth(tokens, at)) return undefined;
      const { anchor } = context;
      const ahead = wordAt(tokens, at - 1) === 'for' ? (month - (anchor?.month ?? month) + 12) % 12 : 0;
      const direction = ahead > 0 && ahead <= SOON_MONTHS ? 'future' : context.direction(at);
      const year = openingYearOf(context, direction);
      return date(at + 1, year === undefined ? monthOnly(month, anchor, direction) : monthValue(year, month));
    },
  },
  {
    name: 'months joined',
    reason: 'a stretch of months with hyphens, as business reports write',
    takes: 'Sales fell in January-March 2010.',
    leaves: 'The March-April wedding was in May 2010.',
    starts: ['#hyphen'],
    match: (tokens, at, { anchor, direction }) => {
      const [first, last, more] = (tokens[at]?.text ?? '').split('-').map(monthOfWord);
      if (first === undefined || last === undefined || more !== undefined || last <= first) return undefined;
      const stated = yearOf(tokens[at + 1]);
      const year = stated ?? yearOfMonth(first, anchor, direction(at));
      if (stated === undefined && !isOneOf(' in during for the since ', wordAt(tokens, at - 1))) return undefined;
      if (
        stated === undefined &&
        tokens[at + 1]?.kind === 'word' &&
        !isOneOf(' quarter period season ', wordAt(tokens, at + 1))
      )
        return undefined;
      const value = (month: number) =>
        year === undefined ? `XXXX-${String(month).padStart(2, '0')}` : monthValue(year, month);
      return date(stated === undefined ? at + 1 : at + 2, `${value(first)}/${value(last)}`);
    },
  },
  {
    name: 'that month by name',
    reason: 'the first such month from the date last named',
    takes: 'It broke in May 2010; rain came that October.',
    leaves: 'He said that October was wet.',
    starts: ['that'],
    match: (tokens, at, { nearby }) => {
      const month = monthOf(tokens[at + 1]);
      const next = tokens[at + 2];
      if (month === undefined || (next !== undefined && next.kind !== 'mark')) return undefined;
      const year = nearby && nearby.year + (month < (nearby.month ?? 1) ? 1 : 0);
      return date(at + 2, year === undefined ? `XXXX-${String(month).padStart(2, '0')}` : monthValue(year, month));
    },
  },
  {
    name: 'last or next month by name',
    reason: '"last March" is the one before the source’s month',
    takes: 'She retired last March.',
    leaves: 'It was his last march.',
    starts: ['last', 'this', 'next'],
    match: (tokens, at, { anchor }) => {
      const month = monthOf(tokens[at + 1]);
      if (month === undefined || tokens[at + 2]?.kind === 'number') return undefined;
      if (anchor?.month === undefined) return date(at + 2, `XXXX-${String(month).padStart(2, '0')}`);
      const word = wordAt(tokens, at);
      const step =
        word === 'last' ? (month < anchor.month ? 0 : -1) : word === 'next' ? (month > anchor.month ? 0 : 1) : 0;
      return date(at + 2, monthValue(anchor.year + step, month));
    },
  },
];

const figures = (tokens: readonly Token[], at: number) => {
  const year = yearOf(tokens[at]);
  return year === undefined ? undefined : { to: at + 1, year };
};
