import type { Token } from '../../text/token.ts';
import { isPeople } from './demonyms.ts';
import {
  isMiscHead,
  isOrganisationHead,
  isOrganisationOpener,
  isPlaceHead,
  isPlaceNoun,
  isPlaceOpener,
} from './organisations.ts';
import { isMaybePlace, isSurePlace } from './places.ts';
import { isPersonNoun, isPortfolio, isTitleHead, isTitleModifier } from './titles.ts';
import { isCalendarWord, isCommonWord, isFamilyName, isFunctionWord, isGivenName, isOrdinaryWord } from './words.ts';

/** The lists that rules ask most, each with its bit; bit 0 says that a word was looked up. */
const LISTS: readonly ((folded: string) => boolean)[] = [
  () => true,
  isCommonWord,
  isOrdinaryWord,
  isGivenName,
  isFamilyName,
  isFunctionWord,
  isCalendarWord,
  isTitleHead,
  isTitleModifier,
  isPortfolio,
  isPersonNoun,
  isOrganisationHead,
  isOrganisationOpener,
  isPlaceHead,
  isPlaceOpener,
  isPlaceNoun,
  isMiscHead,
  isSurePlace,
  isMaybePlace,
  isPeople,
];

/** A word is looked up in the lists once, when the first of them is asked: rules ask for the same words over and over. */
function lookUp({ form }: Token): number {
  let traits = 0;
  LISTS.forEach((has, bit) => {
    if (has(form.folded)) traits |= 1 << bit;
  });
  form.gazetteer = traits;
  return traits;
}

const traitsOf = (token: Token): number => (token.form.gazetteer === 0 ? lookUp(token) : token.form.gazetteer);

type TokenTest = (token: Token | undefined) => boolean;

/** The same questions as the lists' own, asked of tokens. */
export const isCommonToken: TokenTest = token => token !== undefined && (traitsOf(token) & (1 << 1)) !== 0;
export const isOrdinaryToken: TokenTest = token => token !== undefined && (traitsOf(token) & (1 << 2)) !== 0;
export const isGivenNameToken: TokenTest = token => token !== undefined && (traitsOf(token) & (1 << 3)) !== 0;
export const isFamilyNameToken: TokenTest = token => token !== undefined && (traitsOf(token) & (1 << 4)) !== 0;
export const isFunctionToken: TokenTest = token => token !== undefined && (traitsOf(token) & (1 << 5)) !== 0;
export const isCalendarToken: TokenTest = token => token !== undefined && (traitsOf(token) & (1 << 6)) !== 0;
export const isTitleHeadToken: TokenTest = token => token !== undefined && (traitsOf(token) & (1 << 7)) !== 0;
export const isTitleModifierToken: TokenTest = token => token !== undefined && (traitsOf(token) & (1 << 8)) !== 0;
export const isPortfolioToken: TokenTest = token => token !== undefined && (traitsOf(token) & (1 << 9)) !== 0;
export const isPersonNounToken: TokenTest = token => token !== undefined && (traitsOf(token) & (1 << 10)) !== 0;
export const isOrganisationHeadToken: TokenTest = token => token !== undefined && (traitsOf(token) & (1 << 11)) !== 0;
export const isOrganisationOpenerToken: TokenTest = token => token !== undefined && (traitsOf(token) & (1 << 12)) !== 0;
export const isPlaceHeadToken: TokenTest = token => token !== undefined && (traitsOf(token) & (1 << 13)) !== 0;
export const isPlaceOpenerToken: TokenTest = token => token !== undefined && (traitsOf(token) & (1 << 14)) !== 0;
export const isPlaceNounToken: TokenTest = token => token !== undefined && (traitsOf(token) & (1 << 15)) !== 0;
export const isMiscHeadToken: TokenTest = token => token !== undefined && (traitsOf(token) & (1 << 16)) !== 0;
export const isSurePlaceToken: TokenTest = token => token !== undefined && (traitsOf(token) & (1 << 17)) !== 0;
export const isMaybePlaceToken: TokenTest = token => token !== undefined && (traitsOf(token) & (1 << 18)) !== 0;
export const isPeopleToken: TokenTest = token => token !== undefined && (traitsOf(token) & (1 << 19)) !== 0;
