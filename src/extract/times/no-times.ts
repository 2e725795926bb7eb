import type { Token } from '../../model/token.ts';
import { wordAt, type TimeMatch } from './rule.ts';

/** What looks like a time and is none. */
export const NO_TIMES: readonly { readonly name: string; readonly takes: string; readonly leaves: string; readonly test: (tokens: readonly Token[], at: number, match: TimeMatch) => boolean }[] = [
  {
    name: 'age', takes: '45 years old', leaves: '45 years',
    test: (tokens, _at, match) => /^(?:old|of)$/.test(wordAt(tokens, match.to)) && (wordAt(tokens, match.to) === 'old' || wordAt(tokens, match.to + 1) === 'age') && match.type === 'DURATION',
  },
  { name: 'aged', takes: 'aged 12 months', leaves: 'for 12 months', test: (tokens, at) => /^aged?$/.test(wordAt(tokens, at - 1)) },
  {
    name: 'score or share', takes: '2004 points', leaves: '2004',
    test: (tokens, _at, match) => match.type === 'DATE' && /^(?:points|votes|seats|goals|runs)$/.test(wordAt(tokens, match.to)),
  },
];

export const isNoTime = (tokens: readonly Token[], at: number, match: TimeMatch): boolean => NO_TIMES.some(({ test }) => test(tokens, at, match));
