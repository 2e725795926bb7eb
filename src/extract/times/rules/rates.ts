import { COUNT_WORDS } from '../number-words.ts';
import { isOneOf, wordAt, type TimeMatch, type TimeRule } from '../rule.ts';
import { durationValue, unitOf } from '../time-words.ts';
import { countOfUnits } from './count-of-units.ts';

const set = (to: number, value: string): TimeMatch => ({ to, type: 'SET', value });

/** The rules for what is so often, so long or so much in each unit of time. */
export const RATE_RULES: readonly TimeRule[] = [
  {
    name: 'times a unit',
    reason: 'so often in a unit of time',
    takes: 'The boat calls twice a week.',
    leaves: 'He was twice a widower.',
    starts: ['once', 'twice', 'thrice', '#number', ...COUNT_WORDS],
    match: (tokens, at) => {
      const times = wordAt(tokens, at + 1) === 'times';
      if (!times && !isOneOf(' once twice thrice ', wordAt(tokens, at))) return undefined;
      const article = times ? at + 2 : at + 1;
      const unit = unitOf(wordAt(tokens, article + 1));
      const rate = isOneOf(' a an per each every ', wordAt(tokens, article));
      return unit === undefined || unit.plural || !rate ? undefined : set(article + 2, durationValue(1, unit.code));
    },
  },
  {
    name: 'so long in each unit',
    reason: '"three days a week" comes again each week (TimeML 1.2.1, SET)',
    takes: 'The clinic opens three days a week, 24 hours a day.',
    leaves: 'It took three days a weekend cannot make up.',
    starts: ['#number', ...COUNT_WORDS],
    match: (tokens, at) => {
      const units = countOfUnits(tokens, at);
      if (units?.plural !== true || !isOneOf(' a an per each every ', wordAt(tokens, units.to))) return undefined;
      const unit = unitOf(wordAt(tokens, units.to + 1));
      if (unit === undefined || unit.plural || unit.code === 'WE' || unit.code === units.code) return undefined;
      return isOneOf(' ago later earlier before after long ', wordAt(tokens, units.to + 2))
        ? undefined
        : set(units.to + 2, durationValue(1, unit.code));
    },
  },
  {
    name: 'rate',
    reason: 'so much a unit of time',
    takes: 'It yields 40 tonnes a year, at $9 per hour.',
    leaves: 'He waited a year per the contract.',
    starts: ['a', 'an', 'per'],
    match: (tokens, at) => {
      const unit = unitOf(wordAt(tokens, at + 1));
      const annum = wordAt(tokens, at) === 'per' && wordAt(tokens, at + 1) === 'annum';
      if (annum) return set(at + 2, 'P1Y');
      if (unit === undefined || unit.plural || unit.code === 'Q' || unit.code === 'CE') return undefined;
      if (wordAt(tokens, at) === 'per') return set(at + 2, durationValue(1, unit.code));
      const [first, second, third] = [tokens[at - 1], tokens[at - 2], tokens[at - 3]];
      const amount =
        first?.kind === 'number' ||
        isOneOf(
          ' million billion thousand hundred dollars pounds euros rupees shillings yen francs marks pesos percent pct mm cm m km kg tonnes tons barrels bpd % ',
          first?.folded ?? '',
        );
      const counted =
        first?.kind === 'word' &&
        first.folded.length > 3 &&
        first.folded.endsWith('s') &&
        first.capital === 'none' &&
        (second?.kind === 'number' ||
          isOneOf(' million billion thousand hundred ', second?.folded ?? '') ||
          third?.kind === 'number');
      const ends = !isOneOf(' ago later earlier before after of long old ', wordAt(tokens, at + 2));
      return (amount || counted) && ends ? set(at + 2, durationValue(1, unit.code)) : undefined;
    },
  },
];
