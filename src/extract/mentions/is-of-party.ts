import { oneOf } from '../../text/word-trait.ts';
import type { Token } from '../../text/token.ts';
import { isSaying } from '../saying.ts';

const isMemberOrVerb = oneOf(
  'leader|mp|mps|peer|peers|councillor|councillors|candidate|candidates|backbencher|backbenchers|government|group|spokesman|spokeswoman|spokesperson|senator|frontbencher|voters|would|will|has|had|is|was|wants|won|lost|holds|held|gained|needs|must|should|did|does|could|may',
);

/** What stands behind a party’s name: what it does, or who belongs to it. */
export const isOfParty = (tokens: readonly Token[], at: number): boolean =>
  isMemberOrVerb(tokens[at]) || tokens[at]?.kind === 'possessive' || isSaying(tokens[at]);
