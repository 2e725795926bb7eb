import type { Token } from '../../text/token.ts';
import { oneOf } from '../../text/word-trait.ts';
import { hasVerbBetween, isVerbish, verbGroupStart } from './verb-group.ts';
import { isAdverb, isPlainAuxiliary } from './verb-words.ts';

/** "condemned the coup and suspended": behind "and" goes on what the verb of saying’s subject did, unless the reported clause has a verb before it. */
export function isJoinedTo(tokens: readonly Token[], saying: number, at: number): boolean {
  const group = verbGroupStart(tokens, at);
  return tokens[group - 1]?.folded === 'and' && !hasVerbBetween(tokens, saying + 1, group - 1);
}

/** "denied that his troops had fired and accused", "said it would hire and opened": a plain past behind an auxiliary of the reported clause is the speaker’s own deed. */
export function isJoinedOver(tokens: readonly Token[], saying: number, at: number): boolean {
  return (
    tokens[at - 1]?.folded === 'and' &&
    isVerbish(tokens, at) &&
    tokens.slice(saying + 1, at - 1).some(isPlainAuxiliary) &&
    !tokens
      .slice(saying + 1, at - 1)
      .some((_, i) => tokens[saying + 1 + i]?.folded !== 'had' && isPlainPast(tokens, saying + 1 + i))
  );
}

/** A past without an auxiliary before it. */
const isPlainPast = (tokens: readonly Token[], at: number): boolean =>
  isVerbish(tokens, at) && !isPlainAuxiliary(tokens[at]) && verbGroupStart(tokens, at) === at;

/** What an attack or a disaster does is told with it: "hit the coast and killed six". */
const isEffect = (token: Token | undefined): boolean =>
  /^(?:killed|injured|wounded|destroyed|damaged|devastated|displaced|flooded|swept|caused|left)$/.test(
    token?.folded ?? '',
  );

const isModal = oneOf('did|does|do|could|can|may|might|should|must');

/** "signed the pact and left", "and then closed": another deed of the same subject. */
export function joinsVerb(tokens: readonly Token[], at: number): boolean {
  let verb = at;
  while (verb < at + 3 && isAdverb(tokens[verb])) verb++;
  if (isModal(tokens[verb])) return true;
  return (
    isVerbish(tokens, verb) &&
    !isEffect(tokens[verb]) &&
    tokens[verb + 1]?.kind !== 'mark' &&
    tokens[verb + 1]?.folded !== 'by'
  );
}
