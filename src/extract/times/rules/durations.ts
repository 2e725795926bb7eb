import { COUNT_WORDS, numberWord } from '../number-words.ts';
import { isOneOf, withArticle, wordAt, type TimeMatch, type TimeRule } from '../rule.ts';
import { durationValue, PLURAL_UNIT_WORDS, unitOf } from '../time-words.ts';
import { countOfUnits } from './count-of-units.ts';

const duration = (to: number, value: string): TimeMatch => ({ to, type: 'DURATION', value });

/** Words beside "a year" or "one day" that make it a length rather than a rate or a point. */
const BEFORE_LENGTH =
  ' for within in after over than about nearly almost lasted last took takes take taking least around just spent spend under only approximately roughly another to every once ';
const BEHIND_LENGTH = ' long before after in from into on without since away behind ahead late early ';

export const DURATION_RULES: readonly TimeRule[] = [
  {
    name: 'hyphenated length',
    reason: 'a length as an adjective',
    takes: 'She paid a three-day visit.',
    leaves: 'A three-year-old was found.',
    starts: ['#hyphen'],
    match: (tokens, at) => {
      const parts = wordAt(tokens, at).split('-');
      const tail = parts.at(-1) === 'long' ? parts.pop() : undefined;
      const unit = unitOf(parts.pop() ?? '');
      if (unit === undefined || (parts.length === 0 && tail === undefined)) return undefined;
      if (parts.length === 0) return duration(at + 1, durationValue(unit.plural ? undefined : 1, unit.code));
      const half = parts.length > 3 && parts.slice(-3).join(' ') === 'and a half' ? 0.5 : 0;
      const word = (half > 0 ? parts.slice(0, -3) : parts).join('-');
      const count = numberWord(word);
      if (count === undefined)
        return isOneOf(' multi several many ', word)
          ? duration(at + 1, durationValue(undefined, unit.code))
          : undefined;
      return duration(at + 1, durationValue(count + half, unit.code));
    },
  },
  {
    name: 'figure and unit',
    reason: 'the same with a figure, which the tokens keep apart from its unit',
    takes: 'They signed a 10-year lease.',
    leaves: 'A 10-year-old won.',
    starts: ['#number'],
    match: (tokens, at) => {
      if (tokens[at + 1]?.text !== '-' || tokens[at + 1]?.end !== tokens[at + 2]?.start) return undefined;
      const [name = '', tail] = wordAt(tokens, at + 2).split('-');
      const unit = tail === undefined || tail === 'long' ? unitOf(name) : undefined;
      const count = numberWord(tokens[at]?.text ?? '');
      return unit === undefined || count === undefined ? undefined : duration(at + 3, durationValue(count, unit.code));
    },
  },
  {
    name: 'length in one word',
    reason: 'the same grown together',
    takes: 'A monthlong strike ended.',
    leaves: 'A lifelong friend came.',
    starts: ['daylong', 'weeklong', 'monthlong', 'yearlong', 'decadelong', 'hourlong'],
    match: (tokens, at) => duration(at + 1, durationValue(1, unitOf(wordAt(tokens, at).slice(0, -4))?.code ?? 'D')),
  },
  {
    name: 'length',
    reason: 'a count of units of time',
    takes: 'The siege lasted two years.',
    leaves: 'One day he left, at $9 an item.',
    starts: ['#number', '#hyphen', ...COUNT_WORDS],
    match: (tokens, at) => {
      const units = countOfUnits(tokens, at);
      if (units === undefined || (units.code === 'Q' && units.count === 3)) return undefined;
      const [before, behind] = [wordAt(tokens, at - 1), wordAt(tokens, units.to)];
      if (units.code === 'TS' && units.single && isOneOf(' a ', wordAt(tokens, at))) return undefined;
      if (units.code === 'Q' && (units.single || behind === 'of')) return undefined;
      const clear =
        isOneOf(BEFORE_LENGTH, before) || isOneOf(BEHIND_LENGTH, behind) || (behind === 'of' && units.code !== 'D');
      if (units.single && !clear && !(units.code.startsWith('T') && !/^(?:one)$/.test(wordAt(tokens, at))))
        return undefined;
      return duration(units.to, durationValue(units.count, units.code));
    },
  },
  {
    name: 'the past or next so long',
    reason: 'a length that ends or begins now',
    takes: 'It doubled in the past two years.',
    leaves: 'It doubled in the first two rooms.',
    starts: ['past', 'last', 'next', 'coming', 'first', 'final', 'previous', 'following', 'intervening', 'ensuing'],
    match: (tokens, at) => {
      const units = countOfUnits(tokens, at + 1);
      const from = withArticle(tokens, at);
      if (units?.plural === true) return { ...duration(units.to, durationValue(units.count, units.code)), from };
      const unit = unitOf(wordAt(tokens, at + 1));
      if (unit === undefined || !isOneOf(' past last ', wordAt(tokens, at)) || from === at) return undefined;
      const over = wordAt(tokens, at) === 'past' || isOneOf(' over during for within ', wordAt(tokens, from - 1));
      return over ? { ...duration(at + 2, durationValue(unit.plural ? undefined : 1, unit.code)), from } : undefined;
    },
  },
  {
    name: 'units without a number',
    reason: 'a plural that a word of time goes before, or "of" behind',
    takes: 'The well was dry for years.',
    leaves: 'The Years is a novel.',
    starts: PLURAL_UNIT_WORDS,
    match: (tokens, at) => {
      const unit = unitOf(wordAt(tokens, at));
      const hoursOf = isOneOf(' early small late office working opening trading ', wordAt(tokens, at - 1));
      if (
        unit === undefined ||
        hoursOf ||
        (tokens[at]?.capital === 'initial' && at > 0) ||
        isOneOf(' quarters minutes seconds mins secs nights weekends ', wordAt(tokens, at))
      )
        return undefined;
      const before = wordAt(tokens, at - 1);
      const many = before === 'many' || before === 'some';
      const spoken =
        isOneOf(' for within after over took takes take lasted spent spend last ', before) ||
        (wordAt(tokens, at + 1) === 'of' && !isOneOf(' the these those of ', before));
      return many || spoken
        ? { ...duration(at + 1, durationValue(undefined, unit.code)), from: many ? at - 1 : at }
        : undefined;
    },
  },
];
