import { isCountry, isMaybePlace } from '../gazetteer/places.ts';
import { isGivenName } from '../gazetteer/words.ts';
import { around, tokenAt, type Candidate } from './candidate.ts';
import { first, size, type TypeRule } from './type-rule.ts';

/** In a scorecard, how a batsman was out, and who did it: "c Lewis b Salisbury". */
const OUT = new Set(['b', 'c', 'st']);

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

/** How scorecards and lists of scorers name players. */
export const PLAYER_RULES: readonly TypeRule[] = [
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
