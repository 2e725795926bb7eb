import type { Token } from '../../model/token.ts';
import type { TimeContext, TimeMatch, TimeRule } from './rule.ts';

export interface NamedMatch extends TimeMatch {
  readonly name: string;
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

const kindKey = (token: Token): string | undefined =>
  token.kind === 'number' ? '#number' : token.kind === 'word' && token.folded.includes('-') ? '#hyphen' : undefined;

/** The longest match at a token, then the one that begins earlier, then the first. */
export function longestMatch(
  index: RuleIndex,
  tokens: readonly Token[],
  at: number,
  context: TimeContext,
): NamedMatch | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark' || token.kind === 'possessive') return undefined;
  const kind = kindKey(token);
  let best: NamedMatch | undefined;
  for (const rules of [index.get(token.folded), kind === undefined ? undefined : index.get(kind)]) {
    for (const rule of rules ?? []) {
      const match = rule.match(tokens, at, context);
      if (match !== undefined && isLonger(match, best, at)) best = { ...match, name: rule.name };
    }
  }
  return best;
}

const isLonger = (match: TimeMatch, best: TimeMatch | undefined, at: number): boolean =>
  best === undefined || match.to > best.to || (match.to === best.to && (match.from ?? at) < (best.from ?? at));
