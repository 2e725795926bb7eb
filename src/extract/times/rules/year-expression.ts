import type { Token } from '../../../text/token.ts';
import { wordAt, type TimeContext } from '../rule.ts';
import { yearOf } from '../time-words.ts';

/** A year in figures, or told by its distance ("last year", "that year"); its `year` is absent where there is nothing to count from. */
export interface YearExpression {
  readonly to: number;
  readonly year: number | undefined;
}

const FROM_SOURCE = new Map([
  ['last', -1],
  ['past', -1],
  ['this', 0],
  ['next', 1],
]);
const FROM_NEARBY = new Map([
  ['previous', -1],
  ['preceding', -1],
  ['same', 0],
  ['that', 0],
  ['following', 1],
]);

export function yearExpression(tokens: readonly Token[], at: number, context: TimeContext): YearExpression | undefined {
  const the = wordAt(tokens, at) === 'the' ? 1 : 0;
  const business = /^FY((?:19|20)\d\d)$/.exec(tokens[at]?.text ?? '')?.[1];
  const figures = business === undefined ? yearOf(tokens[at]) : Number(business);
  if (figures !== undefined) return { to: at + 1, year: figures };
  const word = wordAt(tokens, at + the);
  if (wordAt(tokens, at + the + 1) !== 'year') {
    const named = word === 'year' ? yearOf(tokens[at + the + 1]) : undefined;
    return named === undefined ? undefined : { to: at + the + 2, year: named };
  }
  const to = at + the + 2;
  const fromSource = the === 0 ? FROM_SOURCE.get(word) : undefined;
  if (fromSource !== undefined) return { to, year: context.anchor && context.anchor.year + fromSource };
  const fromNearby = FROM_NEARBY.get(word);
  return fromNearby === undefined ? undefined : { to, year: context.nearby && context.nearby.year + fromNearby };
}
