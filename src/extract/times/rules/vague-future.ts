import { isOneOf, withArticle, wordAt, type TimeMatch, type TimeRule } from '../rule.ts';
import { PLURAL_UNIT_WORDS, unitOf } from '../time-words.ts';

const date = (to: number, value: string): TimeMatch => ({ to, type: 'DATE', value });

/** The rules for what is to come without a figure. */
export const VAGUE_FUTURE_RULES: readonly TimeRule[] = [
  {
    name: 'in future',
    reason: 'from now on',
    takes: 'In future they will ask first.',
    leaves: 'They trade in future contracts.',
    starts: ['future'],
    match: (tokens, at) =>
      wordAt(tokens, at - 1) === 'in' &&
      (tokens[at + 1]?.kind !== 'word' ||
        isOneOf(' we they he she it i you the a this that to and or ', wordAt(tokens, at + 1)))
        ? date(at + 1, 'FUTURE_REF')
        : undefined,
  },
  {
    name: 'coming times',
    reason: 'the near future without a figure',
    takes: 'Rain is likely in the coming days.',
    leaves: 'The coming storm is feared.',
    starts: ['coming'],
    match: (tokens, at) => {
      const unit = unitOf(wordAt(tokens, at + 1));
      return unit?.plural === true ? { ...date(at + 2, 'FUTURE_REF'), from: withArticle(tokens, at) } : undefined;
    },
  },
  {
    name: 'times ahead',
    reason: 'the same with the direction behind it',
    takes: 'Hard work lies in the years ahead, and for years to come.',
    leaves: 'He came in days ahead of them.',
    starts: PLURAL_UNIT_WORDS,
    match: (tokens, at) => {
      const toCome = wordAt(tokens, at + 1) === 'to' && wordAt(tokens, at + 2) === 'come';
      const ahead =
        wordAt(tokens, at + 1) === 'ahead' && wordAt(tokens, at - 1) === 'the' && wordAt(tokens, at + 2) !== 'of';
      return toCome || ahead
        ? { ...date(toCome ? at + 3 : at + 2, 'FUTURE_REF'), from: withArticle(tokens, at) }
        : undefined;
    },
  },
  {
    name: 'long or short run',
    reason: 'the future as economists measure it',
    takes: 'It will pay in the long run.',
    leaves: 'It was a long run home.',
    starts: ['long', 'short', 'medium', 'near'],
    match: (tokens, at) =>
      wordAt(tokens, at - 1) === 'the' &&
      isOneOf(' in for over ', wordAt(tokens, at - 2)) &&
      isOneOf(' run term ', wordAt(tokens, at + 1))
        ? { ...date(at + 2, 'FUTURE_REF'), from: at - 1 }
        : undefined,
  },
  {
    name: 'some day',
    reason: 'a future without a date',
    takes: 'Someday the wells will be dug.',
    leaves: 'On some days they dig.',
    starts: ['someday', 'some'],
    match: (tokens, at) =>
      wordAt(tokens, at) === 'someday'
        ? date(at + 1, 'FUTURE_REF')
        : wordAt(tokens, at + 1) === 'day' && tokens[at + 2]?.kind !== 'word'
          ? date(at + 2, 'FUTURE_REF')
          : undefined,
  },
  {
    name: 'soon',
    reason: 'the near future in a word',
    takes: 'The clinic will open soon.',
    leaves: 'Ring as soon as you land; he soon left.',
    starts: ['soon'],
    match: (tokens, at, { direction }) => {
      const very = wordAt(tokens, at - 1) === 'very' ? at - 1 : at;
      if (isOneOf(' as too how so sooner ', wordAt(tokens, at - 1)) || isOneOf(' after as ', wordAt(tokens, at + 1)))
        return undefined;
      const ends = tokens[at + 1] === undefined || tokens[at + 1]?.kind === 'mark';
      return direction(at) === 'future' || (ends && very < at)
        ? { ...date(at + 1, 'FUTURE_REF'), from: very }
        : undefined;
    },
  },
];
