import { wordTrait } from '../../text/word-trait.ts';
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

/** The questions of the lists, asked of tokens: rules ask for the same words over and over. */
export const isCommonToken = wordTrait(isCommonWord);
export const isOrdinaryToken = wordTrait(isOrdinaryWord);
export const isGivenNameToken = wordTrait(isGivenName);
export const isFamilyNameToken = wordTrait(isFamilyName);
export const isFunctionToken = wordTrait(isFunctionWord);
export const isCalendarToken = wordTrait(isCalendarWord);
export const isTitleHeadToken = wordTrait(isTitleHead);
export const isTitleModifierToken = wordTrait(isTitleModifier);
export const isPortfolioToken = wordTrait(isPortfolio);
export const isPersonNounToken = wordTrait(isPersonNoun);
export const isOrganisationHeadToken = wordTrait(isOrganisationHead);
export const isOrganisationOpenerToken = wordTrait(isOrganisationOpener);
export const isPlaceHeadToken = wordTrait(isPlaceHead);
export const isPlaceOpenerToken = wordTrait(isPlaceOpener);
export const isPlaceNounToken = wordTrait(isPlaceNoun);
export const isMiscHeadToken = wordTrait(isMiscHead);
export const isSurePlaceToken = wordTrait(isSurePlace);
export const isMaybePlaceToken = wordTrait(isMaybePlace);
export const isPeopleToken = wordTrait(isPeople);
