import { foldedText } from '../../text/folded-words.ts';
import { oneOf } from '../../text/word-trait.ts';
import {
  isCommonToken,
  isFamilyNameToken,
  isGivenNameToken,
  isMaybePlaceToken,
  isOrganisationHeadToken,
  isOrganisationOpenerToken,
  isPeopleToken,
  isSurePlaceToken,
  isTitleHeadToken,
  isTitleModifierToken,
} from '../gazetteer/word-traits.ts';
import type { Token } from '../../text/token.ts';
import { mayBeginDemonym, placeOfDemonym } from '../gazetteer/demonyms.ts';
import {
  isBranched,
  isKnownOrganisation,
  knownOrganisationAt,
  isMiscHead,
  isOrganisationHead,
  isPlaceHead,
} from '../gazetteer/organisations.ts';
import { isCountry, isPlaceAcronym, isSurePlace, mayBeginPlace } from '../gazetteer/places.ts';
import type { Run } from './find-runs.ts';
import { titleAt } from './title-at.ts';
import { endsTown, isLetterTitle, isOffice, isPartisan } from './offices.ts';

/** A piece of a run: a possible name, with the title directly before it, or an adjective that leads to a place. */
export type Piece =
  | { readonly kind: 'name'; readonly from: number; readonly to: number; readonly title: Run | undefined }
  | { readonly kind: 'demonym'; readonly from: number; readonly to: number; readonly place: string }
  | { readonly kind: 'title'; readonly from: number; readonly to: number };

const nameOf = (from: number, to: number, title?: Run): Piece => ({ kind: 'name', from, to, title });

/** Takes a run apart: "Pakistani Deputy Prime Minister Ishaq Dar" is a demonym, a title and a name. */
export function splitRun(tokens: readonly Token[], run: Run): Piece[] {
  if (run.to - run.from > 1 && knownOrganisationAt(tokens, run.from) === run.to - run.from)
    return [nameOf(run.from, run.to)];
  if (isOfficersOffice(tokens, run)) return [nameOf(run.from, run.to)];
  // "The Kings edged": kings are a club where nothing says whose they are.
  if (run.to - run.from === 1 && isClubAlone(tokens, run.from)) return [nameOf(run.from, run.to)];
  const pieces: Piece[] = [];
  let { from } = run;
  let title: Run | undefined;
  while (from < run.to) {
    const demonym = demonymAt(tokens, from, run.to);
    const isPlace = (): boolean => run.to - from > 1 && isSurePlace(foldedText(tokens, from, from + 2));
    if (demonym !== undefined && !isPlace() && !belongsToName(tokens, from, demonym.to, run.to)) {
      pieces.push({ kind: 'demonym', from, to: demonym.to, place: demonym.place });
      from = demonym.to;
      continue;
    }
    const country = countryBefore(tokens, from, run.to);
    const office = country === undefined ? titleAt(tokens, from, run.to) : undefined;
    if (office === undefined) {
      const first = country ?? firmBefore(tokens, from, run.to);
      if (first !== undefined) {
        pieces.push(nameOf(from, first));
        from = first;
        continue;
      }
      const inner = innerTitle(tokens, from, run.to);
      if (inner === undefined) break;
      pieces.push(nameOf(from, inner.from));
      from = inner.from;
      if (inner.to === run.to) {
        title = inner;
        from = run.to;
      }
      continue;
    }
    title = { from: title?.from ?? from, to: office };
    from = office;
  }
  if (from < run.to) {
    const peopleOnly = tokens.slice(from, run.to).every(token => isPeopleToken(token));
    if (!peopleOnly) pieces.push(nameOf(from, run.to, title));
  } else if (title !== undefined) {
    pieces.push({ kind: 'title', from: title.from, to: title.to });
  }
  return pieces;
}

/** "Prime Minister’s Office": the title is part of the body’s name. */
const isOfficersOffice = (tokens: readonly Token[], { from, to }: Run): boolean =>
  tokens[to - 2]?.kind === 'possessive' &&
  tokens[to - 1]?.folded === 'office' &&
  tokens.slice(from, to - 2).every(token => isTitleModifierToken(token) || isTitleHeadToken(token));

const isClubAlone = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'Kings' && tokens[at - 1]?.folded === 'the' && at > 1 && tokens[at + 1]?.folded !== 'of';

/** The demonym that begins at a token, two words at most. */
function demonymAt(tokens: readonly Token[], from: number, limit: number): { to: number; place: string } | undefined {
  if (!mayBeginDemonym(tokens[from])) return undefined;
  const first = tokens[from]?.folded ?? '';
  const second = from + 1 < limit ? (tokens[from + 1]?.folded ?? '') : '';
  const both = second === '' ? undefined : placeOfDemonym(`${first} ${second}`);
  if (both !== undefined) return { to: from + 2, place: both };
  const one = placeOfDemonym(first);
  return one === undefined ? undefined : { to: from + 1, place: one };
}

