import { isKnownOrganisation, isMiscHead, isOrganisationNoun, isPlaceOpener } from '../gazetteer/organisations.ts';
import { isCountry, isDoubtfulPlace, isMaybePlace, isSurePlace, isTown } from '../gazetteer/places.ts';
import { isCommonWord, isFamilyName, isGivenName, isWordyFamilyName, isWordyGivenName } from '../gazetteer/words.ts';
import { around, tokensOf, wordsIn, type Candidate } from './candidate.ts';
import { BODY_VERBS, isMovement, isPlaceBehindComma } from './surroundings.ts';
import { first, FOREIGN_ARTICLES, isAcronym, last, personLike, size, type TypeRule } from './type-rule.ts';

const firstText = (candidate: Candidate): string => tokensOf(candidate)[0]?.text ?? '';

/** What is done by persons, in the passive. */
const LED = new Set([
  'led',
  'headed',
  'chaired',
  'captained',
  'coached',
  'written',
  'composed',
  'painted',
  'sung',
  'sculpted',
  'authored',
  'translated',
  'narrated',
  'hosted',
]);

const PAPER_DAYS = new Set(['daily', 'weekly', 'evening', 'morning', 'sunday', 'saturday']);

/** "Victoria Hotel": behind a given name, a house’s or a firm’s noun is no family’s name. */
const NO_FAMILY = new Set([
  'hotel',
  'inn',
  'mutual',
  'building',
  'block',
  'wing',
  'line',
  'flight',
  'edition',
  'clinic',
  'studio',
  'cottage',
  'mansion',
  'hospice',
  'winery',
  'vineyard',
]);
const endsAsPerson = (candidate: Candidate): boolean =>
  isFamilyName(last(candidate)) ||
  (!NO_FAMILY.has(last(candidate)) && (isWordyGivenName(first(candidate)) || !wordsIn(candidate).every(isCommonWord)));

/** What a name’s own words make likely where nothing states a type. */
export const LIKELY_RULES: readonly TypeRule[] = [
  {
    name: 'paper by its day',
    type: 'ORG',
    certainty: 'guess',
    reason: 'papers are called by when they come out',
    takes: 'the Daily Nation',
    leaves: 'Daily prayers were said',
    test: c => size(c) >= 2 && size(c) <= 3 && PAPER_DAYS.has(first(c)) && !c.initial,
  },
  {
    name: 'country first',
    type: 'ORG',
    certainty: 'guess',
    reason: 'a country before an ordinary word is whose the body is, though girls are called so, too',
    takes: 'Kenya Power cut it off',
    leaves: 'Jordan Power smiled',
    test: c =>
      size(c) === 2 &&
      isCountry(first(c)) &&
      isSurePlace(first(c)) &&
      isCommonWord(last(c)) &&
      !isMiscHead(last(c)) &&
      isGivenName(first(c)),
  },
  {
    name: 'country last',
    type: 'ORG',
    certainty: 'guess',
    reason: 'a country behind other words is where a body works',
    takes: 'Zentrix Lesotho',
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
    takes: 'Toyota Motomachi',
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
    test: c =>
      size(c) >= 2 &&
      size(c) <= 8 &&
      isGivenName(first(c)) &&
      !(isSurePlace(first(c)) && isCommonWord(last(c))) &&
      (isFamilyName(last(c)) || !(isMovement(c) || (isPlaceBehindComma(c) && !isCountry(around(c, 2))))) &&
      !FOREIGN_ARTICLES.has(first(c)) &&
      !isMaybePlace(c.folded) &&
      personLike(c) &&
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
    name: 'club of a city',
    type: 'ORG',
    certainty: 'guess',
    reason: 'clubs are called by a word and their city',
    takes: 'Vorwärts Dresden',
    leaves: 'Jack Dresden',
    test: c =>
      size(c) === 2 &&
      isMaybePlace(last(c)) &&
      !isDoubtfulPlace(last(c)) &&
      !isFamilyName(last(c)) &&
      !isGivenName(last(c)) &&
      !isGivenName(first(c)) &&
      !isFamilyName(first(c)) &&
      !isPlaceOpener(first(c)) &&
      !isMaybePlace(c.folded) &&
      !isPlaceOpener(around(c, -1)) &&
      !c.initial,
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
    name: 'led by',
    type: 'PER',
    certainty: 'guess',
    reason: 'who leads, writes or sings is a person',
    takes: 'a team led by Xelani Tsokwe',
    leaves: 'a team owned by Xelani Tsokwe',
    test: c => around(c, -1) === 'by' && LED.has(around(c, -2)) && size(c) <= 4 && personLike(c),
  },
  {
    name: 'family name last',
    type: 'PER',
    certainty: 'guess',
    reason: 'a known family name behind an unknown word',
    takes: 'Dzigbordi Okonkwo',
    leaves: 'Red Stone',
    test: c =>
      size(c) >= 2 &&
      size(c) <= 4 &&
      (isFamilyName(last(c)) || (isFamilyName(first(c)) && !isWordyFamilyName(first(c)))) &&
      !isMaybePlace(c.folded) &&
      personLike(c) &&
      around(c, -1) !== 'the' &&
      !wordsIn(c).every(isCommonWord),
  },
  {
    name: 'place’s opening',
    type: 'LOC',
    certainty: 'guess',
    reason: '"Lake", "San", "New" open a place’s name',
    takes: 'Upper Abaya',
    leaves: 'New Wave',
    test: c =>
      size(c) > 1 &&
      size(c) <= 3 &&
      isPlaceOpener(first(c)) &&
      !(/^(?:los|las)$/.test(first(c)) && !isMaybePlace(c.folded) && !isTown(c.folded) && around(c, -1) !== 'in') &&
      !isCommonWord(last(c)),
  },
  {
    name: 'organisation’s noun behind',
    type: 'ORG',
    certainty: 'guess',
    reason: '"shares", "militants" behind a name belong to a body',
    takes: 'Ansar militants',
    leaves: 'Ansar mountains',
    test: c =>
      (isOrganisationNoun(around(c, 1)) || (around(c, 1) === 'news' && /^(?:agency|service)$/.test(around(c, 2)))) &&
      !(size(c) === 1 && /^(?:police|government)$/.test(around(c, 1)) && !isAcronym(c.text)) &&
      !isMaybePlace(c.folded) &&
      !isTown(c.folded) &&
      size(c) <= 4,
  },
];
