import type { Token } from '../../text/token.ts';
import { placeOfDemonym } from '../gazetteer/demonyms.ts';
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
import { isMaybePlace, isSurePlace } from '../gazetteer/places.ts';
import { isTitleModifier } from '../gazetteer/titles.ts';
import { isCommonWord, isFamilyName, isGivenName, isOrdinaryWord, isWordyGivenName } from '../gazetteer/words.ts';
import { SAYING } from '../saying.ts';
import type { SourceEvidence } from './source-evidence.ts';

/** Where the name begins behind common words that only open the sentence ("Former", "Radio" in "Radio listeners"). */
export function withoutOpening(
  tokens: readonly Token[],
  from: number,
  to: number,
  initial: boolean,
  evidence: SourceEvidence,
): number {
  if (initial && (beginsKnown(tokens, from, to) || beginsPerson(tokens, from, to))) return from;
  let at = from;
  while (at < to) {
    const word = tokens[at]?.folded ?? '';
    const opensSentence = at === from && initial;
    const next = tokens[at + 1];
    const seen = evidence.capital.get(word) ?? 0;
    const small = evidence.small.get(word) ?? 0;
    const isOrdinary = isOrdinaryWord(word) || (small > 0 && seen === 0);
    if (!opensSentence || !isOrdinary || tokens[at]?.capital === 'all') break;
    const goesOn = at + 1 < to;
    if (!goesOn) return seen > small || (seen > 0 && isGivenName(word)) || isSurePlace(word) ? at : to;
    const last = tokens[to - 1]?.folded ?? '';
    const opens =
      isOrganisationOpener(word) ||
      isPlaceOpener(word) ||
      (isClubOpener(word) && next?.capital === 'initial' && !isCommonWord(next.folded)) ||
      (isGivenName(word) &&
        (!isCommonWord(next?.folded ?? '') || (isWordyGivenName(word) && isFamilyName(next?.folded ?? '')))) ||
      isStormOpener(word) ||
      seen > small;
    const isLabel = isBodyNoun(word) && !isOrganisationOpener(word) && at + 2 < to;
    if (!isLabel && (opens || isOrganisationHead(last) || next?.folded === 'of' || next?.text === '&')) break;
    at++;
  }
  return at;
}

/** A place or body of the lists, or a person's name before a verb of saying, is no mere opening: "United States firms", "Ford has closed", "Rice said". */
function beginsKnown(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (first === undefined) return false;
  if (knownOrganisationAt(tokens, from) > 1) return true;
  if (isKnownOrganisation(first.text) && first.folded !== 'is')
    return to - from === 1 || !isCommonWord(tokens[from + 1]?.folded ?? '');
  if (to - from === 1 && tokens[to]?.text === ',' && isSurePlace(tokens[to + 1]?.folded ?? ''))
    return isMaybePlace(first.folded);
  if (to - from === 1)
    return (
      (isFamilyName(first.folded) || isGivenName(first.folded)) &&
      SAYING.has(tokens[to]?.folded ?? '') &&
      isCommonWord(first.folded)
    );
  return isSurePlace(`${first.folded} ${tokens[from + 1]?.folded ?? ''}`);
}

/** "Ho Chi Minh", "Rice Okello": a family's name before a word that is no ordinary one begins a person's name; "Young Kofi" does not. */
const beginsPerson = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from >= 2 &&
  isFamilyName(tokens[from]?.folded ?? '') &&
  !isTitleModifier(tokens[from]?.folded ?? '') &&
  tokens.slice(from + 1, to).some(isCapitalUnknown);

const isCapitalUnknown = (token: Token): boolean =>
  token.capital === 'initial' &&
  !isCommonWord(token.folded) &&
  placeOfDemonym(token.folded) === undefined &&
  !isMaybePlace(token.folded);
