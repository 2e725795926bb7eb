import { isKnownOrganisation, isMiscHead, isOrganisationHead } from '../gazetteer/organisations.ts';
import { isMaybePlace, isStateShort } from '../gazetteer/places.ts';
import { isCommonWord, isFamilyName, isGivenName } from '../gazetteer/words.ts';
import { around, tokenAt, wordsIn, type Candidate } from './candidate.ts';
import { first, last, personLike, size, type TypeRule } from './type-rule.ts';

const WATERS_AND_HEIGHTS = new Set(['lake', 'river', 'mount', 'mt', 'mt.', 'cape', 'loch', 'jebel', 'wadi', 'strait']);
const TOWN_OPENERS = new Set(
  'san santa santo são sao puerto ciudad kampung pulau gunung tanjung teluk deir beit bandar koh ulaan'.split(' '),
);
const COMPASS = new Set(['north', 'south', 'east', 'west', 'central']);
/** "Igara East": an unknown word that is nobody’s given name. */
const isUnknownPart = (candidate: Candidate): boolean =>
  size(candidate) === 2 &&
  candidate.titleFrom === undefined &&
  // North and West are families' names as well.
  (/^(?:east|south|central)$/.test(last(candidate)) || /^(?:in|for|from|at|near)$/.test(around(candidate, -1))) &&
  !isGivenName(first(candidate)) &&
  !isCommonWord(first(candidate)) &&
  !isFamilyName(first(candidate)) &&
  !isKnownOrganisation(candidate.text.split(' ', 1)[0] ?? '');

/** Who sits for a place, and its seat, directly behind its name. */
const SEAT_HOLDERS = new Set(
  'mp mps mla mlas mna mpa counterpart legislator lawmaker constituency seat by-election residents voters'.split(' '),
);
/** How places are called: what a name’s own words and what it stands in say of it. */
export const PLACE_FORM_RULES: readonly TypeRule[] = [
  {
    name: 'saint’s or town’s opening',
    type: 'LOC',
    certainty: 'guess',
    reason:
      'so begin the names of places in the tongues of Spain, Portugal, Italy and the Malays, and those of hardly any person',
    takes: 'in San Juan de Lurigancho',
    leaves: 'San Miguel Corp. sold beer',
    test: c =>
      size(c) >= 2 &&
      size(c) <= 5 &&
      (TOWN_OPENERS.has(first(c)) || (first(c) === 'villa' && wordsIn(c)[1] === 'el')) &&
      personLike(c) &&
      !(size(c) > 2 && isGivenName(first(c)) && around(c, -1) !== 'in'),
  },
  {
    name: 'state’s short form',
    type: 'LOC',
    certainty: 'sure',
    reason: 'American papers shorten the names of states behind a town’s',
    takes: 'a mill in Vancouver, Wash, burned',
    leaves: 'Wash your hands',
    test: c =>
      size(c) === 1 &&
      isStateShort(c.text) &&
      around(c, -1) === ',' &&
      tokenAt(c, -2)?.kind === 'word' &&
      tokenAt(c, -2)?.capital !== 'none' &&
      tokenAt(c, 1)?.capital !== 'initial',
  },
  {
    name: 'saint’s town',
    type: 'LOC',
    certainty: 'guess',
    reason: 'towns and islands are called by saints, and one is in or from them',
    takes: 'crews from St Joseph came',
    leaves: 'a life of St Joseph',
    test: c =>
      size(c) >= 2 &&
      size(c) <= 3 &&
      /^(?:st\.?|saint|ste\.?|sainte)$/.test(first(c)) &&
      /^(?:in|at|near|from|to|around|outside|off)$/.test(around(c, -1)) &&
      !isOrganisationHead(last(c)),
  },
  {
    name: 'part of the land in brackets',
    type: 'LOC',
    certainty: 'guess',
    reason: 'in brackets behind a person stands the part of the land he is for',
    takes: 'Bello Rabiu (North West) spoke',
    leaves: 'North West spoke',
    test: c =>
      around(c, -1) === '(' &&
      around(c, 1) === ')' &&
      size(c) <= 2 &&
      wordsIn(c).every(word => COMPASS.has(word)) &&
      tokenAt(c, -2)?.capital === 'initial',
  },
  {
    name: 'water or height first',
    type: 'LOC',
    certainty: 'sure',
    reason: 'lakes, rivers, mountains and capes are called by what they are and a name',
    takes: 'the River Tana rose',
    leaves: 'Lake Regional Hospital',
    test: c =>
      WATERS_AND_HEIGHTS.has(first(c)) &&
      size(c) >= 2 &&
      size(c) <= 4 &&
      !isOrganisationHead(last(c)) &&
      !isMiscHead(last(c)) &&
      !isCommonWord(last(c)),
  },
  {
    name: 'point of the compass last',
    type: 'LOC',
    certainty: 'sure',
    reason: 'a part of a town is called by the town and where it lies',
    takes: 'in Omdurman North',
    leaves: 'Oliver North',
    test: c =>
      size(c) > 1 &&
      COMPASS.has(last(c)) &&
      (isMaybePlace(wordsIn(c).slice(0, -1).join(' ')) || SEAT_HOLDERS.has(around(c, 1)) || isUnknownPart(c)),
  },
];
