import { oneOf, wordTrait } from '../../text/word-trait.ts';
import type { Token } from '../../text/token.ts';
import { isCommonToken, isGivenNameToken, isOrganisationHeadToken } from '../gazetteer/word-traits.ts';
import { isKnownOrganisation } from '../gazetteer/organisations.ts';
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

/** "ASP Musa Dandume", "Education CS Julius Ogam": letters before a given name and another are an office, where no body is known by them. */
export const isLetterTitle = (tokens: readonly Token[], at: number, limit: number): boolean => {
  const letters = tokens[at];
  if (letters?.capital !== 'all' || letters.text.length < 2 || letters.text.length > 4 || at + 2 >= limit) return false;
  return (
    tokens[at + 1]?.capital === 'initial' &&
    !isCommonToken(tokens[at + 1]) &&
    (isGivenNameToken(tokens[at + 1]) || !isCommonToken(tokens[at + 2])) &&
    tokens[at + 2]?.capital === 'initial' &&
    !isOrganisationHeadToken(tokens[limit - 1]) &&
    (letters.text.length > 2 ? isLetters(letters) : isShortOffice(letters)) &&
    !isKnownOrganisation(letters.text)
  );
};
const isShortOffice = oneOf('pc|cp|cs|ps|ag|cj|ig|vc|dc|si|rc|pm|dg|fm');
/** Ranks and offices of the police, of districts and of firms: a list, because parties and stations have letters, too. */
const isLetters = oneOf(
  'rdc|asp|dsp|ssp|sho|cpo|dpo|dco|dpc|ocs|igp|digp|dig|adc|acp|dcp|rpc|ccp|sdpo|ocpd|cas|cso|ced|rso|dmo|deo|cpl|sgt|ceo|cfo|coo|cto|hod|hon|arc|esq|barr|engr|qs|mcs|dcs|pro|ppro',
);

/** "Chief Executive", "Chief Operating Officer": the head is an office behind such words only. */
export function isOffice(tokens: readonly Token[], at: number): boolean {
  return isOfficeAlone(tokens[at]) || (isExecutive(tokens[at]) && isField(tokens[at - 1]));
}

/** "a Wisconsin Republican": who belongs to a party somewhere. */
export const isPartisan = oneOf('republican|republicans|democrat|democrats|independent|independents');

/** "Davao City Rep. Ana Cruz": the town's own last word is no part of the office. */
export const endsTown = oneOf('city|county|district|township|province|island');
