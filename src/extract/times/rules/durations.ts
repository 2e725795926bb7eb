import type { Token } from '../../../text/token.ts';
import { COUNT_WORDS, numberWord } from '../number-words.ts';
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

/** What lasts or stands, as reports tell its age. */
const THINGS =
  ' war wars conflict insurgency rebellion uprising revolt occupation blockade siege embargo ban sanctions truce ceasefire cease-fire peace strike dispute feud crisis company firm business bank airline carrier newspaper magazine school university club party alliance coalition government regime administration republic nation state law treaty agreement accord pact contract deal policy programme program project plan system tradition custom record mark building house church temple mosque bridge dam mine mill plant factory reactor station airport ship vessel ferry aircraft plane jet tree case investigation inquiry trial lawsuit campaign marriage show series festival brand technology industry ';

const isThing = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at; i < at + 4; i++) {
    if (tokens[i]?.kind !== 'word') return false;
    if (isOneOf(THINGS, wordAt(tokens, i))) return true;
  }
  return false;
};

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
    name: 'how old a thing is',
    reason: 'the age of a war, a firm or a house is how long it has lasted; that of a person says nothing of a time',
    takes: 'The 10-year-old border war and the two-year-old company ended.',
    leaves: 'A 10-year-old girl and a two-year-old won.',
    starts: ['#hyphen', '#number'],
    match: (tokens, at) => {
      const figure = tokens[at]?.kind === 'number' && tokens[at + 1]?.text === '-';
      const word = figure ? `${tokens[at]?.text ?? ''}-${wordAt(tokens, at + 2)}` : wordAt(tokens, at);
      if (!word.endsWith('-old')) return undefined;
      const [unit = '', ...count] = word.slice(0, -4).split('-').reverse();
      const code = unitOf(unit)?.code;
      const to = figure ? at + 3 : at + 1;
      const number = numberWord(count.reverse().join('-'));
      if (code === undefined || number === undefined || !isThing(tokens, to)) return undefined;
      return duration(to, durationValue(number, code));
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
    starts: ['all', 'whole', 'entire'],
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
        isOneOf(' quarters minutes seconds mins secs nights weekends ', wordAt(tokens, at))
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
