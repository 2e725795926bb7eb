import { wordTrait } from '../../text/word-trait.ts';
import { isBodyNoun, isOrganisationNoun, isPlaceNoun, isThingNoun } from '../gazetteer/organisations.ts';
import { isMaybePlace } from '../gazetteer/places.ts';
import { isPersonNoun } from '../gazetteer/titles.ts';
import { isGivenName } from '../gazetteer/words.ts';
import { isCommonToken, isTitleHeadToken } from '../gazetteer/word-traits.ts';
import { around, tokenAt, tokensOf, type Candidate } from './candidate.ts';
import { isDateline, isGreaterPlace } from './is-dateline.ts';
import { apposedTo, definedAs } from './definitions.ts';
import { first, FOREIGN_ARTICLES, isAcronym, personLike, size, type TypeRule } from './type-rule.ts';

const AGES = /^, ?(?:aged? )?\d{1,3},/;
const LIFE = /^ \((?:born|b\.|died|d\.|née|nee)\b/;
/** What only people do, or have done to them. */
const LIFE_VERBS = new Set(['married', 'divorced', 'graduated', 'resigned', 'retired', 'emigrated']);

const KIN = new Set(
  'brother sister father mother son daughter wife husband widow widower uncle aunt cousin nephew niece grandson granddaughter grandfather grandmother fiance fiancee stepfather stepmother girlfriend boyfriend twin brothers sisters sons daughters uncles aunts cousins nephews nieces grandsons granddaughters twins parents grandparents'.split(
    ' ',
  ),
);
const COUNTERPARTS = new Set('rival opponent challenger foe incumbent counterpart ally mate deputy'.split(' '));
/** "The Soun of Ogbo, Oba Gandi Olao,": an office with a name behind it is another’s. */
const isNextInList = (candidate: Candidate): boolean =>
  isTitleHeadToken(tokenAt(candidate, 2)) &&
  tokenAt(candidate, 2)?.capital === 'initial' &&
  tokenAt(candidate, 3)?.capital === 'initial' &&
  !isTitleHeadToken(tokenAt(candidate, 3)) &&
  !isCommonToken(tokenAt(candidate, 3));

/** A form of address is no trade: "Olive Grove, Miss., …". */
const isTrade = (word: string): boolean => isPersonNoun(word) && !/^(?:mr|mrs|ms|miss|dr|sir)\.?$/.test(word);

/** "Nikki Hale, his rival,": "its rival" may be a firm. */
const isHisRival = (candidate: Candidate): boolean =>
  /^(?:his|her)$/.test(around(candidate, 2)) && apposedTo(candidate, word => COUNTERPARTS.has(word));
const OWNERS = new Set(['his', 'her', 'their', 'my', 'our', 'whose']);

/** "his brother Tavita", "Obi’s daughter, Ada": an owner, perhaps an adjective, the kin, perhaps a comma. */
function isKinBefore(candidate: Candidate): boolean {
  const kin = around(candidate, -1) === ',' ? -2 : -1;
  if (!KIN.has(around(candidate, kin))) return false;
  // "He leaves a wife, Ropa, and": of nobody that is named beside.
  if (kin === -2 && around(candidate, -3) === 'a') return true;
  return [kin - 1, kin - 2].some(
    offset => OWNERS.has(around(candidate, offset)) || tokenAt(candidate, offset)?.kind === 'possessive',
  );
}

const PLACE_PAIRS = new Set(
  'refugee camp|sluice gate|police station|railway station|train station|bus station|bus park|air base|military base|naval base|power station|power plant|nuclear plant|oil field|gas field|gold mine|local government|industrial zone|border post|border crossing|checkpoint near|detention centre|detention center|mountain range|national park|business district|constituency in'.split(
    '|',
  ),
);

const mayOpenPair = wordTrait(folded => [...PLACE_PAIRS].some(pair => pair.startsWith(`${folded} `)));
const isPlacePair = (candidate: Candidate): boolean =>
  mayOpenPair(tokenAt(candidate, 1)) && PLACE_PAIRS.has(`${around(candidate, 1)} ${around(candidate, 2)}`);

/** What the text says around a name that states its type. */
export const CONTEXT_RULES: readonly TypeRule[] = [
  {
    name: 'place’s noun behind',
    type: 'LOC',
    certainty: 'sure',
    reason: '"province", "city" behind a name say what it is',
    takes: 'Gorno province',
    leaves: 'Gorno said',
    test: c =>
      (isPlaceNoun(around(c, 1)) || isPlacePair(c)) &&
      size(c) <= 3 &&
      around(c, 1) !== 'state' &&
      around(c, 1) !== 'capital',
  },
  {
    name: 'place’s noun before',
    type: 'LOC',
    certainty: 'sure',
    reason: '"the city of X" says what it is',
    takes: 'the village of Bekal',
    leaves: 'the mayor of Bekal',
    test: c => around(c, -1) === 'of' && isPlaceNoun(around(c, -2)),
  },
  {
    name: 'place’s noun directly before',
    type: 'LOC',
    certainty: 'sure',
    reason: '"the capital X" says what it is',
    takes: 'the capital Mbandu',
    leaves: 'the capital gains tax',
    test: c => (around(c, -1) === 'capital' || around(c, -1) === 'town' || around(c, -1) === 'village') && size(c) <= 3,
  },
  {
    name: 'life’s dates',
    type: 'PER',
    certainty: 'sure',
    reason: 'only people are born',
    takes: 'Zola Mbeko (born 1950)',
    leaves: 'Zola (founded 1950)',
    test: (c, text) =>
      LIFE.test(text.slice(c.end, c.end + 10)) ||
      (around(c, 1) === 'was' && around(c, 2) === 'born') ||
      (LIFE_VERBS.has(around(c, 1)) && size(c) <= 4 && personLike(c)),
  },
  {
    name: 'dateline',
    type: 'LOC',
    certainty: 'sure',
    reason: 'a report begins with the place it comes from, in capitals, before a date or a dash',
    takes: 'PUERTO ELENA, June 4 (AFP) - Rain fell.',
    leaves: 'CHIPTEC, the maker of chips, closed.',
    test: c => isDateline(c),
  },
  {
    name: 'greater place of a dateline',
    type: 'LOC',
    certainty: 'sure',
    reason: 'behind the place that a report comes from stands the greater one, and then the dash',
    takes: 'SARANO, Kandera Selatan – Rain fell.',
    leaves: 'Sarano, Kandera Selatan and others came.',
    test: c => isGreaterPlace(c),
  },
  {
    name: 'kin before',
    type: 'PER',
    certainty: 'sure',
    reason: 'somebody’s brother or widow is a person, of one name too',
    takes: 'his brother Tavita said',
    leaves: 'a brother company',
    test: c => size(c) <= 4 && isKinBefore(c) && !isAcronym(c.text),
  },
  {
    name: 'said to be a person',
    type: 'PER',
    certainty: 'sure',
    reason: '"X is a painter" says what it is',
    takes: 'Cabral is a Cape Verdean footballer',
    leaves: 'Cabral is a village',
    test: c => definedAs(c, isPersonNoun) && personLike(c),
  },
  {
    name: 'said to be a place',
    type: 'LOC',
    certainty: 'sure',
    reason: '"X is a village" says what it is',
    takes: 'Bekal is a coastal village',
    leaves: 'Bekal is a singer',
    test: c => definedAs(c, isPlaceNoun),
  },
  {
    name: 'said to be a body',
    type: 'ORG',
    certainty: 'sure',
    reason: '"X is a company" says what it is',
    takes: 'Zentrix is a software company',
    leaves: 'Zentrix is a river',
    test: c => definedAs(c, isBodyNoun),
  },
  {
    name: 'said to be a thing',
    type: 'MISC',
    certainty: 'sure',
    reason: '"X is an album" says what it is',
    takes: 'Blue Hours is a novel',
    leaves: 'Blue Hours is a band',
    test: c => definedAs(c, isThingNoun) || apposedTo(c, isThingNoun),
  },
  {
    name: 'age or person’s noun behind',
    type: 'PER',
    certainty: 'sure',
    reason: 'an age or a person’s trade in apposition',
    takes: 'Ana Petrović, a baker,',
    leaves: 'Acme, a maker of pumps,',
    test: (c, text) =>
      size(c) <= 5 &&
      !isMaybePlace(c.folded) &&
      !(size(c) === 1 && around(c, -1) === 'the' && isPersonNoun(c.folded)) &&
      // "Born at Klit, the son of a fisherman, he …": who is spoken of stands elsewhere.
      !/^(?:in|at|near)$/.test(around(c, -1)) &&
      !isNextInList(c) &&
      (AGES.test(text.slice(c.end, c.end + 12)) || apposedTo(c, isTrade) || isHisRival(c)) &&
      !isAcronym(c.text),
  },
  {
    name: 'person’s noun before',
    type: 'PER',
    certainty: 'sure',
    reason: 'a trade or kinship written small stands directly before persons',
    takes: 'the farmer Juma Ali',
    leaves: 'officials Monday',
    test: c =>
      isPersonNoun(around(c, -1)) &&
      c.from > 0 &&
      (tokenAt(c, -1)?.capital === 'none' || !tokensOf(c).every(token => isCommonToken(token))) &&
      // "To head X": what is headed.
      !(around(c, -2) === 'to' && around(c, -1) === 'head') &&
      size(c) >= 2 &&
      !isAcronym(c.text) &&
      !isMaybePlace(c.folded),
  },
  {
    name: 'named in apposition',
    type: 'PER',
    certainty: 'guess',
    reason: 'whom somebody’s rival or lawyer is said to be is named between commas',
    takes: 'his Republican rival, Herzal Walkers, spoke',
    leaves: 'his Republican rival, Walkers Ltd, spoke',
    test: c =>
      around(c, -1) === ',' &&
      size(c) >= 2 &&
      size(c) <= 4 &&
      (isPersonNoun(around(c, -2)) || COUNTERPARTS.has(around(c, -2))) &&
      /^(?:,|\.|;|)$/.test(around(c, 1)) &&
      [-3, -4, -5].some(
        at => /^(?:his|her|their|the|a|an|its)$/.test(around(c, at)) || tokenAt(c, at)?.kind === 'possessive',
      ) &&
      personLike(c) &&
      !isMaybePlace(c.folded),
  },
  {
    name: 'organisation’s noun in apposition',
    type: 'ORG',
    certainty: 'sure',
    reason: 'a body’s noun in apposition',
    takes: 'Zentrix, a company',
    leaves: 'Zenta, a widow',
    test: c =>
      apposedTo(c, word => isBodyNoun(word) || isOrganisationNoun(word)) &&
      !isHisRival(c) &&
      !/^(?:in|at|near|from|to|outside)$/.test(around(c, -1)),
  },
  {
    name: 'body’s noun before',
    type: 'ORG',
    certainty: 'sure',
    reason: 'what a body is may stand directly before its name',
    takes: 'the airline Aerosur',
    leaves: 'an airline in Potosí',
    test: c =>
      isBodyNoun(around(c, -1)) &&
      c.from > 0 &&
      !/^(?:bulk|aircraft|container|troop|personnel|cattle|ore)$/.test(around(c, -2)) &&
      size(c) <= 5 &&
      c.titleFrom === undefined &&
      !(size(c) > 1 && isGivenName(first(c)) && !FOREIGN_ARTICLES.has(first(c))),
  },
];
