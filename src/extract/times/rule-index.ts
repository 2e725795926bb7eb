import { wordTrait } from '../../text/word-trait.ts';
import type { Token } from '../../text/token.ts';
import { numberWord, ordinalOf } from './number-words.ts';
import { MONTH_WORDS, unitOf } from './time-words.ts';
import type { TimeContext, TimeMatch, TimeRule } from './rule.ts';

export interface NamedMatch extends TimeMatch {
  readonly name: string;
}

/** A time found in a sentence, its tokens from `from` to before `to`. */
export interface FoundTime extends NamedMatch {
  readonly from: number;
}

export type RuleIndex = ReadonlyMap<string, readonly TimeRule[]>;

/** The rules by the words they begin with, so that most tokens ask none. */
export function indexRules(rules: readonly TimeRule[]): RuleIndex {
  const index = new Map<string, TimeRule[]>();
  for (const rule of rules) {
    for (const start of new Set(rule.starts)) {
      const list = index.get(start);
      if (list === undefined) index.set(start, [rule]);
      else list.push(rule);
    }
  }
  return index;
}

/** No word or figure of a time is longer: "two-and-a-half-century-long" has 27 units. */
const LONGEST_TOKEN = 40;

const mayStart = (token: Token): boolean =>
  (token.kind === 'word' || token.kind === 'number') && token.end - token.start <= LONGEST_TOKEN;

const kindKey = (token: Token): string | undefined =>
  token.kind === 'number' ? '#number' : token.kind === 'word' && isCompoundOfTime(token) ? '#hyphen' : undefined;

/** A hyphened word is a time’s where one of its parts is a figure, a number, a unit or a month: "three-day", "January-March". */
const isCompoundOfTime = wordTrait(folded => folded.includes('-') && folded.split('-').some(isPartOfTime));
const isPartOfTime = (part: string): boolean =>
  /\d/.test(part) ||
  numberWord(part) !== undefined ||
  ordinalOf(part) !== undefined ||
  unitOf(part) !== undefined ||
  MONTH_WORDS.includes(part);

/** The longest match at a token, then the one that begins earlier, then the first. */
export function longestMatch(
  index: RuleIndex,
  tokens: readonly Token[],
  at: number,
  context: TimeContext,
): NamedMatch | undefined {
  const token = tokens[at];
  if (token === undefined || !mayStart(token)) return undefined;
  const kind = kindKey(token);
  const named = longestOf(index.get(token.folded), undefined, tokens, at, context);
  return kind === undefined ? named : longestOf(index.get(kind), named, tokens, at, context);
}

function longestOf(
  rules: readonly TimeRule[] | undefined,
  found: NamedMatch | undefined,
  tokens: readonly Token[],
  at: number,
  context: TimeContext,
): NamedMatch | undefined {
  let best = found;
  if (rules === undefined) return best;
  for (const rule of rules) {
    const match = rule.match(tokens, at, context);
    if (match !== undefined && isLonger(match, best, at)) best = named(match, rule.name);
  }
  return best;
}

/** All matches have one shape: they are looked at often. */
const named = ({ to, type, value, mod, from }: TimeMatch, name: string): NamedMatch => ({
  to,
  type,
  value,
  mod,
  from,
  name,
});

const isLonger = (match: TimeMatch, best: TimeMatch | undefined, at: number): boolean =>
  best === undefined || match.to > best.to || (match.to === best.to && (match.from ?? at) < (best.from ?? at));
