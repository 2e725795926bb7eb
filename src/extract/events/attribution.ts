import { oneOf } from '../../text/word-trait.ts';
import type { Token } from '../../text/token.ts';
import { isSaying } from '../saying.ts';

const says = oneOf('say|allege|claim|believe|report|admit|insist|warn|think|argue|fear|hope');
const opensClause = oneOf('who|which|that|where|when|and|but|or|as');

/** ", Chilean officials allege,", ", two people familiar with the firm said": who says it, and not what is told. */
export const isAttribution = (tokens: readonly Token[], comma: number): boolean => {
  for (let i = comma + 1; i <= comma + 8; i++) {
    if (tokens[i]?.kind !== 'word') return false;
    if (says(tokens[i]) || isSaying(tokens[i])) return i > comma + 1;
    if (i > comma + 5 && opensClause(tokens[i])) return false;
  }
  return false;
};

/** ", the rebels announced, were": where the sentence went before it was said who says so; else the same place. */
export function beforeAttribution(tokens: readonly Token[], group: number): number {
  if (tokens[group - 1]?.text !== ',') return group;
  for (let i = group - 3; i > group - 9; i--) if (tokens[i]?.text === ',') return isAttribution(tokens, i) ? i : group;
  return group;
}
