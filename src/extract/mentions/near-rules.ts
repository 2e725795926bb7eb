import { isKnownOrganisation, isOrganisationNoun, isPlaceOpener } from '../gazetteer/organisations.ts';
import { isCountry, isMaybePlace, isTown } from '../gazetteer/places.ts';
import { isCommonToken } from '../gazetteer/word-traits.ts';
import { isCommonWord, isFamilyName, isGivenName } from '../gazetteer/words.ts';
import { around, tokenAt, tokensOf, wordsIn } from './candidate.ts';
import { first, isAcronym, last, personLike, size, type TypeRule } from './type-rule.ts';
import { PAPERS } from './widen-names.ts';

const ABIDING = new Set(
  'arrived arrives arriving landed born based lives lived living resides arrested headquartered situated stationed'.split(
    ' ',
  ),
);

const OWNED = new Set(
  'unit subsidiary shares brand militants guerrillas rebels party newspaper airline militia faction coalition chain conglomerate syndicate cartel gang clan'.split(
    ' ',
  ),
);
const TRUSTING = new Set(
  'confidence faith trust trusted interest interested belief believe believed believes confided result results resulted found success embodied invested played starred appeared shouted shouts fired angry laughed look looked looking swipe jibe hit lashed aimed invested culminating culminated shot shares share stake stakes interest interests holding holdings confidence investment investments'.split(
    ' ',
  ),
);

