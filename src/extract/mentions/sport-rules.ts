import { listOf } from '../gazetteer/word-set.ts';
import { isCountry, isMaybePlace, isPlaceAcronym, isTown } from '../gazetteer/places.ts';
import { isMiscHead, isPlaceHead, isPlaceOpener } from '../gazetteer/organisations.ts';
import { isCommonWord, isFamilyName, isGivenName } from '../gazetteer/words.ts';
import { around, tokenAt, wordsIn, type Candidate } from './candidate.ts';
import { first, size, type TypeRule } from './type-rule.ts';
import { playsAsSide } from './plays-as-side.ts';

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

/** So far back the word for a transfer is looked for. */
const TRANSFER_REACH = 9;
function isTransfer({ sentence: { tokens }, from }: Candidate): boolean {
  for (let at = from - 2; at >= 0 && from - at < TRANSFER_REACH; at--)
    if (
      /^(?:sign|signs|signed|signing|bought|transferred|loaned|joined|joins|join|move|moves|moved)$/.test(
        tokens[at]?.folded ?? '',
      )
    )
      return true;
  return false;
}

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
    name: 'beaten barracks',
    type: 'ORG',
    certainty: 'sure',
    reason: 'in reports of matches what is beaten is a side, though its last word is a place’s',
    takes: 'the match was over, the striker had scored, beating Kamuza Barracks in the final',
    leaves: 'the match was over, the striker had scored, leaving Kamuza Barracks in the final',
    test: c =>
      c.sport &&
      size(c) >= 2 &&
      size(c) <= 3 &&
      /^(?:beat|beats|beating|edged|edging|thrashed|thrashing|stunned|hammered|downed|defeated|defeating)$/.test(
        around(c, -1),
      ) &&
      isPlaceHead(wordsIn(c).at(-1) ?? '') &&
      !isCountry(c.folded),
  },
  {
    name: 'word and town',
    type: 'ORG',
    certainty: 'sure',
    reason: 'in reports of matches a word that is nobody’s name before a town’s is a club',
    takes: 'the match was over, the striker had scored. Widzel Lodz drew with the champions',
    leaves: 'the match was over, the striker had scored. Jan Lodz drew with the champions',
    test: c =>
      c.sport &&
      size(c) === 2 &&
      !c.shouted &&
      c.titleFrom === undefined &&
      isMaybePlace(wordsIn(c)[1] ?? '') &&
      !isCountry(wordsIn(c)[1] ?? '') &&
      !isMaybePlace(c.folded) &&
      !isTown(c.folded) &&
      !isPlaceOpener(first(c)) &&
      !isMaybePlace(first(c)) &&
      !isGivenName(first(c)) &&
      !isFamilyName(first(c)) &&
      !isCommonWord(first(c)) &&
      !isFamilyName(wordsIn(c)[1] ?? '') &&
      !isGivenName(wordsIn(c)[1] ?? '') &&
      playsAsSide(c),
  },
  {
    name: 'transferred from',
    type: 'ORG',
    certainty: 'guess',
    reason: 'in reports of matches a player is signed, or joins, from a club, whatever it is called',
    takes: 'the club signed striker Ken Obi from Iwuany Nationale after the final match of the season',
    leaves: 'the club saw striker Ken Obi from Iwuany Nationale after the final match of the season',
    test: c =>
      c.sport &&
      size(c) === 2 &&
      around(c, -1) === 'from' &&
      !isMaybePlace(c.folded) &&
      !isGivenName(first(c)) &&
      isTransfer(c),
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
];
