import {
  isClubOpener,
  isKnownOrganisation,
  isMiscHead,
  isMovementOpener,
  isOrganisationHead,
  isOrganisationOpener,
  isPlaceHead,
  isRealm,
  isStormOpener,
  isTownHouse,
} from '../gazetteer/organisations.ts';
import { isMaybePlace, isPlaceAcronym, isSurePlace } from '../gazetteer/places.ts';
import { isCommonWord, isFamilyName, isGivenName } from '../gazetteer/words.ts';
import { around, wordsIn, type Candidate } from './candidate.ts';
import { first, last, own, size, type TypeRule } from './type-rule.ts';

/** A body’s head alone with a capital is a name where the article or a possessive stands before it: "the Council’s". */
const BODY_ALONE = new Set([
  'parliament',
  'congress',
  'senate',
  'council',
  'commission',
  'assembly',
  'army',
  'navy',
  'treasury',
  'church',
  'court',
  'cabinet',
  'ministry',
]);
const isBodyAlone = (candidate: Candidate): boolean => BODY_ALONE.has(candidate.folded);

const WATERS_AND_HEIGHTS = new Set(['lake', 'river', 'mount', 'mt', 'mt.', 'cape', 'loch', 'jebel', 'wadi', 'strait']);
const COMPASS = new Set(['north', 'south', 'east', 'west', 'central']);
const SHIPS = new Set('hms hmas hmcs hmnzs ins pns bns uss rms mv ss rv rfa'.split(' '));
const STYLES = new Set(['dalai lama', 'panchen lama', 'aga khan', 'karmapa lama']);
const PLACING = new Set(['in', 'at', 'on', 'near', 'the', 'through', 'along', 'across', 'outside', 'around', 'behind']);

/** "Jerry Hill", "Nick Park": two words, a given name and a family's, with nothing before that places them. */
const isPersonOfPlaceName = (candidate: Candidate): boolean =>
  size(candidate) === 2 &&
  isGivenName(first(candidate)) &&
  (!isCommonWord(last(candidate)) || isFamilyName(last(candidate))) &&
  !PLACING.has(around(candidate, -1)) &&
  !isMaybePlace(candidate.folded);

