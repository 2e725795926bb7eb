import { oneOf } from '../../text/word-trait.ts';
import {
  isCommonToken,
  isFamilyNameToken,
  isGivenNameToken,
  isMiscHeadToken,
  isOrganisationHeadToken,
  isPlaceHeadToken,
  isPortfolioToken,
  isTitleHeadToken,
  isTitleModifierToken,
} from '../gazetteer/word-traits.ts';
import type { Token } from '../../text/token.ts';
import { isHonour, isLetterTitle, isOffice } from './offices.ts';

/** "King Baudouin Foundation": houses are called by kings and queens. */
const isNoble = oneOf('king|queen|prince|princess|lord|lady|sir|pope|saint');

/** The end of a title that begins at a token: modifiers and a head, then perhaps its matter ("Minister of Foreign Affairs"). */
export function titleAt(tokens: readonly Token[], from: number, limit: number): number | undefined {
  if (isHonour(tokens, from, limit)) return from + 2;
  let at = from;
  // "Olive Grove, Miss., plant": a state.
  if (tokens[from]?.text === 'Miss.' && tokens[from - 1]?.text === ',' && tokens[from + 1]?.text === ',')
    return undefined;
  if (isLetterTitle(tokens, from, limit)) return from + 1;
  if (isPlacedHouse(tokens, from, limit)) return undefined;
  const last = tokens[limit - 1];
  if (limit - from === 2 && isOrganisationHeadToken(last) && !isTitleHeadToken(last)) return undefined;
  while (at < limit && isTitleModifierToken(tokens[at]) && !headIsName(tokens, at, limit)) at++;
  if (at >= limit || !isTitleHeadToken(tokens[at])) {
    // A modifier may itself be the head: "Deputy Jones", "Chief Okafor".
    return at > from &&
      at < limit &&
      (isTitleHeadToken(tokens[at - 1]) || isOffice(tokens, at - 1)) &&
      mayBePerson(tokens, at, limit)
      ? at
      : undefined;
  }
  if (
    isOrganisationHeadToken(tokens[limit - 1]) &&
    limit - at > 1 &&
    (!isGivenNameToken(tokens[at + 1]) || (isNoble(tokens[at]) && !isFamilyNameToken(tokens[limit - 1])))
  )
    return undefined;
  // "Singer World Series": a sponsor's name may be an office, too.
  if (
    isMiscHeadToken(tokens[limit - 1]) &&
    limit - at > 2 &&
    isCommonToken(tokens[at + 1]) &&
    !isGivenNameToken(tokens[at + 1])
  )
    return undefined;
  at++;
  while (at < limit && isTitleHeadToken(tokens[at]) && !isGivenNameToken(tokens[at])) at++;
  if (isMatterBehind(tokens, at, limit)) {
    while (isMatterBehind(tokens, at, limit)) {
      at += 2;
      while (at < limit && (isPortfolioToken(tokens[at]) || tokens[at]?.folded === 'and')) at++;
    }
  } else {
    while (at < limit && isPortfolioToken(tokens[at]) && isCommonToken(tokens[at]) && at + 1 < limit) at++;
  }
  return at;
}

/** "At Kings Park", "in Princes Street": a plural of rulers and a place’s head behind a preposition of place. */
const isPlacedHouse = (tokens: readonly Token[], from: number, limit: number): boolean =>
  limit - from === 2 && areRulers(tokens[from]) && isPlaceHeadToken(tokens[from + 1]) && leadsToPlace(tokens[from - 1]);
const areRulers = oneOf('kings|queens|princes|bishops|dukes|governors|generals|captains|presidents');
const leadsToPlace = oneOf('in|at|near|on|from|to|of|off');

/** "Minister of Trade", "Secretary of State for Health". */
const isMatterBehind = (tokens: readonly Token[], at: number, limit: number): boolean =>
  leadsToMatter(tokens[at]) && at + 1 < limit && isPortfolioToken(tokens[at + 1]);
const leadsToMatter = oneOf('of|for');

/** What follows "General", "Major" or "Chief" is no person where it is made of ordinary words or ends as a body does: "General Motors", "Major League Baseball". */
function mayBePerson(tokens: readonly Token[], from: number, limit: number): boolean {
  const rest = tokens.slice(from, limit);
  return (
    !isOrganisationHeadToken(rest.at(-1)) &&
    !isMiscHeadToken(rest.at(-1)) &&
    !(isCommonToken(rest[0]) && !isGivenNameToken(rest[0]))
  );
}

/** "House", "Young" or "Major" may be a person's name: it is one at the run's end, behind a given name. */
const headIsName = (tokens: readonly Token[], at: number, limit: number): boolean =>
  at === limit - 1 && isGivenNameToken(tokens[at - 1]);
