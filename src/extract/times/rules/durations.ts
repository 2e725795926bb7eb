import type { Token } from '../../../text/token.ts';
import { COUNT_WORDS } from '../number-words.ts';
import { isFirst, isOneOf, withArticle, wordAt, type TimeMatch, type TimeRule } from '../rule.ts';
import { durationValue, PLURAL_UNIT_WORDS, unitOf } from '../time-words.ts';
import { countOfUnits } from './count-of-units.ts';

const duration = (to: number, value: string): TimeMatch => ({ to, type: 'DURATION', value });

/** Words beside "a year" or "one day" that make it a length rather than a rate or a point. */
const BEFORE_LENGTH =
  ' for within in after over than about nearly almost lasted last took takes take taking least around just spent spend under only approximately roughly another to every once ';
/** Behind these "last" is a verb: "could last two weeks". */
const BEFORE_VERB = " will would could can may might should must to not n't usually often typically shall they ";
const BEHIND_LENGTH = ' long before after in from into on without since away behind ahead late early ';

/** "an hour", "a week", "half a year" are lengths wherever they stand, "one day" and "a night" are not, nor is "such a year". */
const isLongOrClock = (tokens: readonly Token[], at: number, code: string): boolean =>
  wordAt(tokens, at) !== 'one' &&
  !isOneOf(' D WE CE ', code) &&
  !isOneOf(' such what quite many ', wordAt(tokens, at - 1));

export const DURATION_RULES: readonly TimeRule[] = [
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
      if (units.single && !clear && !isLongOrClock(tokens, at, units.code)) return undefined;
      const determined = units.plural && isOneOf(' the these those ', before);
      return {
        ...duration(units.to, durationValue(units.count, units.code)),
        ...(determined ? { from: at - 1 } : {}),
      };
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
      if (wordAt(tokens, at) === 'last' && isOneOf(BEFORE_VERB, wordAt(tokens, at - 1))) return undefined;
      const from = withArticle(tokens, at);
      if (units?.plural === true) return { ...duration(units.to, durationValue(units.count, units.code)), from };
      const unit = unitOf(wordAt(tokens, at + 1));
      if (unit === undefined || !isOneOf(' past last ', wordAt(tokens, at)) || from === at) return undefined;
      const over = wordAt(tokens, at) === 'past' || isOneOf(' over during for within ', wordAt(tokens, from - 1));
      return over ? { ...duration(at + 2, durationValue(unit.plural ? undefined : 1, unit.code)), from } : undefined;
    },
  },
  {
    name: 'a whole unit',
    reason: 'the length of one unit',
    takes: 'It rained all day, and the whole week.',
    leaves: 'They all day-dreamed; all year groups came.',
    starts: ['all', 'whole', 'full', 'entire'],
    match: (tokens, at) => {
      const all = wordAt(tokens, at) === 'all';
      const unit = unitOf(wordAt(tokens, at + 1));
      if (unit === undefined || unit.plural || !isOneOf(' D W M Y WE ', unit.code)) return undefined;
      if (!all && !isOneOf(' a the ', wordAt(tokens, at - 1))) return undefined;
      if (all && isOneOf(' groups round ', wordAt(tokens, at + 2))) return undefined;
      const long = all && wordAt(tokens, at + 2) === 'long' ? 1 : 0;
      return { ...duration(at + 2 + long, durationValue(1, unit.code)), from: all ? at : at - 1 };
    },
  },
  {
    name: 'over the years',
    reason: 'an uncounted stretch of time, told as a whole',
    takes: 'Over the years the wells ran dry.',
    leaves: 'The years of rain passed over.',
    starts: PLURAL_UNIT_WORDS,
    match: (tokens, at) => {
      const unit = unitOf(wordAt(tokens, at));
      return unit !== undefined &&
        wordAt(tokens, at - 1) === 'the' &&
        isOneOf(' over through down ', wordAt(tokens, at - 2)) &&
        tokens[at + 1]?.kind !== 'number'
        ? { ...duration(at + 1, durationValue(undefined, unit.code)), from: at - 1 }
        : undefined;
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
        (tokens[at]?.capital === 'initial' && !isFirst(tokens, at)) ||
        (isOneOf(' quarters minutes seconds mins secs nights weekends ', wordAt(tokens, at)) &&
          (!isOneOf(' before after ', wordAt(tokens, at + 1)) || wordAt(tokens, at - 1) === 'the'))
      )
        return undefined;
      const before = wordAt(tokens, at - 1);
      const many = before === 'many' || before === 'some';
      const spoken =
        isOneOf(
          ' for within after over took takes take lasted lasting lasts spent spend last wait waited waiting ',
          before,
        ) ||
        isOneOf(' before after ago ', wordAt(tokens, at + 1)) ||
        (before === 'in' && tokens[at + 1]?.kind !== 'word') ||
        (wordAt(tokens, at + 1) === 'of' && !isOneOf(' the these those of ', before));
      return many || spoken
        ? { ...duration(at + 1, durationValue(undefined, unit.code)), from: many ? at - 1 : at }
        : undefined;
    },
  },
];
