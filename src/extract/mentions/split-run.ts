import type { Token } from '../../text/token.ts';
import { isPeople, placeOfDemonym } from '../gazetteer/demonyms.ts';
import {
  isBranched,
  isKnownOrganisation,
  isMiscHead,
  isOrganisationHead,
  isPlaceHead,
  isOrganisationOpener,
} from '../gazetteer/organisations.ts';
import { isCountry, isPlaceAcronym, isSurePlace } from '../gazetteer/places.ts';
import { isPortfolio, isTitleHead, isTitleModifier } from '../gazetteer/titles.ts';
import { isCommonWord, isGivenName } from '../gazetteer/words.ts';
import type { Run } from './find-runs.ts';

/** A piece of a run: a possible name, with the title directly before it, or an adjective that leads to a place. */
export type Piece =
  | { readonly kind: 'name'; readonly from: number; readonly to: number; readonly title?: Run }
  | { readonly kind: 'demonym'; readonly from: number; readonly to: number; readonly place: string }
  | { readonly kind: 'title'; readonly from: number; readonly to: number };

/** Takes a run apart: "Pakistani Deputy Prime Minister Ishaq Dar" is a demonym, a title and a name. */
export function splitRun(tokens: readonly Token[], run: Run): Piece[] {
  const pieces: Piece[] = [];
  let { from } = run;
  let title: Run | undefined;
  while (from < run.to) {
    const demonym = demonymAt(tokens, from, run.to);
    if (demonym !== undefined && !belongsToName(tokens, from, demonym.to, run.to)) {
      pieces.push({ kind: 'demonym', from, to: demonym.to, place: demonym.place });
      from = demonym.to;
      continue;
    }
    const country = countryBefore(tokens, from, run.to);
    if (country !== undefined) {
      pieces.push({ kind: 'name', from, to: country });
      from = country;
      continue;
    }
    const office = titleAt(tokens, from, run.to);
    if (office === undefined) {
      const firm = firmBefore(tokens, from, run.to);
      if (firm !== undefined) {
        pieces.push({ kind: 'name', from, to: firm });
        from = firm;
        continue;
      }
      const inner = innerTitle(tokens, from, run.to);
      if (inner === undefined) break;
      pieces.push({ kind: 'name', from, to: inner.from });
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
    const peopleOnly = tokens.slice(from, run.to).every(token => isPeople(token.folded));
    if (!peopleOnly) pieces.push({ kind: 'name', from, to: run.to, ...(title === undefined ? {} : { title }) });
  } else if (title !== undefined) {
    pieces.push({ kind: 'title', ...title });
  }
  return pieces;
}

/** The demonym that begins at a token, two words at most. */
function demonymAt(tokens: readonly Token[], from: number, limit: number): { to: number; place: string } | undefined {
  const first = tokens[from]?.folded ?? '';
  const second = from + 1 < limit ? (tokens[from + 1]?.folded ?? '') : '';
  const both = second === '' ? undefined : placeOfDemonym(`${first} ${second}`);
  if (both !== undefined) return { to: from + 2, place: both };
  const one = placeOfDemonym(first);
  return one === undefined ? undefined : { to: from + 1, place: one };
}

/** Whether the words behind an adjective or country make a body's or a work's name with it: "British Airways", "US Air Force", "Afghan Taliban". */
function belongsToName(tokens: readonly Token[], from: number, next: number, limit: number): boolean {
  if (next >= limit) return false;
  const rest = tokens.slice(next, limit);
  const last = rest.at(-1)?.folded ?? '';
  if (tokens[from]?.capital === 'none') return false;
  if (isBranched(rest.map(token => token.folded).join(' '))) return true;
  if (rest.some(token => isTitleHead(token.folded)) && !isOrganisationHead(last)) return false;
  if (isOrganisationHead(last) || isMiscHead(last) || isPlaceHead(last))
    return !rest.every(token => isTitleModifier(token.folded) && !isOrganisationHead(token.folded));
  return rest.some((token, i) => isOrganisationOpener(token.folded) && rest[i + 1]?.folded === 'of');
}

/** A country before a title or a person stands apart ("Pakistan Foreign Minister", "China State Councilor"). */
function countryBefore(tokens: readonly Token[], from: number, limit: number): number | undefined {
  for (const length of [3, 2, 1]) {
    const to = from + length;
    if (to >= limit) continue;
    const words = tokens.slice(from, to);
    const name = words.map(token => token.folded).join(' ');
    const isPlace =
      isCountry(name) || (length > 1 && isSurePlace(name)) || (length === 1 && isPlaceAcronym(words[0]?.text ?? ''));
    if (!isPlace) continue;
    if (titleAt(tokens, to, limit) !== undefined) return to;
    // "FM of China Wang Yi": behind an office's "of", the country ends where a person begins.
    const of = tokens[from - 1]?.folded === 'the' ? from - 2 : from - 1;
    const afterOf = tokens[of]?.folded === 'of' && isTitleHead(tokens[of - 1]?.folded ?? '');
    if (afterOf && !isOrganisationHead(tokens[limit - 1]?.folded ?? '')) return to;
    if (length === 1 && isRegionBehind(tokens, to, limit)) return to;
    return belongsToName(tokens, from, to, limit) ||
      isSurePlace(
        tokens
          .slice(from, limit)
          .map(token => token.folded)
          .join(' '),
      )
      ? undefined
      : singleOrganisation(tokens, to, limit);
  }
  return undefined;
}

/** Labels stand side by side without a mark: "Nepal South Asia" are two places; "Guinea Conakry" is one. */
const isRegionBehind = (tokens: readonly Token[], from: number, limit: number): boolean =>
  limit - from === 2 && isSurePlace(foldedOf(tokens, from, limit));

const singleOrganisation = (tokens: readonly Token[], to: number, limit: number): number | undefined =>
  limit - to === 1 && isKnownOrganisation(tokens[to]?.text ?? '') ? to : undefined;

/** The end of a title that begins at a token: modifiers and a head, then perhaps its matter ("Minister of Foreign Affairs"). */
function titleAt(tokens: readonly Token[], from: number, limit: number): number | undefined {
  let at = from;
  const lastWord = tokens[limit - 1]?.folded ?? '';
  if (limit - from === 2 && isOrganisationHead(lastWord) && !isTitleHead(lastWord)) return undefined;
  while (at < limit && isTitleModifier(tokens[at]?.folded ?? '') && !headIsName(tokens, at, limit)) at++;
  const head = tokens[at]?.folded ?? '';
  if (at >= limit || !isTitleHead(head)) {
    // A modifier may itself be the head: "Deputy Jones", "Chief Okafor".
    return at > from &&
      at < limit &&
      (isTitleHead(tokens[at - 1]?.folded ?? '') || isOffice(tokens, at - 1)) &&
      mayBePerson(tokens, at, limit)
      ? at
      : undefined;
  }
  if (
    isOrganisationHead(tokens[limit - 1]?.folded ?? '') &&
    limit - at > 1 &&
    !isGivenName(tokens[at + 1]?.folded ?? '')
  )
    return undefined;
  at++;
  while (at < limit && isTitleHead(tokens[at]?.folded ?? '') && !isGivenName(tokens[at]?.folded ?? '')) at++;
  if (isMatterBehind(tokens, at, limit)) {
    while (isMatterBehind(tokens, at, limit)) {
      at += 2;
      while (at < limit && (isPortfolio(tokens[at]?.folded ?? '') || tokens[at]?.folded === 'and')) at++;
    }
  } else {
    while (
      at < limit &&
      isPortfolio(tokens[at]?.folded ?? '') &&
      isCommonWord(tokens[at]?.folded ?? '') &&
      at + 1 < limit
    )
      at++;
  }
  return at;
}

/** "Minister of Trade", "Secretary of State for Health". */
const isMatterBehind = (tokens: readonly Token[], at: number, limit: number): boolean =>
  /^(?:of|for)$/.test(tokens[at]?.folded ?? '') && at + 1 < limit && isPortfolio(tokens[at + 1]?.folded ?? '');

/** What follows "General", "Major" or "Chief" is no person where it is made of ordinary words or ends as a body does: "General Motors", "Major League Baseball". */
function mayBePerson(tokens: readonly Token[], from: number, limit: number): boolean {
  const rest = tokens.slice(from, limit);
  return (
    !isOrganisationHead(rest.at(-1)?.folded ?? '') &&
    !isMiscHead(rest.at(-1)?.folded ?? '') &&
    !(isCommonWord(rest[0]?.folded ?? '') && !isGivenName(rest[0]?.folded ?? ''))
  );
}

/** "Zentrix Inc. Maria Oduya": a person may follow directly behind a firm's last word. */
function firmBefore(tokens: readonly Token[], from: number, limit: number): number | undefined {
  for (let at = from + 1; at < limit - 1; at++) {
    if (FIRM_ENDS.has(tokens[at]?.folded ?? '') && isGivenName(tokens[at + 1]?.folded ?? '')) return at + 1;
  }
  return undefined;
}

const FIRM_ENDS = new Set('inc inc. ltd ltd. llc plc corp corp. gmbh'.split(' '));

/** "House", "Young" or "Major" may be a person's name: it is one at the run's end, behind a given name. */
const headIsName = (tokens: readonly Token[], at: number, limit: number): boolean =>
  at === limit - 1 && isGivenName(tokens[at - 1]?.folded ?? '');

/** Offices that stand between a body or place and the person who holds them. */
const OFFICES = new Set(
  'ceo cfo coo president vice-president chairman chairwoman chairperson minister mayor governor secretary director spokesman spokeswoman spokesperson senator premier chancellor coach captain commissioner ambassador leader editor manager founder'.split(
    ' ',
  ),
);

/** "Ford Motor Company CEO": the body's own last word is no part of the office behind it. */
const endsBody = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from > 1 && isOrganisationHead(tokens[to - 1]?.folded ?? '');

const foldedOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(token => token.folded)
    .join(' ');

/** "Chief Executive", "Chief Operating Officer": the head is an office behind such words only. */
function isOffice(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.folded ?? '';
  if (OFFICES.has(word)) return true;
  return (
    (word === 'executive' || word === 'officer') &&
    ['chief', 'operating', 'executive', 'financial', 'technology', 'medical'].includes(tokens[at - 1]?.folded ?? '')
  );
}

/** An office inside a run or at its end: "Ryanair CEO Michael O’Leary", "London Mayor". */
function innerTitle(tokens: readonly Token[], from: number, limit: number): Run | undefined {
  if (
    isGivenName(tokens[from]?.folded ?? '') &&
    !isCommonWord(tokens[from]?.folded ?? '') &&
    limit - from > 2 &&
    !isSurePlace(tokens[from]?.folded ?? '')
  )
    return undefined;
  for (let at = from + 1; at < limit; at++) {
    if (!isOffice(tokens, at)) continue;
    let start = at;
    while (
      start > from + 1 &&
      isTitleModifier(tokens[start - 1]?.folded ?? '') &&
      !endsBody(tokens, from, start) &&
      !isSurePlace(foldedOf(tokens, from, start))
    )
      start--;
    let end = at + 1;
    while (end < limit && isOffice(tokens, end)) end++;
    return tokens[end]?.folded === 'of' && end < limit ? undefined : { from: start, to: end };
  }
  return undefined;
}
