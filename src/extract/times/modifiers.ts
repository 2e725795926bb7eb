import type { Token } from '../../model/token.ts';
import { wordAt, type TimeMatch } from './rule.ts';

type Mod = NonNullable<TimeMatch['mod']>;

const SINGLE = new Map<string, Mod>([
  ['early', 'START'],
  ['mid', 'MID'],
  ['late', 'END'],
]);

const PARTS = new Map<string, Mod>([
  ['end', 'END'],
  ['beginning', 'START'],
  ['start', 'START'],
  ['middle', 'MID'],
  ['close', 'END'],
]);

/** Takes in the words that mean part of a time: "early 2005", "the end of March", "mid-May". */
export function withModifier(tokens: readonly Token[], at: number, plain: TimeMatch | undefined, matchAt: (next: number) => TimeMatch | undefined): TimeMatch | undefined {
  const word = wordAt(tokens, at);
  const the = word === 'the' ? 1 : 0;
  const single = SINGLE.get(wordAt(tokens, at + the));
  if (single !== undefined) {
    const hyphen = tokens[at + the + 1]?.text === '-' ? 1 : 0;
    return modified(matchAt(at + the + 1 + hyphen), single) ?? plain;
  }
  const part = PARTS.get(wordAt(tokens, at + the));
  if (part !== undefined && wordAt(tokens, at + the + 1) === 'of') return modified(matchAt(at + the + 2), part) ?? plain;
  return plain;
}

const modified = (match: TimeMatch | undefined, mod: Mod): TimeMatch | undefined => (match?.type === 'DATE' ? { ...match, mod } : undefined);
