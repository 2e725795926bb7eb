import type { Token } from '../../../text/token.ts';
import { numberWord } from '../number-words.ts';
import { isOneOf, wordAt, type TimeMatch, type TimeRule } from '../rule.ts';
import { durationValue, unitOf } from '../time-words.ts';

const duration = (to: number, value: string): TimeMatch => ({ to, type: 'DURATION', value });

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

/** The rules for lengths that are written as one word. */
export const HYPHENATED_LENGTH_RULES: readonly TimeRule[] = [
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
      const figure = tokens[at]?.kind === 'number';
      if (figure && tokens[at + 1]?.text !== '-') return undefined;
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
    name: 'old without a figure',
    reason: 'the same in whole units, or in units that nobody counted',
    takes: 'The decades-old feud broke a week-old truce.',
    leaves: 'A 10-year-old won; the day-older lamb died.',
    starts: ['#hyphen'],
    match: (tokens, at) => {
      const [name = '', tail, more] = wordAt(tokens, at).split('-');
      const unit = tail === 'old' && more === undefined ? unitOf(name) : undefined;
      if (unit === undefined || tokens[at - 1]?.text === '-' || (unit.code === 'Y' && !isThing(tokens, at + 1)))
        return undefined;
      return duration(at + 1, durationValue(unit.plural ? undefined : 1, unit.code));
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
];
