import type { Token } from '../../text/token.ts';
import { isMonthAsGivenName } from '../is-month-as-given-name.ts';
import { isOneOf, wordAt, type TimeMatch } from './rule.ts';

/** Something that looks like a time and is none: the filter takes it out. */
export interface NoTime {
  readonly name: string;
  readonly reason: string;
  /** A sentence whose time is taken out, and one whose time stays. */
  readonly takes: string;
  readonly leaves: string;
  readonly test: (tokens: readonly Token[], match: TimeMatch, from: number) => boolean;
}

const WAYS =
  ' km kms kilometre kilometres kilometer kilometers mile miles metre metres meter meters feet knot knots revolutions ';

export const NO_TIMES: readonly NoTime[] = [
  {
    name: 'age',
    reason: 'an age describes a person, not when something was',
    takes: 'She is 45 years old.',
    leaves: 'She stayed 45 years.',
    test: (tokens, { to, type }) =>
      type === 'DURATION' &&
      (wordAt(tokens, to) === 'old' ||
        (wordAt(tokens, to) === 'of' && wordAt(tokens, to + 1) === 'age') ||
        (tokens[to]?.text === '-' && wordAt(tokens, to + 1).startsWith('old'))),
  },
  {
    name: 'aged',
    reason: 'the same before the figure',
    takes: 'A boy aged 12 months was lost.',
    leaves: 'He was there 12 months.',
    test: (tokens, _match, from) =>
      isOneOf(' aged age ', wordAt(tokens, from - 1)) ||
      (wordAt(tokens, from - 1) === 'of' && isOneOf(' age ages ', wordAt(tokens, from - 2))),
  },
  {
    name: 'named after a day',
    reason: 'streets, squares and movements bear dates',
    takes: 'They marched along 20 March Road.',
    leaves: 'They marched on 20 March.',
    test: (tokens, { to, type }) =>
      type === 'DATE' &&
      tokens[to]?.capital === 'initial' &&
      isOneOf(
        ' road street avenue square movement brigade revolution bridge stadium palace boulevard ',
        wordAt(tokens, to),
      ),
  },
  {
    name: 'called by a day',
    reason: 'people bear names of days and months',
    takes: 'Cllr Friday moved it.',
    leaves: 'Cllr Frith moved it on Friday.',
    test: (tokens, { to }, from) =>
      to === from + 1 &&
      tokens[from]?.capital === 'initial' &&
      tokens[from - 1]?.capital === 'initial' &&
      isOneOf(
        ' mr mr. mrs mrs. ms ms. miss dr dr. cllr sir lady lord capt. sgt. judge justice officer detective ',
        wordAt(tokens, from - 1),
      ),
  },
  {
    name: 'called by a month',
    reason: 'some people’s given names are months',
    takes: 'July Moyana, the minister, spoke.',
    leaves: 'In July Moyana spoke.',
    test: (tokens, { to }, from) => to === from + 1 && isMonthAsGivenName(tokens, from),
  },
  {
    name: 'club’s letters',
    reason: 'letters that shorten a month are a club’s before its form',
    takes: 'APR FC won.',
    leaves: 'APR 4 was dry.',
    test: (tokens, { to }, from) =>
      to === from + 1 &&
      tokens[from]?.capital === 'all' &&
      isOneOf(' fc sc afc rfc cc ', wordAt(tokens, to)) &&
      tokens[to]?.capital === 'all',
  },
  {
    name: 'club called by a day',
    reason: 'a club bears its day of play',
    takes: 'Sheffield Wednesday lost.',
    leaves: 'Sheffield lost on Wednesday.',
    test: (tokens, _match, from) => wordAt(tokens, from) === 'wednesday' && wordAt(tokens, from - 1) === 'sheffield',
  },
  {
    name: 'speed',
    reason: 'a way in a unit of time says nothing of when or how long',
    takes: 'It blew at 90 miles an hour, and 140 km per hour.',
    leaves: 'It costs 90 dollars an hour.',
    test: (tokens, { to }, from) =>
      isOneOf(' a an per each ', wordAt(tokens, from)) &&
      isOneOf(' hour second minute ', wordAt(tokens, to - 1)) &&
      isOneOf(WAYS, wordAt(tokens, from - 1)),
  },
  {
    name: 'light-years and man-hours',
    reason: 'they measure ways and work',
    takes: 'The star is four light years away.',
    leaves: 'The star was seen four years ago.',
    test: (tokens, _match, from) => isOneOf(' light man ', wordAt(tokens, from - 1)),
  },
];

export const isNoTime = (tokens: readonly Token[], match: TimeMatch, from: number): boolean =>
  NO_TIMES.some(({ test }) => test(tokens, match, from));
