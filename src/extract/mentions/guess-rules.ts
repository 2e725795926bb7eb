import { isKnownOrganisation, isMiscHead, isOrganisationNoun, isPlaceOpener } from '../gazetteer/organisations.ts';
import { isCountry, isMaybePlace } from '../gazetteer/places.ts';
import { isCommonWord, isFamilyName, isGivenName, isTechnicalAcronym } from '../gazetteer/words.ts';
import { SAYING } from '../saying.ts';
import { around, tokensOf, wordsIn, type Candidate } from './candidate.ts';
import { BODY_VERBS, isMovement, isPlaceBehindComma, PLACE_PREPOSITIONS } from './surroundings.ts';
import { first, isAcronym, last, own, personLike, size, type TypeRule } from './type-rule.ts';

const firstText = (candidate: Candidate): string => tokensOf(candidate)[0]?.text ?? '';
const isYear = (word: string): boolean => /^1[5-9]\d\d$|^20\d\d$/.test(word);

/** "Clarence Dock", "Davis Gym": behind a given name, an ordinary word that no family bears names a building or a thing. */
const endsAsPerson = (candidate: Candidate): boolean =>
  !isCommonWord(last(candidate)) || isFamilyName(last(candidate)) || isGivenName(last(candidate));

/** What is likelier than not where nothing states a type; the last rule takes all. */
export const GUESS_RULES: readonly TypeRule[] = [
  {
    name: 'country last',
    type: 'ORG',
    certainty: 'guess',
    reason: 'a country behind other words is where a body works',
    takes: 'Radio Lesotho',
    leaves: 'North Macedonia',
    test: c =>
      size(c) > 1 &&
      isCountry(last(c)) &&
      !isMaybePlace(c.folded) &&
      !isPlaceOpener(first(c)) &&
      !isGivenName(first(c)),
  },
  {
    name: 'known body first',
    type: 'ORG',
    certainty: 'guess',
    reason: 'a branch is called by its parent’s name and more',
    takes: 'Toyota Argentina',
    leaves: 'Ford Harrison Banda',
    test: c =>
      size(c) >= 2 &&
      size(c) <= 4 &&
      isKnownOrganisation(firstText(c)) &&
      !isFamilyName(last(c)) &&
      !isMiscHead(last(c)),
  },
  {
    name: 'given name first',
    type: 'PER',
    certainty: 'sure',
    reason: 'a known given name and more',
    takes: 'Olga Ivanova',
    leaves: 'Olga Street',
    test: (c, text) =>
      size(c) >= 2 &&
      size(c) <= 6 &&
      isGivenName(first(c)) &&
      !isMaybePlace(c.folded) &&
      personLike(c, text) &&
      endsAsPerson(c),
  },
  {
    name: 'place behind a comma',
    type: 'LOC',
    certainty: 'guess',
    reason: 'a place is followed by the greater one that it lies in',
    takes: 'Gbarnga, Liberia',
    leaves: 'Gbarnga, however',
    test: c => size(c) <= 3 && isPlaceBehindComma(c),
  },
  {
    name: 'team of a place',
    type: 'ORG',
    certainty: 'guess',
    reason: 'a city and a plural name a team',
    takes: 'the Dakar Panthers',
    leaves: 'Dakar Harris',
    test: c =>
      size(c) >= 2 &&
      size(c) <= 4 &&
      last(c).length > 4 &&
      last(c).endsWith('s') &&
      !isFamilyName(last(c)) &&
      isMaybePlace(wordsIn(c).slice(0, -1).join(' ')),
  },
  {
    name: 'does what bodies do',
    type: 'ORG',
    certainty: 'guess',
    reason: 'firms make, acquire and merge',
    takes: 'Norvald Hess acquired the mill',
    leaves: 'Norvald Hess smiled',
    test: c => BODY_VERBS.has(around(c, 1)) && !isMaybePlace(c.folded),
  },
  {
    name: 'family name last',
    type: 'PER',
    certainty: 'guess',
    reason: 'a known family name behind an unknown word',
    takes: 'Zubin Mehta',
    leaves: 'Red Stone',
    test: (c, text) =>
      size(c) >= 2 &&
      size(c) <= 4 &&
      (isFamilyName(last(c)) || isFamilyName(first(c))) &&
      !isMaybePlace(c.folded) &&
      personLike(c, text),
  },
  {
    name: 'place’s opening',
    type: 'LOC',
    certainty: 'guess',
    reason: '"Lake", "San", "New" open a place’s name',
    takes: 'Lake Abaya',
    leaves: 'New Wave',
    test: c => size(c) > 1 && size(c) <= 3 && isPlaceOpener(first(c)) && !isCommonWord(last(c)),
  },
  {
    name: 'organisation’s noun behind',
    type: 'ORG',
    certainty: 'guess',
    reason: '"shares", "militants" behind a name belong to a body',
    takes: 'Ansar militants',
    leaves: 'Ansar mountains',
    test: c => isOrganisationNoun(around(c, 1)) && !isMaybePlace(c.folded) && size(c) <= 4,
  },
  {
    name: 'technical acronym',
    type: 'MISC',
    certainty: 'guess',
    reason: 'many acronyms stand for things, degrees and currencies',
    takes: 'a DVD',
    leaves: 'the ZNBC',
    test: c => size(c) === 1 && isTechnicalAcronym(c.folded),
  },
  {
    name: 'acronym',
    type: 'ORG',
    certainty: 'guess',
    reason: 'a word in capitals is a body more often than not',
    takes: 'the ZNBC said',
    leaves: 'DNA was found',
    test: (c, text) =>
      !c.shouted &&
      isAcronym(own(c, text)) &&
      size(c) === 1 &&
      !isCommonWord(c.folded) &&
      !isTechnicalAcronym(c.folded),
  },
  {
    name: 'preposition of place',
    type: 'LOC',
    certainty: 'guess',
    reason: '"in X" is mostly a place',
    takes: 'in Gbarnga',
    leaves: 'of Gbarnga',
    test: c =>
      PLACE_PREPOSITIONS.has(around(c, -1)) && size(c) <= 3 && !tokensOf(c).every(token => isCommonWord(token.folded)),
  },
  {
    name: 'goal or start of a movement',
    type: 'LOC',
    certainty: 'guess',
    reason: 'one travels to places',
    takes: 'flew to Gbarnga',
    leaves: 'spoke to Gbarnga',
    test: c => isMovement(c) && size(c) <= 3,
  },
  {
    name: 'city of the lists',
    type: 'LOC',
    certainty: 'guess',
    reason: 'a city bears this name',
    takes: 'Mwanza',
    leaves: 'Mwanza Traders Ltd',
    test: c =>
      isMaybePlace(c.folded) &&
      !isCommonWord(c.folded) &&
      !(size(c) === 1 && isGivenName(c.folded) && SAYING.has(around(c, 1))),
  },
  {
    name: 'speaks',
    type: 'PER',
    certainty: 'guess',
    reason: 'who says something and has two or three names is a person',
    takes: 'Tesfaye Gebre said',
    leaves: 'the Ogun said',
    test: (c, text) =>
      (SAYING.has(around(c, 1)) || around(c, 1) === 'who') &&
      size(c) <= 3 &&
      around(c, -1) !== 'the' &&
      personLike(c, text),
  },
  {
    name: 'two or three unknown words',
    type: 'PER',
    certainty: 'guess',
    reason: 'names of two or three words that nothing else explains are persons’ more often than not',
    takes: 'Bhekumuzi Dlamini',
    leaves: 'Golden Gate',
    test: (c, text) =>
      size(c) >= 2 &&
      size(c) <= 3 &&
      around(c, -1) !== 'the' &&
      personLike(c, text) &&
      tokensOf(c).every(token => !isCommonWord(token.folded)),
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
      last(c).length > 4 &&
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
    takes: '(Odhiambo, 1987)',
    leaves: '(Nairobi, August)',
    test: c =>
      size(c) === 1 &&
      ['(', ';', '&'].includes(around(c, -1)) &&
      isYear(around(c, 1) === ',' ? around(c, 2) : around(c, 1)),
  },
  {
    name: 'adjective of a name',
    type: 'MISC',
    certainty: 'guess',
    reason: 'adherents and adjectives are made of names by such endings',
    takes: 'Keynesian views',
    leaves: 'Keynes',
    test: c => size(c) === 1 && !c.initial && /^[a-z]{3,}(?:ians?|eans?|ists?|isms?|ites)$/.test(c.folded),
  },
  {
    name: 'common words',
    type: 'MISC',
    certainty: 'guess',
    reason: 'ordinary words with capitals name works, things and ideas',
    takes: 'Golden Gate',
    leaves: 'Gate',
    test: c => tokensOf(c).every(token => isCommonWord(token.folded) || token.kind !== 'word'),
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