const SHIP_NOUNS = new Set(
  'vessel tanker ship ferry trawler frigate yacht freighter submarine destroyer bulker boat schooner warship cruiser tug carrier dredger barge ketch yawl steamer motorship containership corvette icebreaker whaler lugger dhow'.split(
    ' ',
  ),
);
/** What the words directly before a name make likely, whatever the name's own words look like. */
export const NEAR_RULES: readonly TypeRule[] = [
  {
    name: 'ship’s noun before',
    type: 'MISC',
    certainty: 'guess',
    reason: 'ships have names of their own',
    takes: 'the vessel Iron Tavuki',
    leaves: 'the vessel, Tavuki',
    test: c =>
      // "A tanker, the Torea, sank".
      (SHIP_NOUNS.has(around(c, -1)) ||
        (around(c, -1) === 'the' && around(c, -2) === ',' && SHIP_NOUNS.has(around(c, -3)) && around(c, 1) === ',')) &&
      size(c) <= 3 &&
      !isMaybePlace(c.folded),
  },
  {
    name: 'who behind',
    type: 'PER',
    certainty: 'guess',
    reason: 'of persons one says "who", in reports of matches of sides as well',
    takes: 'Jamo Musse, who left',
    leaves: 'Jamo Musse, which left',
    test: c =>
      !c.sport &&
      around(c, 1) === ',' &&
      around(c, 2) === 'who' &&
      size(c) <= 3 &&
      personLike(c) &&
      !/^(?:of|in|at|near|the)$/.test(around(c, -1)) &&
      !isMaybePlace(c.folded) &&
      !isTown(c.folded) &&
      !wordsIn(c).every(isCommonWord),
  },
  {
    name: 'which behind',
    type: 'ORG',
    certainty: 'guess',
    reason: 'of persons nobody says "which"',
    takes: 'led by Telebra, which gained',
    leaves: 'led by Telebra, who gained',
    test: c =>
      around(c, 1) === ',' &&
      around(c, 2) === 'which' &&
      size(c) <= 3 &&
      !/^(?:of|in|at|near|on|from|to|across|through)$/.test(around(c, -1)) &&
      c.titleFrom === undefined &&
      !(size(c) > 1 && isGivenName(first(c)) && isFamilyName(last(c))) &&
      !isMaybePlace(c.folded) &&
      !isTown(c.folded) &&
      !wordsIn(c).every(isCommonWord),
  },
  {
    name: 'arrival or abode',
    type: 'LOC',
    certainty: 'guess',
    reason: 'one arrives, lives and is born in places, whatever they are called',
    takes: 'arrived in Sebastian Gandolfo',
    leaves: 'believed in Sebastian Gandolfo',
    test: c => (around(c, -1) === 'in' || around(c, -1) === 'at') && ABIDING.has(around(c, -2)) && size(c) <= 4,
  },
  {
    name: 'paper’s noun behind',
    type: 'ORG',
    certainty: 'sure',
    reason: 'what is said to be a paper is one, though an ordinary word names it',
    takes: 'told the Guardian newspaper',
    leaves: 'told the guardian newspaper',
    test: c =>
      !c.initial &&
      !c.shouted &&
      size(c) <= 3 &&
      /^(?:newspaper|newspapers|magazine|tabloid|broadsheet)$/.test(around(c, 1)),
  },
  {
    name: 'of a body, article before',
    type: 'ORG',
    certainty: 'guess',
    reason: 'an article before a name and a body’s own noun behind it leave no room for a person',
    takes: 'its Harris Multimedia unit',
    leaves: 'Harris Multimedia unit',
    test: c =>
      /^(?:its|the|their)$/.test(around(c, -1)) &&
      OWNED.has(around(c, 1)) &&
      size(c) <= 4 &&
      c.titleFrom === undefined &&
      !isMaybePlace(c.folded) &&
      !isTown(c.folded),
  },
  {
    name: 'visited',
    type: 'LOC',
    certainty: 'guess',
    reason: 'what is visited, entered or shelled is a place where no person’s name is known in it',
    takes: 'Ebo visited Karvala',
    leaves: 'Ebo visited Kofi',
    test: c =>
      /^(?:visit|visits|visited|visiting|toured|bound|entered|reached|stormed|overran|retook|retake|recaptured|shelled|bombed|bombarded|besieged|occupied|evacuated|captured|visiting|entering|shelling|bombing|bombarding|besieging|occupying|capturing|fled|fleeing)$/.test(
        around(c, around(c, -1) === 'for' ? -2 : -1),
      ) &&
      (around(c, -1) === 'for') === (around(c, -2) === 'bound') &&
      size(c) <= 2 &&
      !isGivenName(first(c)) &&
      !isFamilyName(last(c)) &&
      !isAcronym(c.text) &&
      !wordsIn(c).some(isCommonWord),
  },
  {
    name: 'part of a city',
    type: 'LOC',
    certainty: 'guess',
    reason: 'airports and quarters are called by their city and more',
    takes: 'seen at Lisbon Portela',
    leaves: 'met Lisbon Portela',
    test: c =>
      ['in', 'at', 'near', 'from', 'to'].includes(around(c, -1)) &&
      size(c) === 2 &&
      isMaybePlace(first(c)) &&
      !isGivenName(first(c)) &&
      !isFamilyName(first(c)) &&
      !isOrganisationNoun(last(c)),
  },
  {
    name: 'names behind a preposition of place',
    type: 'LOC',
    certainty: 'guess',
    reason: 'what stands behind "in" or "near" is a place, though it begins or ends like a person’s name',
    takes: 'stuck in Kerem Tavuki',
    leaves: 'confidence in Kerem Tavuki',
    test: c =>
      /^(?:in|near|outside|at)$/.test(around(c, -1)) &&
      !TRUSTING.has(around(c, -2)) &&
      size(c) >= 2 &&
      size(c) <= 3 &&
      personLike(c) &&
      !(isGivenName(first(c)) && isFamilyName(last(c))) &&
      !wordsIn(c).some(isCommonWord),
  },
  {
    name: 'paper with its article',
    type: 'ORG',
    certainty: 'guess',
    reason: 'only papers have an article with a capital',
    takes: 'Ebo told The Herald so',
    leaves: 'Ebo told the herald so',
    test: c => size(c) === 1 && c.from > 1 && tokenAt(c, -1)?.text === 'The' && PAPERS.has(c.folded) && !c.shouted,
  },
  {
    name: 'numbered ruler',
    type: 'PER',
    certainty: 'guess',
    reason: 'kings and popes are numbered',
    takes: 'Osei Tavita Bonsu II',
    leaves: 'World War II',
    test: c =>
      size(c) >= 2 &&
      size(c) <= 5 &&
      /^(?:ii|iii|iv|v|vi{1,3}|ix|xi{0,3}|xiv|xvi?)$/.test(last(c)) &&
      !tokensOf(c)
        .slice(0, -1)
        .some(token => isCommonToken(token) && !isGivenName(token.folded)),
  },
  {
    name: 'somebody’s own',
    type: 'PER',
    certainty: 'guess',
    reason: 'behind a country’s or a party’s possessive, a name of two or three words is a person’s',
    takes: 'the ZNP’s Xelani Wine',
    leaves: 'the town’s Golden Hour',
    test: c =>
      tokenAt(c, -1)?.kind === 'possessive' &&
      size(c) >= 2 &&
      size(c) <= 3 &&
      personLike(c) &&
      !isMaybePlace(c.folded) &&
      !isTown(c.folded) &&
      !isPlaceOpener(first(c)) &&
      !isCommonWord(first(c)) &&
      (tokenAt(c, -2)?.capital === 'all' ||
        isKnownOrganisation(tokenAt(c, -2)?.text ?? '') ||
        (isCountry(around(c, -2)) && tokensOf(c).every(token => !isCommonToken(token)))),
  },
];
