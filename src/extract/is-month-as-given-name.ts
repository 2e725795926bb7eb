import { isCommonToken, isFamilyNameToken, isMaybePlaceToken, isPeopleToken } from './gazetteer/word-traits.ts';
import { placeOfDemonym } from './gazetteer/demonyms.ts';
import type { Token } from '../text/token.ts';
import { SAYING } from './saying.ts';

const MONTHS = new Set('January March April May June July August September October November'.split(' '));
/** Words that a month follows as a time. */
const BEFORE_TIMES =
  /^(?:in|on|since|by|of|last|next|until|till|from|to|early|late|mid|this|that|every|each|for|before|after|during|between|and|or|through|about|around|st|nd|rd|th|[\d.,/(-]+(?:st|nd|rd|th)?)$/;

/** "July Moyana, the minister, spoke", "June Muller said": a month before a family’s name, or before what speaks, without a word of time before it. */
export function isMonthAsGivenName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!MONTHS.has(tokens[at]?.text ?? '') || next?.kind !== 'word' || next.capital !== 'initial') return false;
  if (BEFORE_TIMES.test(tokens[at - 1]?.folded ?? '')) return false;
  if (isPeopleToken(next) || isMaybePlaceToken(next) || placeOfDemonym(next.folded) !== undefined) return false;
  if (isFamilyNameToken(next)) return true;
  const behind = tokens[at + 2]?.folded ?? '';
  return !isCommonToken(next) && (behind === ',' || SAYING.has(behind));
}
