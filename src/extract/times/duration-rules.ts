import { numberWord } from './number-words.ts';
import { wordAt, type TimeRule } from './rule.ts';
import { countOfUnits } from './relative-rules.ts';
import { dayPartOf, durationValue, unitOf, weekdayOfToken } from './time-words.ts';

/** The rules for lengths of time, and for times that come again. */
export const DURATION_RULES: readonly TimeRule[] = [
  {
    name: 'hyphenated length', reason: 'a length as an adjective', takes: 'three-day', leaves: '45-year-old',
    match: (tokens, at) => {
      const match = /^(.+?)-(day|week|month|year|hour|minute|decade|century)s?(?:-long)?$/.exec(wordAt(tokens, at));
      if (match?.[1] === undefined || match[2] === undefined) return undefined;
      const count = /^\d+(?:\.\d+)?$/.test(match[1]) ? Number(match[1]) : numberWord(match[1]);
      const vague = match[1] === 'multi' || match[1] === 'several';
      if (count === undefined && !vague) return undefined;
      return { to: at + 1, type: 'DURATION', value: durationValue(count, unitOf(match[2])?.code ?? 'D') };
    },
  },
  {
    name: 'hyphen between tokens', reason: 'a figure, a hyphen and a unit', takes: '10-year', leaves: '10-year-old',
    match: (tokens, at) => {
      const [number, word] = [tokens[at], tokens[at + 1]];
      if (number?.kind !== 'number' || word?.text !== '-') return undefined;
      const unit = unitOf(wordAt(tokens, at + 2));
      const count = Number(number.text);
      return unit === undefined || Number.isNaN(count) ? undefined : { to: at + 3, type: 'DURATION', value: durationValue(count, unit.code) };
    },
  },
  {
    name: 'length', reason: 'a count of units of time', takes: 'two years', leaves: 'two years old',
    match: (tokens, at) => {
      const units = countOfUnits(tokens, at);
      if (units === undefined) return undefined;
      if (/^(?:a|an)$/.test(wordAt(tokens, at)) && units.count === 1 && !lasts(wordAt(tokens, at - 1), wordAt(tokens, units.to))) return undefined;
      return { to: units.to, type: 'DURATION', value: durationValue(units.count, units.code) };
    },
  },
  {
    name: 'half a unit', reason: 'halves', takes: 'half an hour', leaves: 'half a loaf',
    match: (tokens, at) => {
      if (wordAt(tokens, at) !== 'half' || !/^(?:a|an)$/.test(wordAt(tokens, at + 1))) return undefined;
      const unit = unitOf(wordAt(tokens, at + 2));
      return unit === undefined ? undefined : { to: at + 3, type: 'DURATION', value: durationValue(0.5, unit.code) };
    },
  },
  {
    name: 'the past so long', reason: 'a length that ends now', takes: 'the past two years', leaves: 'the past',
    match: (tokens, at) => {
      const the = wordAt(tokens, at) === 'the' ? 1 : 0;
      if (!/^(?:past|last|next|coming|first|final|previous|following)$/.test(wordAt(tokens, at + the))) return undefined;
      const units = countOfUnits(tokens, at + the + 1);
      if (units?.plural === true) return { to: units.to, type: 'DURATION', value: durationValue(units.count, units.code) };
      const unit = unitOf(wordAt(tokens, at + the + 1));
      const whole = the === 1 && unit !== undefined && !unit.plural && /^(?:past|last)$/.test(wordAt(tokens, at + 1)) && /^(?:over|during|for|in|within)$/.test(wordAt(tokens, at - 1));
      return whole ? { to: at + the + 2, type: 'DURATION', value: durationValue(1, unit.code) } : undefined;
    },
  },
  {
    name: 'units without a number', reason: 'a plural after a word of time', takes: 'for years', leaves: 'years',
    match: (tokens, at) => {
      const unit = unitOf(wordAt(tokens, at));
      if (unit?.plural !== true || !/^(?:for|within|of|after|in|over|months|decades)$/.test(wordAt(tokens, at - 1)) || tokens[at]?.capital !== 'none') return undefined;
      return { to: at + 1, type: 'DURATION', value: durationValue(undefined, unit.code) };
    },
  },
  {
    name: 'every so often', reason: 'a time that comes again', takes: 'every Friday', leaves: 'every man',
    match: (tokens, at) => {
      if (!/^(?:every|each)$/.test(wordAt(tokens, at))) return undefined;
      const weekday = weekdayOfToken(tokens[at + 1]);
      if (weekday !== undefined) return { to: at + 2, type: 'SET', value: `XXXX-WXX-${weekday}` };
      const part = dayPartOf(wordAt(tokens, at + 1));
      if (part !== undefined) return { to: at + 2, type: 'SET', value: `XXXX-XX-XX${part}` };
      const unit = unitOf(wordAt(tokens, at + 1));
      if (unit !== undefined && !unit.plural) return { to: at + 2, type: 'SET', value: durationValue(1, unit.code) };
      const units = countOfUnits(tokens, at + 1);
      return units === undefined ? undefined : { to: units.to, type: 'SET', value: durationValue(units.count, units.code) };
    },
  },
  {
    name: 'adverb of frequency', reason: 'a time that comes again, in a word', takes: 'annually', leaves: 'annual',
    match: (tokens, at) => {
      const value = { annually: 'P1Y', yearly: 'P1Y', monthly: 'P1M', fortnightly: 'P2W', hourly: 'PT1H' }[wordAt(tokens, at)];
      return value === undefined || tokens[at]?.capital !== 'none' ? undefined : { to: at + 1, type: 'SET', value };
    },
  },
  {
    name: 'times a unit', reason: 'so often in a unit of time', takes: 'twice a week', leaves: 'twice a loser',
    match: (tokens, at) => {
      if (!/^(?:once|twice|thrice)$/.test(wordAt(tokens, at)) && wordAt(tokens, at + 1) !== 'times') return undefined;
      const article = wordAt(tokens, at + 1) === 'times' ? at + 2 : at + 1;
      const unit = unitOf(wordAt(tokens, article + 1));
      return unit === undefined || !/^(?:a|an|per|each|every)$/.test(wordAt(tokens, article)) ? undefined : { to: article + 2, type: 'SET', value: durationValue(1, unit.code) };
    },
  },
];

/** "a year" lasts where a word of duration stands before or behind it; "$3 million a year" and "a day when" do not. */
const lasts = (before: string, behind: string): boolean =>
  /^(?:for|within|in|after|over|than|about|nearly|almost|lasted|took|takes|least|around|just|spent|under|only)$/.test(before) || /^(?:long)$/.test(behind);
