import { listOf } from '../gazetteer/word-set.ts';
import { isCountry, isMaybePlace, isPlaceAcronym, isTown } from '../gazetteer/places.ts';
import { isPersonNoun, isTitleModifier } from '../gazetteer/titles.ts';
import { isMiscHead, isPlaceHead } from '../gazetteer/organisations.ts';
import { isCommonToken } from '../gazetteer/word-traits.ts';
import { isCommonWord, isFamilyName, isGivenName } from '../gazetteer/words.ts';
import { around, tokenAt, tokensOf, wordsIn, type Candidate } from './candidate.ts';
import { first, size, type TypeRule } from './type-rule.ts';
import { OF_A_SIDE, playsAsSide } from './plays-as-side.ts';

const DIVISIONS = new Set(listOf('league|division|conference|premiership|series|nfc|afc'));
const RANKS = new Set(
  listOf(
    'premier|first|second|third|fourth|national|american|super|major|minor|eastern|western|northern|southern|central|atlantic|pacific|northeast|northwest|southeast|southwest|midwest|east|west|north|south|one|two|three|serie|league|division|conference|football|world|nfc|afc',
  ),
);
const SAME_LINE = new Set(['at', 'v', 'v.', 'vs', 'vs.', '-', '.', ',']);

/** "North Melbourne", "Port Adelaide". */
const isPartOfTown = (candidate: Candidate): boolean =>
  size(candidate) === 2 &&
  /^(?:north|south|east|west|port|new|upper|lower)$/.test(first(candidate)) &&
  isMaybePlace(wordsIn(candidate)[1] ?? '');

const isTownBefore = (name: string): boolean => isMaybePlace(name) || isTown(name);

/** Names of towns and states in reports of sport, which may be their teams'; a country’s team is called a place. */
const isTownInSport = (candidate: Candidate): boolean =>
  candidate.sport &&
  size(candidate) <= 3 &&
  candidate.titleFrom === undefined &&
  (isMaybePlace(candidate.folded) || isTown(candidate.folded) || isPartOfTown(candidate)) &&
  !isCountry(candidate.folded) &&
  !isPlaceAcronym(candidate.text) &&
  !wordsIn(candidate).includes('of');

/** "Toronto at Boston", "Bekal v Tavuki": a line of names alone, played one at the other’s. */
function isFixture({ sentence: { tokens }, from, to }: Candidate): boolean {
  if (tokens.length > 12 || tokens.length < 3) return false;
  if (!tokens.some(({ folded }) => folded === 'at' || folded === 'v' || folded === 'vs')) return false;
  const others = [...tokens.slice(0, from), ...tokens.slice(to)];
  return others.every(({ kind, capital, folded }) => SAME_LINE.has(folded) || (kind === 'word' && capital !== 'none'));
}

/** In a scorecard, how a batsman was out, and who did it: "c Lewis b Salisbury". */
const OUT = new Set(['b', 'c', 'st']);

