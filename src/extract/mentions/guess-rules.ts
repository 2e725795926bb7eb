import { isCommonToken } from '../gazetteer/word-traits.ts';
import { isMiscHead } from '../gazetteer/organisations.ts';
import { isCountry, isDoubtfulPlace, isMaybePlace, isTown } from '../gazetteer/places.ts';
import { isCommonWord, isFamilyName, isGivenName } from '../gazetteer/words.ts';
import { SAYING } from '../saying.ts';
import { around, tokensOf, wordsIn } from './candidate.ts';

import { first, isAcronym, last, personLike, size, type TypeRule } from './type-rule.ts';

const isPersonal = (word: string): boolean => isGivenName(word) || isFamilyName(word);

const isYear = (word: string): boolean => /^1[5-9]\d\d$|^20\d\d$/.test(word);

const OPPOSING = new Set(['beat', 'beats', 'thrashed', 'crushed', 'edged', 'versus', 'vs', 'vs.', 'hosted', 'host']);

/** What is likelier than not where nothing else says anything; the last rule takes all. */
export const GUESS_RULES: readonly TypeRule[] = [
  {
    name: 'city of the lists',
    type: 'LOC',
    certainty: 'guess',
    reason: 'a city bears this name',
    takes: 'Mwanza',
    leaves: 'Mwanza Traders Ltd',
    test: c =>
      isMaybePlace(c.folded) &&
      !(isDoubtfulPlace(c.folded) && isGivenName(c.folded)) &&
      !isCommonWord(c.folded) &&
      !(size(c) === 1 && isPersonal(c.folded) && (SAYING.has(around(c, 1)) || around(c, -1) === 'told')),
  },
  {
    name: 'speaks',
    type: 'PER',
    certainty: 'guess',
    reason: 'who says something and has two or three names is a person',
    takes: 'Xelani Tsokwe said',
    leaves: 'the Ogun said',
    test: c =>
      (SAYING.has(around(c, 1)) || around(c, 1) === 'who') &&
      !(size(c) === 1 && around(c, -1) === 'of') &&
      size(c) <= 3 &&
      around(c, -1) !== 'the' &&
      personLike(c),
  },
  {
    name: 'town of the lists',
    type: 'LOC',
    certainty: 'guess',
    reason: 'a town, province or county bears this name, and nobody else that is known',
    takes: 'Kakamega',
    leaves: 'Zentrixa',
    test: c => isTown(c.folded) && !isPersonal(c.folded) && !isAcronym(c.text),
  },
  {
    name: 'two or three unknown words',
    type: 'PER',
    certainty: 'guess',
    reason:
      'names of two or three words, or of more with a known one, that nothing else explains are persons’ more often than not',
    takes: 'Xelani Tsokwe',
    leaves: 'Golden Hour',
    test: c =>
      size(c) >= 2 &&
      size(c) <= 5 &&
      (size(c) <= 3 || (first(c).length > 1 && wordsIn(c).some(word => isFamilyName(word) || isGivenName(word)))) &&
      around(c, -1) !== 'the' &&
      personLike(c) &&
      // "Los Chapos", "La Mayiza": so begin names of gangs and parties.
      !/^(?:los|las|les|la)$/.test(first(c)) &&
      // "HBO Adria": three letters and a word that is no family’s are a body’s.
      !(size(c) === 2 && tokensOf(c)[0]?.capital === 'all' && first(c).length === 3) &&
      tokensOf(c).every((token, i) => !isCommonToken(token) || (i === 0 && size(c) === 3 && !c.initial)),
  },
  {
    name: 'player of a country',
    type: 'PER',
    certainty: 'guess',
    reason: 'in results of matches a country in brackets stands behind whose it is',
    takes: 'the results of the tournament’s final matches: Ong Ewe Lock (Malaysia) beat the champion',
    leaves: 'Ong Ewe Lock (Malaysia) was sold',
    test: c =>
      c.sport &&
      size(c) >= 2 &&
      size(c) <= 4 &&
      around(c, 1) === '(' &&
      around(c, 3) === ')' &&
      isCountry(around(c, 2)) &&
      personLike(c) &&
      !isMaybePlace(last(c)) &&
      !isMaybePlace(first(c)),
  },
  {
    name: 'family or given name alone',
    type: 'PER',
    certainty: 'guess',
    reason: 'a person’s name that no place bears',
    takes: 'Okonkwo left',
    leaves: 'Hope left',
    test: c =>
      size(c) === 1 &&
      (isFamilyName(c.folded) || isGivenName(c.folded)) &&
      !isCommonWord(c.folded) &&
      around(c, -1) !== 'the',
  },
  {
    name: 'the and a plural',
    type: 'ORG',
    certainty: 'guess',
    reason: 'teams, bands and movements are called by a plural',
    takes: 'the Night Herons',
    leaves: 'the Night Watchman',
    test: c =>
      around(c, -1) === 'the' &&
      size(c) >= 2 &&
      size(c) <= 3 &&
      last(c).length >= 4 &&
      last(c).endsWith('s') &&
      !last(c).endsWith('ss') &&
      !isMiscHead(last(c)) &&
      last(c) !== 'ages',
  },
  {
    name: 'cited author',
    type: 'PER',
    certainty: 'guess',
    reason: 'a name and a year in brackets cite an author',
    takes: '(Xelanobo, 1987)',
    leaves: '(Nairobi, August)',
    test: c =>
      size(c) === 1 &&
      ['(', ';', '&'].includes(around(c, -1)) &&
      isYear(around(c, 1) === ',' ? around(c, 2) : around(c, 1)),
  },
  {
    name: 'opponent',
    type: 'ORG',
    certainty: 'guess',
    reason: 'who is beaten or played against is a side, though an ordinary word names it',
    takes: 'Accra beat Liberty',
    leaves: 'Accra saw Liberty',
    test: c => size(c) <= 2 && OPPOSING.has(around(c, -1)) && !c.initial,
  },
  {
    name: 'adjective of a name',
    type: 'MISC',
    certainty: 'guess',
    reason: 'adherents and adjectives are made of names by such endings',
    takes: 'Keynesian views',
    leaves: 'Keynes',
    test: c => size(c) === 1 && /^[a-z]{3,}(?:ians?|eans?|ists?|isms?|ites)$/.test(c.folded),
  },
  {
    name: 'common words',
    type: 'MISC',
    certainty: 'guess',
    reason: 'ordinary words with capitals name works, things and ideas',
    takes: 'Golden Hour',
    leaves: 'Gate',
    test: c => tokensOf(c).every(token => isCommonToken(token) || token.kind !== 'word'),
  },
  {
    name: 'anything else',
    type: 'ORG',
    certainty: 'guess',
    reason: 'a name that nothing explains is a body’s more often than not',
    takes: 'Zentrix',
    leaves: 'zentrix',
    test: () => true,
  },
];
