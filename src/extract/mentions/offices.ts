import type { Token } from '../../text/token.ts';
import { isTitleHead } from '../gazetteer/titles.ts';

/** Honours of two words: "Datuk Seri", "Tan Sri". */
const HONOURS = new Set(['datuk seri', 'dato seri', 'dato sri', 'datin seri', 'tan sri', 'puan sri', 'toh puan']);
export const isHonour = (tokens: readonly Token[], at: number, limit: number): boolean =>
  at + 2 < limit && HONOURS.has(`${tokens[at]?.folded ?? ''} ${tokens[at + 1]?.folded ?? ''}`);

/** Offices that stand between a body or place and the person who holds them. */
const OFFICES = new Set(
  'archbishop bishop sheriff imam mp mps mla mlas mna mpa cm sp dgp ssp dsp msp gov gov. sen sen. rep rep. co-leader co-leaders chair speaker ceo cfo coo president vice-president chairman chairwoman chairperson minister mayor governor secretary director spokesman spokeswoman spokesperson senator premier chancellor coach captain commissioner ambassador leader editor manager founder'.split(
    ' ',
  ),
);

/** "Chief Executive", "Chief Operating Officer": the head is an office behind such words only. */
export function isOffice(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.folded ?? '';
  if (OFFICES.has(word) || (word.includes('-') && isTitleHead(word))) return true;
  return (
    (word === 'executive' || word === 'officer') &&
    ['chief', 'operating', 'executive', 'financial', 'technology', 'medical'].includes(tokens[at - 1]?.folded ?? '')
  );
}

/** "a Wisconsin Republican": who belongs to a party somewhere. */
export const PARTISANS: ReadonlySet<string> = new Set(
  'republican republicans democrat democrats independent independents'.split(' '),
);

/** "Davao City Rep. Ana Cruz": the town's own last word is no part of the office. */
export const endsTown = (token: Token | undefined): boolean =>
  /^(?:city|county|district|township|province|island)$/.test(token?.folded ?? '');
