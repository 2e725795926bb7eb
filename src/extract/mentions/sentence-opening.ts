import {
  isCommonToken,
  isFamilyNameToken,
  isGivenNameToken,
  isMaybePlaceToken,
  isOrdinaryToken,
  isSurePlaceToken,
  isTitleModifierToken,
} from '../gazetteer/word-traits.ts';
import type { Token } from '../../text/token.ts';
import { isDemonymToken } from '../gazetteer/demonyms.ts';
import {
  isBodyNoun,
  isClubOpener,
  isKnownOrganisation,
  isOrganisationHead,
  isOrganisationOpener,
  isPlaceOpener,
  isStormOpener,
  knownOrganisationAt,
} from '../gazetteer/organisations.ts';
import { isSurePlace, mayBeginPlace } from '../gazetteer/places.ts';
import { isTitleHead } from '../gazetteer/titles.ts';
import { isGivenName, isWordyGivenName } from '../gazetteer/words.ts';
import { isSaying } from '../saying.ts';
import { isCapital } from './calendar-names.ts';
import { isOfParty } from './is-of-party.ts';
import type { SourceEvidence } from './source-evidence.ts';

const NEVER = { small: 0, capital: 0 };

/** Where the name begins behind common words that only open the sentence ("Former", "Radio" in "Radio listeners"). */
export function withoutOpening(
  tokens: readonly Token[],
  from: number,
  to: number,
  initial: boolean,
  evidence: SourceEvidence,
): number {
  if (initial && (beginsKnown(tokens, from, to, evidence.sport) || beginsPerson(tokens, from, to))) return from;
  if (initial && isFirmOfWords(tokens, from, to)) return from;
  if (tokens[from]?.text === 'All' && to - from > 2) return from;
  let at = from;
  while (at < to) {
    const word = tokens[at]?.folded ?? '';
    const opensSentence = at === from && initial;
    const next = tokens[at + 1];
    if (!opensSentence || tokens[at]?.capital === 'all') break;
    const { small, capital: seen } = evidence.written.get(word) ?? NEVER;
    if (!isOrdinaryToken(tokens[at]) && !(small > 0 && seen === 0)) break;
    const goesOn = at + 1 < to;
    if (!goesOn && isEmployer(tokens, to)) return at;
    // "Labour won", and "Labour costs rose".
    if (!goesOn && /^labou?r$/.test(word)) return isOfParty(tokens, to) ? at : to;
    if (!goesOn) return seen > small || (seen > 0 && isGivenName(word)) || isSurePlace(word) ? at : to;
    const last = tokens[to - 1]?.folded ?? '';
    const opens =
      isOrganisationOpener(word) ||
      (isOrganisationOpener(next?.folded ?? '') && tokens[at + 2]?.folded === 'of') ||
      isPlaceOpener(word) ||
      (isClubOpener(word) && next?.capital === 'initial' && !isCommonToken(next)) ||
      (isWordyGivenName(word) && next?.capital === 'initial' && !isCommonToken(next)) ||
      (isGivenName(word) && (!isCommonToken(next) || (isWordyGivenName(word) && isFamilyNameToken(next)))) ||
      (isGivenName(word) &&
        at + 2 === to &&
        tokens[to]?.kind === 'word' &&
        !isTitleHead(last) &&
        !isOrganisationHead(last)) ||
      isStormOpener(word) ||
      // "Major League Baseball".
      (/^(?:major|minor|premier|super|grand|champions)$/.test(word) &&
        /^(?:league|cup|series|prix|slam|bowl)$/.test(next?.folded ?? '')) ||
      seen > small;
    const isLabel = ((isBodyNoun(word) && !isOrganisationOpener(word)) || LABELS.has(word)) && at + 2 < to;
    if (!isLabel && (opens || isOrganisationHead(last) || next?.folded === 'of' || next?.text === '&')) break;
    at++;
  }
  return at;
}

/** "Network Rail would not comment": ordinary words with capitals, of which the second is none by its place, are a name before such verbs. */
const isFirmOfWords = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from >= 2 &&
  to - from <= 3 &&
  (isSaying(tokens[to]) || /^(?:would|will|has|had|did)$/.test(tokens[to]?.folded ?? '')) &&
  tokens.slice(from, to).every(isPlainCapital);
const isPlainCapital = (token: Token): boolean =>
  token.kind === 'word' &&
  token.capital === 'initial' &&
  isCommonToken(token) &&
  !isTitleModifierToken(token) &&
  !isTitleHead(token.folded) &&
  !isGivenNameToken(token) &&
  !isDemonymToken(token);

/** Whose name follows is one of these: "Owners Zentrix Shipping were in talks". */
const LABELS = new Set(
  'owners rivals makers brokers operators promoters managers analysts champions hosts visitors neighbours neighbors organisers organizers sponsors builders lawyers salvors newcomers leaders'.split(
    ' ',
  ),
);

/** "Jubilee’s Jeremiah Kioni said": what somebody of two names is of is a name, though a word. */
const isEmployer = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'possessive' &&
  isGivenNameToken(tokens[at + 1]) &&
  !isCommonToken(tokens[at + 1]) &&
  isCapital(tokens[at + 2]) &&
  !isCommonToken(tokens[at + 2]);

/** A place or body of the lists, or a person's name before a verb of saying, is no mere opening: "United States firms", "Ford has closed", "Rice said". */
function beginsKnown(tokens: readonly Token[], from: number, to: number, sport: boolean): boolean {
  const first = tokens[from];
  if (first === undefined) return false;
  if (knownOrganisationAt(tokens, from) > 1) return true;
  if (isCommonToken(first) && to - from === 1 && /^[(:\d]/.test(tokens[to]?.text ?? '')) return false;
  // "Jets bombed the camp": a plural that is a club's as well.
  const isPlural =
    to - from === 1 && !sport && isKnownOrganisation(first.text) && isCommonToken(first) && /[^s]s$/.test(first.folded);
  if (isPlural && !isSaying(tokens[to])) return false;
  if (isKnownOrganisation(first.text) && first.folded !== 'is')
    return to - from === 1 || !isCommonToken(tokens[from + 1]);
  if (to - from === 1 && tokens[to]?.text === ',' && isSurePlaceToken(tokens[to + 1])) return isMaybePlaceToken(first);
  if (to - from === 1)
    return (isFamilyNameToken(first) || isGivenNameToken(first)) && isSaying(tokens[to]) && isCommonToken(first);
  return mayBeginPlace(first) && isSurePlace(`${first.folded} ${tokens[from + 1]?.folded ?? ''}`);
}

/** "Ho Chi Minh", "Rice Okello": a family's name before a word that is no ordinary one begins a person's name; "Young Kofi" does not. */
const beginsPerson = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from >= 2 &&
  isFamilyNameToken(tokens[from]) &&
  !isTitleModifierToken(tokens[from]) &&
  tokens.slice(from + 1, to).some(isCapitalUnknown);

const isCapitalUnknown = (token: Token): boolean =>
  token.capital === 'initial' && !isCommonToken(token) && !isDemonymToken(token) && !isMaybePlaceToken(token);
