import { isCountry, isMaybePlace } from '../gazetteer/places.ts';
import { isTitleHead } from '../gazetteer/titles.ts';
import { isCommonWord, isFamilyName, isGivenName } from '../gazetteer/words.ts';
import { around, tokenAt } from './candidate.ts';
import { first, isAcronym, last, size, type TypeRule } from './type-rule.ts';

/** Heads that stand before firms as well. */
const NO_HOLDER = new Set([
  'leader',
  'star',
  'champion',
  'owner',
  'founder',
  'giant',
  'counterpart',
  'producer',
  'head',
  'general',
  'private',
  'major',
  'editor',
]);
const OF_A_PERSON = new Set(
  'wife husband son daughter mother father brother sister widow death funeral resignation arrest predecessor successor aide aides allies deputy remarks cabinet lawyer lawyers camp running minister ministers'.split(
    ' ',
  ),
);
const ALLIES = new Set('ally allies loyalist loyalists confidant'.split(' '));
const OF_A_PLACE = new Set(
  'mayor governor mp mps mla mlas sp senator residents villagers townspeople dwellers locals resident counterpart counterparts bishop archbishop court police government authorities'.split(
    ' ',
  ),
);
/** Bodies that are in one place. */
const SEATED = new Set(
  'court hospital university college school academy polytechnic prison church cathedral mosque clinic'.split(' '),
);

/** Whom or what a name belongs to, or what belongs to it, makes its type likely where nothing states it. */
export const BELONGING_RULES: readonly TypeRule[] = [
  {
    name: 'office before',
    type: 'PER',
    certainty: 'guess',
    reason: 'an office written small stands before who holds it, of one name too',
    takes: 'ZNP chief Barzo said',
    leaves: 'market leader Zentrixa said',
    test: c =>
      size(c) === 1 &&
      isTitleHead(around(c, -1)) &&
      !NO_HOLDER.has(around(c, -1)) &&
      (tokenAt(c, -2)?.capital === 'all' || tokenAt(c, -2)?.capital === 'initial') &&
      !isAcronym(c.text) &&
      (!isMaybePlace(c.folded) || isGivenName(c.folded) || isFamilyName(c.folded)) &&
      !isCommonWord(c.folded),
  },
  {
    name: 'kin or aides of',
    type: 'PER',
    certainty: 'guess',
    reason: 'only persons have a wife, a deputy or a funeral',
    takes: 'Tinuba’s wife',
    leaves: 'Tinuba’s shares',
    test: c =>
      size(c) === 1 &&
      (tokenAt(c, 1)?.kind === 'possessive'
        ? OF_A_PERSON.has(around(c, 2))
        : ALLIES.has(around(c, 1)) && !isAcronym(c.text) && !isCommonWord(c.folded)) &&
      !isMaybePlace(c.folded),
  },
  {
    name: 'quarter of a city',
    type: 'LOC',
    certainty: 'guess',
    reason: 'a name behind a city’s possessive is in it',
    takes: 'Karachi’s Lyarri',
    leaves: 'Kenya’s Lyarri',
    test: c =>
      size(c) === 1 &&
      tokenAt(c, -1)?.kind === 'possessive' &&
      isMaybePlace(around(c, -2)) &&
      !isCountry(around(c, -2)) &&
      !isAcronym(c.text) &&
      !isGivenName(c.folded) &&
      !isFamilyName(c.folded) &&
      !isCommonWord(c.folded),
  },
  {
    name: 'seat of a body',
    type: 'LOC',
    certainty: 'guess',
    reason: 'a court, a school or a hospital is followed by where it is',
    takes: 'the High Court, Kabweru',
    leaves: 'the High Court, Justice',
    test: c =>
      around(c, -1) === ',' &&
      size(c) <= 2 &&
      SEATED.has(around(c, -2)) &&
      tokenAt(c, -2)?.capital === 'initial' &&
      !c.titleFrom &&
      [',', '.', '', ';'].includes(around(c, 1)),
  },
  {
    name: 'governed place behind',
    type: 'LOC',
    certainty: 'guess',
    reason: 'mayors, governors and residents are a place’s',
    takes: 'Bekali mayor Tavita Sela',
    leaves: 'Bekali captain Tavita Sela',
    test: c =>
      size(c) <= 3 &&
      !isAcronym(c.text) &&
      OF_A_PLACE.has(around(c, 1)) &&
      (tokenAt(c, 2)?.capital === 'initial' || (!isFamilyName(last(c)) && !isGivenName(first(c)))),
  },
];
