import { shiftedValue } from '../anchoring.ts';
import { COUNT_WORDS } from '../number-words.ts';
import { isOneOf, wordAt, type TimeMatch, type TimeRule } from '../rule.ts';
import { PLURAL_UNIT_WORDS, unitOf } from '../time-words.ts';
import { countOfUnits, type CountOfUnits } from './count-of-units.ts';

const date = (to: number, value: string | undefined): TimeMatch => ({ to, type: 'DATE', value });
const STARTS = ['#number', '#hyphen', ...COUNT_WORDS];

/** So many units from a date, to the precision of the unit. */
const shifted = (
  { count, code }: CountOfUnits,
  sign: number,
  from: Parameters<typeof shiftedValue>[2],
): string | undefined => (count === undefined ? undefined : shiftedValue(code, sign * Math.round(count), from));

/** So many years from a quarter lead to a quarter: business reports compare so. */
function shiftedFromNearby(
  units: CountOfUnits,
  sign: number,
  nearby: Parameters<typeof shiftedValue>[2],
): string | undefined {
  const value = shifted(units, sign, nearby);
  return value !== undefined && units.code === 'Y' && nearby?.quarter !== undefined
    ? `${value}-Q${nearby.quarter}`
    : value;
}

const LATER_OR_EARLIER = new Map([
  ['later', 1],
  ['afterwards', 1],
  ['afterward', 1],
  ['after', 1],
  ['on', 1],
  ['earlier', -1],
  ['before', -1],
  ['previously', -1],
  ['beforehand', -1],
]);

export const DISTANCE_RULES: readonly TimeRule[] = [
  {
    name: 'ago',
    reason: 'so long before the source’s date',
    takes: 'The kiln was built three weeks ago.',
    leaves: 'The kiln was three weeks late.',
    starts: STARTS,
    match: (tokens, at, { anchor }) => {
      const units = countOfUnits(tokens, at);
      if (units === undefined || !isOneOf(' ago back since ', wordAt(tokens, units.to))) return undefined;
      const word = wordAt(tokens, units.to);
      const next = tokens[units.to + 1];
      if (word !== 'ago' && next !== undefined && next.kind !== 'mark') return undefined;
      return date(units.to + 1, units.count === undefined ? 'PAST_REF' : shifted(units, -1, anchor));
    },
  },
  {
    name: 'vague ago',
    reason: 'long ago, without a figure',
    takes: 'It was settled years ago.',
    leaves: 'It took years to settle.',
    starts: [...PLURAL_UNIT_WORDS, 'long'],
    match: (tokens, at) => (wordAt(tokens, at + 1) === 'ago' ? date(at + 2, 'PAST_REF') : undefined),
  },
  {
    name: 'from now',
    reason: 'so long after the source’s date',
    takes: 'The lease ends two years from now.',
    leaves: 'The lease is two years from expiry.',
    starts: STARTS,
    match: (tokens, at, { anchor }) => {
      const units = countOfUnits(tokens, at);
      if (units === undefined) return undefined;
      const words = `${wordAt(tokens, units.to)} ${wordAt(tokens, units.to + 1)}`;
      const length = words === 'from now' || words === 'from today' ? 2 : wordAt(tokens, units.to) === 'hence' ? 1 : 0;
      return length === 0
        ? undefined
        : date(units.to + length, units.count === undefined ? 'FUTURE_REF' : shifted(units, 1, anchor));
    },
  },
  {
    name: 'later or earlier',
    reason: 'so long after or before another time of the text, never the source’s own',
    takes: 'Two days later the river rose.',
    leaves: 'Later two boats came.',
    starts: STARTS,
    match: (tokens, at, { nearby }) => {
      const units = countOfUnits(tokens, at);
      if (units === undefined) return undefined;
      const word = wordAt(tokens, units.to);
      const sign = LATER_OR_EARLIER.get(word);
      const next = tokens[units.to + 1];
      if (sign === undefined || (isOneOf(' before after on ', word) && next !== undefined && next.kind !== 'mark'))
        return undefined;
      if (word === 'later' && wordAt(tokens, units.to + 1) === 'than') return undefined;
      return date(units.to + 1, shiftedFromNearby(units, sign, nearby));
    },
  },
  {
    name: 'vague later or earlier',
    reason: 'days later, without a figure: somewhere after the time named',
    takes: 'Months later the case collapsed.',
    leaves: 'Months of work were lost.',
    starts: PLURAL_UNIT_WORDS,
    match: (tokens, at) =>
      unitOf(wordAt(tokens, at))?.plural === true &&
      isOneOf(' later earlier afterwards ', wordAt(tokens, at + 1)) &&
      wordAt(tokens, at + 2) !== 'than'
        ? date(at + 2, undefined)
        : undefined,
  },
];
