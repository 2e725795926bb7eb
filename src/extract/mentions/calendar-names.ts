import type { Token } from '../../text/token.ts';
import { isCalendarToken, isGivenNameToken } from '../gazetteer/word-traits.ts';

export const isCapital = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && token.capital !== 'none';

/** "Theresa May": a month behind a given name, and no figure behind it. */
export function isMonthAsName(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return (
    isCapital(before) &&
    isGivenNameToken(before) &&
    tokens[i + 1]?.kind !== 'number' &&
    tokens[i]?.capital === 'initial'
  );
}

/** "Sun Yat-sen", "Jan Novák": a short form without its full stop, a name behind it and no preposition of time before. */
export const isShortAsName = (tokens: readonly Token[], i: number): boolean =>
  /^(?:Jan|Mar|Sun|Sat)$/.test(tokens[i]?.text ?? '') &&
  isCapital(tokens[i + 1]) &&
  tokens[i + 1]?.capital === 'initial' &&
  !isCalendarToken(tokens[i + 1]) &&
  !/^(?:in|on|since|by|of|last|next|until|from|to|early|late|mid|[\d.-]+)$/.test(tokens[i - 1]?.folded ?? '');

/** "APR FC": letters that shorten a month, and are a club’s where its form stands behind. */
export const isClubsLetters = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.capital === 'all' && /^(?:FC|SC|AFC|RFC|CC)$/.test(tokens[i + 1]?.text ?? '');
