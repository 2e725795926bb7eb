import { listOf } from '../gazetteer/word-set.ts';
import { isCountry, isMaybePlace, isPlaceAcronym, isTown } from '../gazetteer/places.ts';
import { isTitleModifier } from '../gazetteer/titles.ts';
import { isMiscHead, isPlaceHead } from '../gazetteer/organisations.ts';
import { isCommonWord, isFamilyName, isGivenName } from '../gazetteer/words.ts';
import { around, tokenAt, wordsIn, type Candidate } from './candidate.ts';
import { first, own, size, type TypeRule } from './type-rule.ts';
import { PLACE_PREPOSITIONS } from './surroundings.ts';

/** What sides do in a match or a season. */
const SIDE_DOES = new Set(
  listOf(`beat|beats|defeated|defeats|won|wins|lost|loses|scored|scores|drew|draws|led|leads|trailed|trails|rallied|clinched|snapped|swept|dominated|advanced|qualified|equalised|equalized|host|hosts|hosted|visit|visits|finished|finish|finishes|improved|fell|slipped|moved|climbed|stretched|extended|opened|went|took|missed
  are|were|have|had|has|need|needed|play|plays|played|meet|meets|met|face|faces|faced|remain|remained|sit|sits|signed|sold|bought|edged|thrashed|crushed|routed|held|squandered|conceded|collected|cruised|survived|ended|got|kept|made|could|did|do|will|looked|started|began|came|rose|dropped|tied|fought|battled|bounced|hit|outscored|outshot`),
);
/** What is done to a side, directly before it. */
const DONE_TO_SIDE = new Set(
  listOf(
    `beat|beats|beating|defeated|defeats|defeating|edged|edge|edging|routed|rout|blanked|blank|downed|down|thrashed|thrash|crushed|crush|trounced|whipped|whip|outscored|upset|stunned|stun|overcame|overpowered|outlasted|nipped|topped|top|tripped|pounded|mauled|hammered|hammer|demolished|against|past|leaders|champions|rivals|neighbours|neighbors|holders|visitors|newcomers|side|club|versus|vs|vs.|v|facing|face|faced|faces|visiting|hosting|hosted|host|hosts|leading|trailing|over|held|hold|eliminated|eliminate|swept|sweep|humbled|shocked|joined|join|left|leave|trail|trailed`,
  ),
);
/** A word before "to", "with", "by", "for", "from" that makes a side of what follows. */
const JOINED: Readonly<Record<string, ReadonlySet<string>>> = {
  to: new Set(
    listOf(
      'lost|loss|losing|lose|loses|fell|defeat|defeats|beaten|moved|sold|signed|transferred|second|runners-up|runner-up|loaned',
    ),
  ),
  with: new Set(listOf('drew|draw|level|tied|drawing|tie|draws|match|clash|signed|contract|season|seasons|side|club')),
  by: new Set(
    listOf('beaten|held|signed|sold|released|bought|trounced|thrashed|defeated|eliminated|dropped|loaned|waived'),
  ),
  for: new Set(
    listOf(
      'played|plays|play|playing|signed|debut|appearances|scored|goals|goal|points|point|run|runs|striker|goalkeeper|starts',
    ),
  ),
  from: new Set(
    listOf('signed|signing|bought|loan|transferred|acquired|obtained|transfer|arrived|joined|striker|move|switch'),
  ),
  of: new Set(listOf('ahead|clear|captain|coach|manager|fans|supporters|defeat|demolition|sweep|champions')),
  than: new Set(listOf('points|point|more|less|fewer|better')),
  and: new Set<string>(),
};
/** Who plays for a side, or belongs to it, directly behind its name. */
const OF_A_SIDE = new Set(
  listOf(
    `striker|strikers|midfielder|defender|goalkeeper|keeper|forward|winger|captain|skipper|coach|manager|pitcher|catcher|outfielder|shortstop|quarterback|cornerback|linebacker|guard|center|centre|defenseman|defenceman|goaltender|rookie|starter|reliever|fans|supporters|bench|bullpen|squad|side|lineup|defence|defense|attack|players|player|batsman|bowler|fullback|full-back|flanker|hooker|prop|lock|fly-half|scrum-half|playmaker|sweeper|boss`,
  ),
);
const TRADED = new Set(listOf('traded|trade|trades|loaned|dealt'));
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
const isTownInSport = (candidate: Candidate, text: string): boolean =>
  candidate.sport &&
  size(candidate) <= 3 &&
  candidate.titleFrom === undefined &&
  (isMaybePlace(candidate.folded) || isTown(candidate.folded) || isPartOfTown(candidate)) &&
  !isCountry(candidate.folded) &&
  !isPlaceAcronym(own(candidate, text)) &&
  !wordsIn(candidate).includes('of');

const isPlaced = (candidate: Candidate): boolean => PLACE_PREPOSITIONS.has(around(candidate, -1));

/** "Toronto at Boston", "Bekal v Tavuki": a line of names alone, played one at the other’s. */
function isFixture({ sentence: { tokens }, from, to }: Candidate): boolean {
  if (tokens.length > 12 || tokens.length < 3) return false;
  if (!tokens.some(({ folded }) => folded === 'at' || folded === 'v' || folded === 'vs')) return false;
  const others = [...tokens.slice(0, from), ...tokens.slice(to)];
  return others.every(({ kind, capital, folded }) => SAME_LINE.has(folded) || (kind === 'word' && capital !== 'none'));
}

/** "Toronto won", "lost to Toronto", "Toronto (54-60)", "Toronto striker". */
function playsAsSide(candidate: Candidate): boolean {
  const before = around(candidate, -1);
  const behind = around(candidate, 1);
  if (before === 'to' && [-2, -3, -4, -5, -6].some(at => TRADED.has(around(candidate, at)))) return true;
  if (DONE_TO_SIDE.has(before) || (JOINED[before]?.has(around(candidate, -2)) ?? false)) return true;
  if (isPlaced(candidate)) return false;
  if (
    OF_A_SIDE.has(behind) ||
    (/^(?:general|assistant|head|star|veteran|first)$/.test(behind) && OF_A_SIDE.has(around(candidate, 2)))
  )
    return true;
  if (behind === '(' && /^\d{1,3}-\d{1,3}(?:-\d{1,3})?$/.test(around(candidate, 2))) return true;
  if (tokenAt(candidate, 1)?.kind === 'number' && before !== 'of') return /^\d{1,3}(?:-\d{1,2})?$/.test(behind);
  if (tokenAt(candidate, 1)?.kind === 'possessive' && OF_A_SIDE.has(around(candidate, 2))) return true;
  if (before === 'of' || before === 'to' || before === 'and' || before === ',') return false;
  if (behind === ',' && /^(?:which|who)$/.test(around(candidate, 2))) return SIDE_DOES.has(around(candidate, 3));
  return SIDE_DOES.has(behind);
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
    test: (c, text) => isTownInSport(c, text) && (playsAsSide(c) || isFixture(c)),
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
    test: (c, text) =>
      c.sport &&
      size(c) === 1 &&
      tokenAt(c, 1)?.kind === 'possessive' &&
      tokenAt(c, 2)?.capital === 'initial' &&
      isGivenName(around(c, 2)) &&
      tokenAt(c, 3)?.capital === 'initial' &&
      !isCountry(c.folded) &&
      !isPlaceAcronym(own(c, text)),
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