/** What a name’s own words, or the title before it, say surely of its type. */
export const FORM_RULES: readonly TypeRule[] = [
  {
    name: 'title before',
    type: 'PER',
    certainty: 'sure',
    reason: 'an office or form of address stands directly before persons',
    takes: 'Governor Adaeze Obi spoke',
    leaves: 'Prime Minister’s Office',
    test: c => c.titleFrom !== undefined && !isOrganisationHead(last(c)),
  },
  {
    name: 'style of one person',
    type: 'PER',
    certainty: 'sure',
    reason: 'a few styles stand for the one person who bears them',
    takes: 'the Aga Khan',
    leaves: 'the Khan',
    test: c => STYLES.has(c.folded),
  },
  {
    name: 'organisation of the lists',
    type: 'ORG',
    certainty: 'sure',
    reason: 'some bodies are named without saying what they are',
    takes: 'NATO met',
    leaves: 'NATO Square is closed',
    test: (c, text) => isKnownOrganisation(own(c, text)) && !(isSurePlace(c.folded) && around(c, -1) === 'the'),
  },
  {
    name: 'movement’s opening',
    type: 'ORG',
    certainty: 'sure',
    reason: 'words for party, society and army open the names of movements',
    takes: 'Hizb-ul-Fajr',
    leaves: 'Jamal-ud-Din',
    test: c => isMovementOpener(first(c).split('-', 1)[0] ?? '') && (size(c) > 1 || first(c).includes('-')),
  },
  {
    name: 'place of the lists',
    type: 'LOC',
    certainty: 'sure',
    reason: 'countries, capitals and great regions are known',
    takes: 'in Uruguay',
    leaves: 'Jordan Smith',
    test: (c, text) => isSurePlace(c.folded) || isPlaceAcronym(own(c, text)),
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
    test: c => size(c) > 1 && COMPASS.has(last(c)) && isMaybePlace(wordsIn(c).slice(0, -1).join(' ')),
  },
  {
    name: 'ship',
    type: 'MISC',
    certainty: 'sure',
    reason: 'letters for a navy’s ship or a steamer stand before a ship’s name',
    takes: 'HMAS Tobruk sailed',
    leaves: 'HMS sailed',
    test: c => size(c) > 1 && SHIPS.has(first(c)),
  },
  {
    name: 'storm or operation',
    type: 'MISC',
    certainty: 'sure',
    reason: 'storms and operations are called by what they are and a name',
    takes: 'after Cyclone Hola',
    leaves: 'a cyclone warning',
    test: c => size(c) > 1 && size(c) <= 4 && isStormOpener(first(c)) && !isOrganisationHead(last(c)),
  },
  {
    name: 'realm',
    type: 'LOC',
    certainty: 'sure',
    reason: '"Republic of", "Duchy of" name a country, whatever stands before',
    takes: 'the Grand Duchy of Finland',
    leaves: 'the Republic was proclaimed',
    test: c =>
      wordsIn(c).some((word, i, words) => isRealm(word) && words[i + 1] === 'of') &&
      !isOrganisationHead(last(c)) &&
      !isMiscHead(last(c)),
  },
  {
    name: 'club’s opening',
    type: 'ORG',
    certainty: 'sure',
    reason: 'sports clubs begin with such letters or words and have a town behind',
    takes: 'Dynamo Bekal',
    leaves: 'Racing stopped',
    test: c =>
      size(c) >= 2 &&
      size(c) <= 4 &&
      isClubOpener(first(c)) &&
      !isCommonWord(last(c)) &&
      !isPlaceHead(last(c)) &&
      !isMiscHead(last(c)),
  },
  {
    name: 'organisation’s opening',
    type: 'ORG',
    certainty: 'sure',
    reason: '"Bank of", "University of" open a body’s name',
    takes: 'the University of Dar es Salaam',
    leaves: 'Church bells rang',
    test: c =>
      size(c) > 1 &&
      isOrganisationOpener(first(c)) &&
      (wordsIn(c)[1] === 'of' || wordsIn(c)[1] === 'for' || /^(?:radio|bank|air)$/.test(first(c))),
  },
  {
    name: 'head inside',
    type: 'ORG',
    certainty: 'sure',
    reason: '"Ministry of X", "X Council of Y": the head stands before "of"',
    takes: 'the Supreme Council of Antiquities',
    leaves: 'the Battle of Adwa',
    test: c =>
      wordsIn(c).some(
        (word, i, words) =>
          i > 0 &&
          (words[i + 1] === 'of' || words[i + 1] === 'for') &&
          (isOrganisationHead(word) || isOrganisationOpener(word)),
      ),
  },
  {
    name: 'place’s head',
    type: 'LOC',
    certainty: 'sure',
    reason: 'a last word like River or Province makes it a place',
    takes: 'the Zambezi River rose',
    leaves: 'River cruises sold well',
    test: c =>
      ((size(c) > 1 && isPlaceHead(last(c))) || (size(c) > 2 && isTownHouse(wordsIn(c).slice(-2).join(' ')))) &&
      !isPersonOfPlaceName(c) &&
      !isOrganisationOpener(first(c)),
  },
  {
    name: 'work’s or programme’s head',
    type: 'MISC',
    certainty: 'sure',
    reason: 'treaties, wars, prizes and programmes are no bodies or places',
    takes: 'the Lagos Protocol',
    leaves: 'Protocol was observed',
    test: c => size(c) > 1 && isMiscHead(last(c)),
  },
  {
    name: 'work’s head inside',
    type: 'MISC',
    certainty: 'sure',
    reason: 'a treaty, war or meeting "of" somebody',
    takes: 'the Battle of Adwa',
    leaves: 'the Council of Europe',
    test: c =>
      wordsIn(c).some(
        (word, i, words) =>
          isMiscHead(word) && (words[i + 1] === 'of' || words[i + 1] === 'for') && !isOrganisationHead(word),
      ),
  },
  {
    name: 'disease',
    type: 'MISC',
    certainty: 'sure',
    reason: 'diseases and their agents are no names of bodies',
    takes: 'Ebola',
    leaves: 'the Ebola Task Force',
    test: c =>
      size(c) === 1 &&
      /^(?:covid|sars|mers|hiv|aids|ebola|zika|cholera|malaria|polio|mpox|h\dn\d)(?:-|$|\/)|virus$/.test(c.folded),
  },
  {
    name: 'organisation’s head',
    type: 'ORG',
    certainty: 'sure',
    reason: 'a last word like Ministry or Airlines makes it a body',
    takes: 'the Harbour Commission ruled',
    leaves: 'Commission was paid',
    test: c => isOrganisationHead(last(c)) && (size(c) > 1 || (!c.initial && isBodyAlone(c))),
  },
];