/** What reports of matches call sides and players by. */
export const SPORT_RULES: readonly TypeRule[] = [
  {
    name: 'town’s side in a match',
    type: 'ORG',
    certainty: 'here',
    reason: 'in reports of matches the town that wins, loses or has a striker is its team; countries are places still',
    takes: 'Boston lost to Toronto after the striker scored in the second match',
    leaves: 'Uruguay lost to Chile after the striker scored in the second match',
    test: c => isTownInSport(c) && (playsAsSide(c) || isFixture(c)),
  },
  {
    name: 'town and nickname',
    type: 'ORG',
    certainty: 'sure',
    reason: 'in reports of matches a town before a plural that is no family’s name is a club',
    takes: 'after the match the Adelaide Crows praised the striker who scored',
    leaves: 'the Adelaide Crows are birds',
    test: c =>
      c.sport &&
      size(c) >= 2 &&
      size(c) <= 3 &&
      c.titleFrom === undefined &&
      !isCountry(first(c)) &&
      !isMaybePlace(c.folded) &&
      !isTown(c.folded) &&
      isTownBefore(wordsIn(c).slice(0, -1).join(' ')) &&
      !isPlaceHead(wordsIn(c).at(-1) ?? '') &&
      !isMiscHead(wordsIn(c).at(-1) ?? '') &&
      !isFamilyName(wordsIn(c).at(-1) ?? '') &&
      /[a-z]{3}[sz]$/.test(c.folded),
  },
  {
    name: 'side of whom follows',
    type: 'ORG',
    certainty: 'here',
    reason: 'in reports of matches a player stands behind the possessive of a side; countries are places still',
    takes: 'the match was over when Carlton’s Patrick Tsokwe scored the goals for the coach',
    leaves: 'the match was over when Kenya’s Patrick Tsokwe scored the goals for the coach',
    test: c =>
      c.sport &&
      size(c) === 1 &&
      tokenAt(c, 1)?.kind === 'possessive' &&
      tokenAt(c, 2)?.capital === 'initial' &&
      isGivenName(around(c, 2)) &&
      tokenAt(c, 3)?.capital === 'initial' &&
      !isCountry(c.folded) &&
      !isPlaceAcronym(c.text),
  },
  {
    name: 'guest of a side',
    type: 'ORG',
    certainty: 'here',
    reason: 'in reports of matches who is hosted is a side; countries are places still',
    takes: 'the match was over, the striker had scored: Azam host Tavuki Jiji on Sunday',
    leaves: 'the match was over, the striker had scored: Azam like Tavuki Jiji on Sunday',
    test: c =>
      c.sport &&
      size(c) <= 3 &&
      /^(?:host|hosts|hosted|hosting|entertain|entertains|welcome)$/.test(around(c, -1)) &&
      !isCountry(c.folded) &&
      !isPlaceAcronym(c.text) &&
      !c.shouted &&
      !isMiscHead(wordsIn(c).at(-1) ?? ''),
  },
  {
    name: 'scorer with a figure',
    type: 'PER',
    certainty: 'guess',
    reason: 'in reports of matches, names and figures in brackets are who scored, and when or how much',
    takes: 'the match ended 2-1 (Xelano 12, Tsokwe 81 penalty) before the goalkeeper was hurt and the coach scored',
    leaves: 'the price rose (Xelano 12, Tsokwe 81)',
    test: c =>
      c.sport &&
      size(c) <= 3 &&
      tokenAt(c, 1)?.kind === 'number' &&
      ((/^\d{1,3}(?:-\d{1,3})?$/.test(around(c, 1)) && isInBrackets(c)) || BOWLED.test(around(c, 1))) &&
      !isCountry(c.folded) &&
      !isMaybePlace(c.folded),
  },
  {
    name: 'side’s player',
    type: 'ORG',
    certainty: 'here',
    reason: 'an ordinary word with a capital before a player’s place in the side is the side’s name',
    takes: 'the match was won when the Express striker scored his goals',
    leaves: 'the match was won when the Assistant coach scored his goals',
    test: c =>
      c.sport &&
      size(c) === 1 &&
      !c.initial &&
      !c.shouted &&
      around(c, -1) === 'the' &&
      OF_A_SIDE.has(around(c, 1)) &&
      !isTitleModifier(c.folded) &&
      isCommonWord(c.folded),
  },
  {
    name: 'side of ordinary words',
    type: 'ORG',
    certainty: 'sure',
    reason:
      'in reports of matches two ordinary words with capitals, the last a plural, that win, lose or are beaten are a club',
    takes: 'the match was over, the striker had scored and Blue Waters drew with Tall Oaks',
    leaves: 'the match was over, the striker had scored and White House staff won',
    test: c =>
      c.sport &&
      !c.shouted &&
      size(c) >= 2 &&
      size(c) <= 3 &&
      c.titleFrom === undefined &&
      /[a-z]{3}s$/.test(c.folded) &&
      tokensOf(c).every(token => isCommonToken(token)) &&
      !isMiscHead(wordsIn(c).at(-1) ?? '') &&
      !isPersonNoun(wordsIn(c).at(-1) ?? '') &&
      playsAsSide(c),
  },
  {
    name: 'division of a league',
    type: 'MISC',
    certainty: 'here',
    reason:
      'leagues, conferences and divisions that have no name but their rank or part of the land are what is played, and nobody',
    takes: 'after the match the striker scored in the Premier League',
    leaves: 'after the match the striker scored for the Awami League',
    test: c =>
      c.sport &&
      size(c) >= 2 &&
      size(c) <= 4 &&
      RANKS.has(first(c)) &&
      wordsIn(c)
        .slice(1)
        .every(word => RANKS.has(word) || DIVISIONS.has(word)) &&
      wordsIn(c).some(word => DIVISIONS.has(word)),
  },
  {
    name: 'chosen eleven',
    type: 'ORG',
    certainty: 'sure',
    reason: 'sides made up for one match are called an eleven',
    takes: 'the match against a Bekal Invitation XI was won, the striker scored the goals',
    leaves: 'Pope Pius XI',
    test: c => c.sport && size(c) > 1 && c.titleFrom === undefined && wordsIn(c).at(-1) === 'xi',
  },
  {
    name: 'out in a scorecard',
    type: 'PER',
    certainty: 'sure',
    reason: 'scorecards say who caught and who bowled whom by single letters',
    takes: 'innings: Xelano c Tsokwe b Bekal 20, six wickets, the batsman scored',
    leaves: 'plan b Bekal was sold',
    test: c =>
      c.sport &&
      size(c) <= 2 &&
      ((OUT.has(tokenAt(c, -1)?.text ?? '') && (c.from > 1 || isGivenName(first(c)))) ||
        (/^(?:c|b|st|lbw|not|run)$/.test(tokenAt(c, 1)?.text ?? '') &&
          (/^(?:lbw|c|b|st)$/.test(around(c, 1)) || around(c, 2) === 'out') &&
          !isCountry(c.folded))),
  },
];

/** A bowler's overs, maidens, runs and wickets. */
const BOWLED = /^\d{1,2}(?:\.\d)?-\d{1,2}-\d{1,3}-\d{1,2}$/;

/** So far back an opening bracket is looked for. */
const BRACKET_REACH = 40;
function isInBrackets({ sentence: { tokens }, from }: Candidate): boolean {
  for (let at = from - 1; at >= 0 && from - at < BRACKET_REACH; at--) {
    if (tokens[at]?.text === '(') return true;
    if (tokens[at]?.text === ')') return false;
  }
  return false;
}
