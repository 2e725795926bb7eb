import type { TimeExpression } from '../../model/annotations.ts';
import type { IsoDate } from '../../model/source.ts';
import type { Token } from '../../model/token.ts';
import type { Reading, SentenceReading } from '../reading.ts';
import { SAYING } from '../saying.ts';
import { parseDay, parseValue, type Day } from './calendar.ts';
import { CLOCK_RULES } from './clock-rules.ts';
import { DATE_RULES } from './date-rules.ts';
import { dayRangeOf } from './day-range.ts';
import { DURATION_RULES } from './duration-rules.ts';
import { withModifier } from './modifiers.ts';
import { isNoTime } from './no-times.ts';
import { PERIOD_RULES } from './period-rules.ts';
import { RELATIVE_RULES } from './relative-rules.ts';
import type { TimeContext, TimeMatch, TimeRule } from './rule.ts';

/** All rules; of those that fit at a place the longest match wins, then the first in this list. */
export const TIME_RULES: readonly TimeRule[] = [...DATE_RULES, ...PERIOD_RULES, ...RELATIVE_RULES, ...CLOCK_RULES, ...DURATION_RULES];

/** No expression is longer than this many tokens, so that reading on from each token stays linear. */
const STARTS_MAY_BE = /^(?:[a-z'.-]+|[\d].*)$/;

/** Time expressions of a source in reading order, anchored to `published` where it is known, else symbolic. */
export function findTimes(reading: Reading, published: IsoDate | undefined): readonly TimeExpression[] {
  const anchor = published === undefined ? undefined : parseValue(published);
  const anchorDay = parseDay(published);
  const found: TimeExpression[] = [];
  let lastDay: Day | undefined;
  let passage = -2;
  for (const sentence of reading.sentences) {
    if (sentence.passageIndex !== passage) lastDay = undefined;
    passage = sentence.passageIndex;
    const direction = directionOf(sentence);
    for (let at = 0; at < sentence.tokens.length; ) {
      const context: TimeContext = { anchor, anchorDay, direction: direction(at), lastDay };
      const match = longestMatch(sentence.tokens, at, context);
      if (match === undefined) {
        at++;
        continue;
      }
      const expression = toExpression(reading.text, sentence.tokens, at, match);
      found.push(expression);
      lastDay = parseDay(expression.value) ?? lastDay;
      at = match.to;
    }
  }
  return found;
}

interface NamedMatch extends TimeMatch {
  readonly name: string;
}

function longestMatch(tokens: readonly Token[], at: number, context: TimeContext): NamedMatch | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind === 'possessive' || (token.kind === 'mark' && token.text !== "'" && token.text !== '’')) return undefined;
  if (!STARTS_MAY_BE.test(token.folded) && token.kind !== 'mark') return undefined;
  let best: NamedMatch | undefined;
  for (const rule of TIME_RULES) {
    const match = rule.match(tokens, at, context);
    if (match !== undefined && (best === undefined || match.to > best.to)) best = { ...match, name: rule.name };
  }
  const whole = withModifier(tokens, at, best, next => longestPlain(tokens, next, context));
  if (whole === undefined || isNoTime(tokens, at, whole)) return undefined;
  return { ...whole, name: whole === best ? best.name : (best?.name ?? 'part of a time') };
}

function longestPlain(tokens: readonly Token[], at: number, context: TimeContext): TimeMatch | undefined {
  let best: TimeMatch | undefined;
  for (const rule of TIME_RULES) {
    const match = rule.match(tokens, at, context);
    if (match !== undefined && (best === undefined || match.to > best.to)) best = match;
  }
  return best;
}

function toExpression(text: string, tokens: readonly Token[], at: number, match: NamedMatch): TimeExpression {
  const start = tokens[at]?.start ?? 0;
  const end = tokens[match.to - 1]?.end ?? start;
  const range = match.type === 'DATE' || match.type === 'TIME' ? dayRangeOf(match.value) : undefined;
  return {
    start,
    end,
    text: text.slice(start, end),
    type: match.type,
    ...(match.value === undefined ? {} : { value: match.value }),
    ...(match.mod === undefined ? {} : { mod: match.mod }),
    ...range,
    rule: match.name,
  };
}

/** Words that point a clause to the future, and marks that end the clause they point. */
const FUTURE = new Set(['will', 'shall', 'would', "'ll", 'upcoming', 'scheduled', 'due', 'expected', 'plans', 'plan', 'planned', 'planning', 'intends', 'slated', 'set', 'forthcoming', 'to-be', 'hopes', 'aims', 'going']);
const CLAUSE_END = new Set([';', '—', '–', ':', '.', '”', '"']);

/** For each token which way its clause points: to the future behind or shortly before a word that says so. */
function directionOf(sentence: SentenceReading): (at: number) => TimeContext['direction'] {
  const { tokens } = sentence;
  const clauses: boolean[] = [];
  let clause = 0;
  const clauseOf: number[] = [];
  tokens.forEach((token, i) => {
    if (token.kind === 'mark' && CLAUSE_END.has(token.text)) clause++;
    clauseOf.push(clause);
    const next = tokens[i + 1]?.folded ?? '';
    if (FUTURE.has(token.folded) && !(token.folded === 'set' && next !== 'to' && next !== 'for') && !(token.folded === 'due' && next !== 'to' && next !== 'on' && next !== 'in') && !(token.folded === 'would' && next === 'have')) clauses[clause] = true;
  });
  return at => (clauses[clauseOf[at] ?? 0] === true && !isReported(tokens, at) ? 'future' : 'past');
}

/** "… plans to …, it said on Friday": the time is that of the saying. */
function isReported(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const word = tokens[i]?.folded ?? '';
    if (SAYING.has(word) && word.endsWith('d')) return true;
    if (tokens[i]?.kind === 'mark') return false;
  }
  return false;
}
