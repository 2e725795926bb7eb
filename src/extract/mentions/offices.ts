import { oneOf, wordTrait } from '../../text/word-trait.ts';
import type { Token } from '../../text/token.ts';
import { isTitleHead } from '../gazetteer/titles.ts';

/** Honours of two words: "Datuk Seri", "Tan Sri". */
const HONOURS = new Set(['datuk seri', 'dato seri', 'dato sri', 'datin seri', 'tan sri', 'puan sri', 'toh puan']);
export const isHonour = (tokens: readonly Token[], at: number, limit: number): boolean =>
  at + 2 < limit &&
  mayBeginHonour(tokens[at]) &&
  HONOURS.has(`${tokens[at]?.folded ?? ''} ${tokens[at + 1]?.folded ?? ''}`);

const mayBeginHonour = oneOf('datuk|dato|datin|tan|puan|toh');

/** Offices that stand between a body or place and the person who holds them. */
const OFFICES = new Set(
  'archbishop bishop sheriff imam mp mps mla mlas mna mpa cm sp dgp ssp dsp msp gov gov. sen sen. rep rep. co-leader co-leaders chair speaker ceo cfo coo president vice-president chairman chairwoman chairperson minister mayor governor secretary director spokesman spokeswoman spokesperson senator premier chancellor coach captain commissioner ambassador leader editor manager founder'.split(
    ' ',
  ),
);

const isOfficeAlone = wordTrait(folded => OFFICES.has(folded) || (folded.includes('-') && isTitleHead(folded)));
const isExecutive = oneOf('executive|officer');
const isField = oneOf('chief|operating|executive|financial|technology|medical');

/** "Chief Executive", "Chief Operating Officer": the head is an office behind such words only. */
export function isOffice(tokens: readonly Token[], at: number): boolean {
  return isOfficeAlone(tokens[at]) || (isExecutive(tokens[at]) && isField(tokens[at - 1]));
}

/** "a Wisconsin Republican": who belongs to a party somewhere. */
export const isPartisan = oneOf('republican|republicans|democrat|democrats|independent|independents');

/** "Davao City Rep. Ana Cruz": the town's own last word is no part of the office. */
export const endsTown = oneOf('city|county|district|township|province|island');