/** Whether the words behind an adjective or country make a body's or a work's name with it: "British Airways", "US Air Force", "Afghan Taliban". */
function belongsToName(tokens: readonly Token[], from: number, next: number, limit: number): boolean {
  while (limit > next && isOffice(tokens, limit - 1)) limit--;
  if (next >= limit) return false;
  const rest = tokens.slice(next, limit);
  const last = rest.at(-1)?.folded ?? '';
  if (tokens[from]?.capital === 'none') return false;
  if (isBranched(foldedText(tokens, next, limit))) return true;
  if (rest.some(token => isTitleHeadToken(token)) && !isOrganisationHead(last)) return false;
  if (isOrganisationHead(last) || isMiscHead(last) || isPlaceHead(last))
    return !rest.every(token => isTitleModifierToken(token) && !isOrganisationHeadToken(token));
  return rest.some((token, i) => isOrganisationOpenerToken(token) && rest[i + 1]?.folded === 'of');
}

/** A country before a title or a person stands apart ("Pakistan Foreign Minister", "China State Councilor"). */
function countryBefore(tokens: readonly Token[], from: number, limit: number): number | undefined {
  if (!mayBeginPlace(tokens[from])) return undefined;
  for (const length of [3, 2, 1]) {
    const to = from + length;
    if (to >= limit) continue;
    const name = foldedText(tokens, from, to);
    const first = tokens[from]?.text ?? '';
    const isPlace = isCountry(name) || (length > 1 && isSurePlace(name)) || (length === 1 && isPlaceAcronym(first));
    if (limit - to === 1 && isPartisan(tokens[to]) && isSurePlace(name)) return to;
    if (!isPlace) continue;
    if (titleAt(tokens, to, limit) !== undefined) return to;
    // "Mooresville, N.C. Rudy Osei said": the full stop of a short form ends a sentence, too.
    if (length === 1 && first.endsWith('.') && isGivenNameToken(tokens[to])) return to;

    // "FM of China Wang Yi": behind an office's "of", the country ends where a person begins.
    const of = tokens[from - 1]?.folded === 'the' ? from - 2 : from - 1;
    const afterOf = tokens[of]?.folded === 'of' && isTitleHeadToken(tokens[of - 1]);
    if (afterOf && !isOrganisationHeadToken(tokens[limit - 1])) return to;
    if (length === 1 && isRegionBehind(tokens, to, limit)) return to;
    return belongsToName(tokens, from, to, limit) || isSurePlace(foldedText(tokens, from, limit))
      ? undefined
      : singleOrganisation(tokens, to, limit);
  }
  return undefined;
}

/** Labels stand side by side without a mark: "Nepal South Asia" are two places; "Guinea Conakry" is one. */
const isRegionBehind = (tokens: readonly Token[], from: number, limit: number): boolean =>
  limit - from === 2 && isSurePlace(foldedText(tokens, from, limit));

const singleOrganisation = (tokens: readonly Token[], to: number, limit: number): number | undefined =>
  limit - to === 1 && isKnownOrganisation(tokens[to]?.text ?? '') && !/[a-z]s$/.test(tokens[to]?.text ?? '')
    ? to
    : undefined;

/** "Zentrix Inc. Maria Oduya": a person may follow directly behind a firm's last word. */
function firmBefore(tokens: readonly Token[], from: number, limit: number): number | undefined {
  for (let at = from + 1; at < limit - 1; at++) {
    if (endsFirm(tokens[at]) && isGivenNameToken(tokens[at + 1])) return at + 1;
  }
  return undefined;
}

const endsFirm = oneOf('inc|inc.|ltd|ltd.|llc|plc|corp|corp.|gmbh');

/** "Ford Motor Company CEO": the body's own last word is no part of the office behind it. */
const endsBody = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from > 1 && isOrganisationHeadToken(tokens[to - 1]);

const isNamesake = (token: Token | undefined): boolean =>
  /^(?:sen|bishop|mayor|speaker|chair|coo)$/.test(token?.folded ?? '');

/** An office inside a run or at its end: "Ryanair CEO Michael O’Leary", "London Mayor". */
function innerTitle(tokens: readonly Token[], from: number, limit: number): Run | undefined {
  if (
    isGivenNameToken(tokens[from]) &&
    !isCommonToken(tokens[from]) &&
    limit - from > 2 &&
    !isSurePlaceToken(tokens[from])
  )
    return undefined;
  // "Amrit Sen": a given name and a family's that is an office as well.
  if (
    limit - from === 2 &&
    isGivenNameToken(tokens[from]) &&
    isNamesake(tokens[from + 1]) &&
    !isMaybePlaceToken(tokens[from])
  )
    return undefined;
  for (let at = from + 1; at < limit; at++) {
    if (!isOffice(tokens, at) && !isLetterTitle(tokens, at, limit)) continue;
    let start = at;
    while (
      start > from + 1 &&
      isTitleModifierToken(tokens[start - 1]) &&
      !endsBody(tokens, from, start) &&
      !endsTown(tokens[start - 1]) &&
      !isSurePlace(foldedText(tokens, from, start))
    )
      start--;
    let end = at + 1;
    while (end < limit && isOffice(tokens, end)) end++;
    // "American President Lines": nobody is called so.
    if (end === limit - 1 && isOrganisationHeadToken(tokens[end]) && !isFamilyNameToken(tokens[end])) return undefined;
    // "FSM Secretary of Transportation Carl Apis": an office with its matter, and its holder.
    const whole =
      tokens[end]?.folded === 'of' && end < limit && tokens[start - 1]?.capital !== 'none'
        ? titleAt(tokens, start, limit)
        : end;
    return whole === undefined || tokens[whole]?.folded === 'of' ? undefined : { from: start, to: whole };
  }
  return undefined;
}
