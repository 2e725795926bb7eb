import { isCommonToken } from '../gazetteer/word-traits.ts';
import { isMaybePlace } from '../gazetteer/places.ts';
import { isCommonWord, isGivenName, isTechnicalAcronym } from '../gazetteer/words.ts';
import { isCapital } from './calendar-names.ts';
import { around, tokenAt, tokensOf, type Candidate } from './candidate.ts';
import { isMovement, PLACE_PREPOSITIONS } from './surroundings.ts';
import { first, isAcronym, personLike, size, type TypeRule } from './type-rule.ts';

const MEASURES = new Set([
  'index',
  'currency',
  'virus',
  'syndrome',
  'disease',
  'language',
  'theorem',
  'effect',
  'scale',
  'test',
]);

/** What is directed at persons. */
const AT_PEOPLE = new Set(
  'jab jibe swipe dig barb lashed aimed angry laughed shouted directed anger sneered sniped swore yelled hurled'.split(
    ' ',
  ),
);
const FROM_PEOPLE = new Set(
  'over letter call message statement borrowed received bought heard learned learnt inherited advice help apology pass cross'.split(
    ' ',
  ),
);
const OWNING = new Set([
  'stake',
  'stakes',
  'share',
  'shares',
  'interest',
  'holding',
  'shareholder',
  'invested',
  'shareholding',
]);
const LAYING_WASTE = new Set('flattened devastated battered ravaged flooded razed besieged shelled'.split(' '));

const OF_PLACES = new Set(
  'parts villagers residents inhabitants townspeople natives native natives resident farmer farmers fisherman driver landowner mayor omanhene oba soun ooni alaafin olubadan awujale alake aseyin obong archbishop bishop emir sultan king queen prince duke capital plains plain prairie shores slopes foothills hills mountains valley ruins coast island islands hamlet commune municipality confluence port outskirts streets town towns village villages suburb suburbs siege bombing shelling fall east west north south northeast northwest southeast southwest outside'.split(
    ' ',
  ),
);

/** "King Dandeson Jaja of Opobo": an office of a place and a name before "of". */
function isRulerBefore(candidate: Candidate): boolean {
  for (let at = -2; at >= -7 && tokenAt(candidate, at)?.capital === 'initial'; at--)
    if (at < -2 && OF_PLACES.has(around(candidate, at))) return true;
  return false;
}

/** What the words before and behind a name make likely where nothing states a type. */
export const NEIGHBOUR_RULES: readonly TypeRule[] = [
  {
    name: 'thing’s noun behind',
    type: 'MISC',
    certainty: 'guess',
    reason: 'an index, a currency or a disease is called by what stands before',
    takes: 'the Karsten index',
    leaves: 'the Karsten bank',
    test: c => MEASURES.has(around(c, 1)) && size(c) <= 3,
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
    name: 'model or number',
    type: 'MISC',
    certainty: 'guess',
    reason: 'letters and figures in one word number a thing',
    takes: 'a K-412',
    leaves: 'a KLP',
    test: c => size(c) === 1 && /\d/.test(c.folded),
  },
  {
    name: 'stake in',
    type: 'ORG',
    certainty: 'guess',
    reason: 'one owns shares in a firm, not in a place',
    takes: 'a stake in Dovacom',
    leaves: 'a house in Dovacom',
    test: c => around(c, -1) === 'in' && OWNING.has(around(c, -2)) && !isMaybePlace(c.folded),
  },
  {
    name: 'struck',
    type: 'LOC',
    certainty: 'guess',
    reason: 'storms and floods lay places waste',
    takes: 'the storm flattened Leyola',
    leaves: 'the storm worried Leyola',
    test: c => LAYING_WASTE.has(around(c, -1)) && size(c) <= 3 && !c.initial,
  },
  {
    name: 'employer of whom follows',
    type: 'ORG',
    certainty: 'guess',
    reason: 'a person’s name behind a possessive is that of who works there',
    takes: 'Bhanu Telcom’s Maria Silva said',
    leaves: 'Bhanu Telcom’s mast',
    test: c =>
      tokenAt(c, 1)?.kind === 'possessive' &&
      tokenAt(c, 2)?.capital === 'initial' &&
      isGivenName(around(c, 2)) &&
      isCapital(tokenAt(c, 3)) &&
      !isMaybePlace(c.folded) &&
      !isGivenName(first(c)),
  },
  {
    name: 'acronym',
    type: 'ORG',
    certainty: 'guess',
    reason: 'a word in capitals is a body more often than not',
    takes: 'the ZNBC said',
    leaves: 'DNA was found',
    test: c =>
      !c.shouted && isAcronym(c.text) && size(c) === 1 && !isCommonWord(c.folded) && !isTechnicalAcronym(c.folded),
  },
  {
    name: 'preposition of place',
    type: 'LOC',
    certainty: 'guess',
    reason: '"in X" is mostly a place',
    takes: 'in Gbarnga',
    leaves: 'of Gbarnga',
    test: c =>
      PLACE_PREPOSITIONS.has(around(c, -1)) &&
      !(around(c, -1) === 'at' && AT_PEOPLE.has(around(c, -2))) &&
      !(around(c, -1) === 'from' && FROM_PEOPLE.has(around(c, -2)) && size(c) > 1 && personLike(c)) &&
      size(c) <= 3 &&
      !(size(c) > 1 && /^(?:through|via|off|from|into|toward|towards)$/.test(around(c, -1)) && personLike(c)) &&
      (!tokensOf(c).every(token => isCommonToken(token)) || (size(c) === 1 && isMaybePlace(c.folded))),
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
    name: 'people of',
    type: 'LOC',
    certainty: 'guess',
    reason: 'those who live in a place, and those who govern it, are said to be of it',
    takes: 'villagers of Tavuki',
    leaves: 'members of Tavuki',
    test: c =>
      around(c, -1) === 'of' &&
      size(c) <= 3 &&
      (OF_PLACES.has(around(c, -2)) ||
        isRulerBefore(c) ||
        (around(c, -2) === ',' && tokenAt(c, -3)?.kind === 'number') ||
        (isMaybePlace(c.folded) && tokenAt(c, -2)?.capital === 'initial')),
  },
];
