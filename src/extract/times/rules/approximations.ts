import { isOneOf, wordAt, type TimeMod, type TimeRule } from '../rule.ts';

const SINGLE = new Map<string, TimeMod>([
  ['about', 'APPROX'],
  ['around', 'APPROX'],
  ['approximately', 'APPROX'],
  ['roughly', 'APPROX'],
  ['circa', 'APPROX'],
  ['c.', 'APPROX'],
  ['some', 'APPROX'],
  ['nearly', 'LESS_THAN'],
  ['almost', 'LESS_THAN'],
]);
const DOUBLE = new Map<string, TimeMod>([
  ['more than', 'MORE_THAN'],
  ['less than', 'LESS_THAN'],
  ['fewer than', 'LESS_THAN'],
  ['at least', 'ON_OR_AFTER'],
  ['at most', 'ON_OR_BEFORE'],
]);

/** The rules for words before a length or a date that make it less exact; they belong to the expression (TimeML annotation guidelines 1.2.1, 2.2). */
export const APPROXIMATION_RULES: readonly TimeRule[] = [
  {
    name: 'approximation',
    reason: 'a length or a distance that is not meant exactly',
    takes: 'It took about two years, more than a week longer.',
    leaves: 'He spoke about Monday.',
    starts: [...SINGLE.keys(), ...[...DOUBLE.keys()].map(words => words.split(' ')[0] ?? '')],
    match: (tokens, at, { read }) => {
      const double = DOUBLE.get(`${wordAt(tokens, at)} ${wordAt(tokens, at + 1)}`);
      const mod = double ?? SINGLE.get(wordAt(tokens, at));
      if (mod === undefined) return undefined;
      const exact = read(at + (double === undefined ? 1 : 2));
      if (exact === undefined || exact.type === 'SET' || exact.mod !== undefined || exact.from !== undefined)
        return undefined;
      const counted = tokens[at + (double === undefined ? 1 : 2)];
      const isCount =
        counted?.kind === 'number' || isOneOf(' a an ', counted?.folded ?? '') || counted?.capital === 'none';
      const length =
        exact.type === 'DURATION' ||
        (exact.type === 'DATE' && / ago$| later$| earlier$/.test(` ${wordAt(tokens, exact.to - 1)}`));
      const clock = exact.type === 'TIME' && counted?.kind === 'number' && double === undefined;
      const year = exact.type === 'DATE' && isOneOf(' circa c. ', wordAt(tokens, at));
      return isCount && (length || clock || year) ? { ...exact, mod, from: at } : undefined;
    },
  },
];
