import { isFirst, isOneOf, wordAt, type TimeMatch, type TimeRule } from '../rule.ts';
import { unitOf } from '../time-words.ts';

const date = (to: number, value: string): TimeMatch => ({ to, type: 'DATE', value });

export const VAGUE_TIME_RULES: readonly TimeRule[] = [
  {
    name: 'recent times',
    reason: 'the near past without a figure',
    takes: 'Rents have risen in recent months.',
    leaves: 'The talks resumed.',
    starts: ['recent'],
    match: (tokens, at) => {
      const next = wordAt(tokens, at + 1);
      const period = unitOf(next)?.plural === true || isOneOf(' times history memory past ', next);
      return period ? { ...date(at + 2, 'PAST_REF'), from: wordAt(tokens, at - 1) === 'the' ? at - 1 : at } : undefined;
    },
  },
  {
    name: 'recently',
    reason: 'the near past in an adverb or an adjective',
    takes: 'The road was recently widened.',
    leaves: 'The most recent map is lost.',
    starts: ['recently', 'lately', 'recent'],
    match: (tokens, at) => {
      if (tokens[at]?.capital !== 'none' && !isFirst(tokens, at)) return undefined;
      const adjective = wordAt(tokens, at) === 'recent';
      const superlative = isOneOf(' most more ', wordAt(tokens, at - 1));
      return adjective && (superlative || tokens[at + 1]?.kind !== 'word') ? undefined : date(at + 1, 'PAST_REF');
    },
  },
  {
    name: 'now',
    reason: 'the present as a whole',
    takes: 'The mill is currently idle.',
    leaves: 'The currency fell, now that trade has stopped.',
    starts: ['currently', 'nowadays', 'presently', 'now'],
    match: (tokens, at) => {
      const [token, next] = [tokens[at], tokens[at + 1]];
      if (token?.capital !== 'none' && !isFirst(tokens, at)) return undefined;
      if (
        token?.folded === 'now' &&
        (isOneOf(' that ', next?.folded ?? '') ||
          (at === 0 && next?.text === ',') ||
          isOneOf(' just every right ', wordAt(tokens, at - 1)))
      )
        return undefined;
      return date(at + 1, 'PRESENT_REF');
    },
  },
  {
    name: 'the present moment',
    reason: 'the present in a phrase',
    takes: 'At the moment the pass is shut.',
    leaves: 'It was the moment she feared.',
    starts: ['moment', 'present', 'days', 'right', 'time', 'point', 'stage'],
    match: (tokens, at) => {
      const [before, article] = [wordAt(tokens, at - 2), wordAt(tokens, at - 1)];
      const word = wordAt(tokens, at);
      if (word === 'right') return wordAt(tokens, at + 1) === 'now' ? date(at + 2, 'PRESENT_REF') : undefined;
      if (word === 'days') return article === 'these' ? { ...date(at + 1, 'PRESENT_REF'), from: at - 1 } : undefined;
      if (isOneOf(' time point stage ', word)) {
        const said = article === 'this' && isOneOf(' at by until till before ', before);
        return said && !isOneOf(' last next tomorrow yesterday ', wordAt(tokens, at + 1))
          ? { ...date(at + 1, 'PRESENT_REF'), from: at - 1 }
          : undefined;
      }
      if (word === 'present' && article === 'at') return date(at + 1, 'PRESENT_REF');
      const next = tokens[at + 1];
      if (article !== 'the' || !isOneOf(' at for ', before) || isOneOf(' of when ', next?.folded ?? ''))
        return undefined;
      return { ...date(at + 1, 'PRESENT_REF'), from: at - 1 };
    },
  },
  {
    name: 'the past or the future',
    reason: 'times without a figure',
    takes: 'More wells will be dug in the near future.',
    leaves: 'They argued in the future of coal.',
    starts: ['future', 'past'],
    match: (tokens, at) => {
      const near = isOneOf(' near foreseeable distant recent immediate not-too-distant ', wordAt(tokens, at - 1))
        ? 1
        : 0;
      const the = wordAt(tokens, at - 1 - near) === 'the';
      if (
        !the ||
        !isOneOf(' in for of from ', wordAt(tokens, at - 2 - near)) ||
        tokens[at + 1]?.kind === 'word' ||
        tokens[at + 1]?.kind === 'number'
      ) {
        return !the ||
          wordAt(tokens, at - 2 - near) !== 'in' ||
          (!(near === 1 && tokens[at + 1]?.kind === 'word') &&
            !isOneOf(
              ' and but as is are was were it he she they we you there the a an this these that those to if when ',
              wordAt(tokens, at + 1),
            ))
          ? undefined
          : ref(at, near, wordAt(tokens, at));
      }
      return wordAt(tokens, at - 2 - near) === 'of' && wordAt(tokens, at) === 'future'
        ? undefined
        : ref(at, near, wordAt(tokens, at));
    },
  },
];

const ref = (at: number, near: number, word: string): TimeMatch => ({
  ...date(at + 1, word === 'future' ? 'FUTURE_REF' : 'PAST_REF'),
  from: at - 1 - near,
});
