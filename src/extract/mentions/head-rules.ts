import {
  isClubOpener,
  isForeignOpener,
  isMiscHead,
  isOrganisationHead,
  isOrganisationOpener,
  isPlaceHead,
  isRealm,
  isTownHouse,
} from '../gazetteer/organisations.ts';
import { isMaybePlace } from '../gazetteer/places.ts';
import { isCommonWord, isFamilyName, isGivenName } from '../gazetteer/words.ts';
import { around, wordsIn, type Candidate } from './candidate.ts';
import { first, isWordyPerson, last, size, type TypeRule } from './type-rule.ts';

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

/** "The National Stadium": the word that opens a body's name opens a ground's as well. */
const GROUNDS = new Set('stadium arena park airport forest highway circuit cemetery palace gardens'.split(' '));

const PLACING = new Set(['in', 'at', 'on', 'near', 'the', 'through', 'along', 'across', 'outside', 'around', 'behind']);

/** "Jerry Hill", "Nick Park": two words, a given name and a family's, with nothing before that places them. */
const isPersonOfPlaceName = (candidate: Candidate): boolean =>
  size(candidate) === 2 &&
  isGivenName(first(candidate)) &&
  (!isCommonWord(last(candidate)) || isFamilyName(last(candidate))) &&
  !PLACING.has(around(candidate, -1)) &&
  !isMaybePlace(candidate.folded);

/** What the word that heads a name, or opens it, says surely of its type. */
export const HEAD_RULES: readonly TypeRule[] = [
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
    name: 'opening in another tongue',
    type: 'ORG',
    certainty: 'sure',
    reason: 'words for party, bank, front and company open the names of bodies in other tongues, too',
    takes: 'Partido Nuevo won',
    leaves: 'Nuevo Partido Street',
    test: c => size(c) > 1 && isForeignOpener(first(c)) && !isPlaceHead(last(c)) && !isMiscHead(last(c)),
  },
  {
    name: 'firm’s ending',
    type: 'ORG',
    certainty: 'guess',
    reason: 'firms are called by words grown together with what they deal in',
    takes: 'Agrobank cut rates',
    leaves: 'Microsoft left',
    test: c =>
      size(c) <= 2 &&
      /^[a-z]{3,}(?:bank|group|spor|telecom|telekom|petrol|neft|corp|soft|pharma|invest|export|import|prombank|energo)$/.test(
        first(c),
      ) &&
      !isCommonWord(first(c)) &&
      !isFamilyName(first(c)),
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
      (/^(?:of|for|on)$/.test(wordsIn(c)[1] ?? '') || /^(?:radio|bank|air|voice)$/.test(first(c))),
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
          (words[i + 1] === 'of' || words[i + 1] === 'for' || words[i + 1] === 'on') &&
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
      (!isOrganisationOpener(first(c)) || GROUNDS.has(last(c))),
  },
  {
    name: 'work’s or programme’s head',
    type: 'MISC',
    certainty: 'sure',
    reason: 'treaties, wars, prizes and programmes are no bodies or places',
    takes: 'the Lagos Protocol',
    leaves: 'Protocol was observed',
    test: c =>
      size(c) > 1 && !isWordyPerson(c) && isMiscHead(/^[ivx]+$/.test(last(c)) ? (wordsIn(c).at(-2) ?? '') : last(c)),
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
    name: 'joined by &',
    type: 'ORG',
    certainty: 'guess',
    reason: 'firms are called by two names and the sign for "and"',
    takes: 'Pettifer & Oakes',
    leaves: 'Pettifer and Oakes',
    test: c => size(c) > 2 && wordsIn(c).includes('&') && !isMiscHead(last(c)),
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
