import { foldedText } from '../../text/folded-words.ts';
import { oneOf } from '../../text/word-trait.ts';
import {
  isFamilyNameToken,
  isFunctionToken,
  isGivenNameToken,
  isOrganisationHeadToken,
  isOrganisationOpenerToken,
  isPlaceHeadToken,
  isPortfolioToken,
  isTitleHeadToken,
} from '../gazetteer/word-traits.ts';
import type { Token } from '../../text/token.ts';
import { isKnownOrganisation, knownOrganisationAt } from '../gazetteer/organisations.ts';
import { isMaybePlace, mayBeginPlace } from '../gazetteer/places.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import type { SentenceReading } from '../reading.ts';
import { andPhrase, ofPhrase } from './body-phrases.ts';
import { isCapital } from './calendar-names.ts';
import { isNameable } from './nameable.ts';
import { isInnerPossessive, isParticle } from './particles.ts';

/** Token indices of a run of capitalised words with what may join them, half-open. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** What is grown together with a name is no part of it, and the next name is another: "New York City-based Cerbera". */
export const TAIL = /-(?:based|born|led|backed|owned|bound|area|style)$/;
const hasTail = (text: string): boolean => text.includes('-') && TAIL.test(text);
/** A run longer than this is a list or a heading, not a name. */
const LONGEST_RUN = 14;

/** "Commission on Human Rights". */
const ON_HEADS = new Set(['commission', 'committee', 'subcommittee', 'council', 'conference', 'institute']);

/** All runs of a sentence, in order. */
export function findRuns(sentence: SentenceReading): Run[] {
  const { tokens } = sentence;
  const runs: Run[] = [];
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i];
    if (
      token === undefined ||
      !isNameable(tokens, i) ||
      (isFunctionToken(token) && token.capital !== 'all' && !isCanTho(tokens, i) && !isInitialA(tokens, i))
    ) {
      const end = bodyOfAll(tokens, i);
      if (end !== undefined) runs.push({ from: i, to: end });
      i = end ?? i + 1;
      continue;
    }
    const known = knownOrganisationAt(tokens, i);
    let end = i + Math.max(1, known === 0 ? 0 : known + tailOfBody(tokens, i + known));
    while (known === 0 && end - i < LONGEST_RUN && !hasTail(tokens[end - 1]?.text ?? '')) {
      const next = extend(tokens, i, end);
      if (next === undefined) break;
      end = next;
    }
    runs.push({ from: i, to: end });
    i = end;
  }
  return runs;
}

/** "Can Tho": a small word may be a place’s first, where it does not begin the sentence. */
const isCanTho = (tokens: readonly Token[], at: number): boolean =>
  at > 0 &&
  isCapital(tokens[at + 1]) &&
  mayBeginPlace(tokens[at]) &&
  isMaybePlace(`${tokens[at]?.folded ?? ''} ${tokens[at + 1]?.folded ?? ''}`);

/** "Cllr A Boycott": an initial that is an article, too, between a title, a comma or "and" and a family’s name. */
const isInitialA = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'A' &&
  isFamilyNameToken(tokens[at + 1]) &&
  isCapital(tokens[at + 1]) &&
  (isTitleHeadToken(tokens[at - 1]) || /^(?:,|and|cllrs?|councillors|messrs)$/.test(tokens[at - 1]?.folded ?? ''));

/** "All Progressives Congress", "All India Teachers’ Union": "all" with a capital before a body’s name that ends as bodies do. */
function bodyOfAll(tokens: readonly Token[], from: number): number | undefined {
  if (tokens[from]?.text !== 'All') return undefined;
  let end = from + 1;
  while (
    end - from < 6 &&
    (isNameable(tokens, end) || (tokens[end]?.kind === 'possessive' && isNameable(tokens, end + 1)))
  )
    end++;
  return end - from > 2 && isOrganisationHeadToken(tokens[end - 1]) ? end : undefined;
}

/** "Hon Hai Precision Industry": how many words up to the body's own last one follow those of the lists. */
function tailOfBody(tokens: readonly Token[], from: number): number {
  for (let at = from; at < from + 3 && isNameable(tokens, at); at++)
    if (isOrganisationHeadToken(tokens[at])) return at + 1 - from;
  return 0;
}

/** Where the run goes on to from `end`, or undefined where it ends. */
function extend(tokens: readonly Token[], from: number, end: number): number | undefined {
  const next = tokens[end];
  if (next === undefined) return undefined;
  if (
    isNameable(tokens, end) &&
    (!isFunctionToken(next) || next.capital === 'all' || isPortSaid(tokens, end) || isInitialA(tokens, end))
  )
    return end + 1;
  if (next.text === '(') return wing(tokens, end);
  if (next.text === ',' && LEGAL_FORMS.has(tokens[end + 1]?.folded ?? '') && isCapital(tokens[end + 1])) return end + 2;
  if (next.kind === 'possessive' && ownersHead(tokens, end)) return end + 2;
  if (
    next.kind === 'possessive' &&
    isOfficers(tokens[end - 1]) &&
    isOffices(tokens[end + 1]) &&
    isCapital(tokens[end + 1])
  )
    return end + 2;
  if (next.kind === 'possessive' && isSaint(tokens[from]) && isHouse(tokens[end + 1])) return end + 2;
  if (next.kind === 'possessive')
    return isInnerPossessive(tokens[end - 1]?.folded ?? '') && isNameable(tokens, end + 1) ? end + 2 : undefined;
  if (next.text === '&' && isNameable(tokens, end + 1)) return isPersonPair(tokens, from, end) ? undefined : end + 2;
  if (next.text === '"' || next.text === '“') return nickname(tokens, from, end);
  if (next.text === '.' && /^\p{Lu}$/u.test(tokens[end - 1]?.text ?? '') && isNameable(tokens, end + 1)) return end + 2;
  if (next.kind !== 'word') return undefined;
  const place = placeWithSmallWords(tokens, from, end);
  if (place !== undefined) return place;
  if (isParticle(next) && next.text !== 'I') return particles(tokens, end);
  if (next.folded === 'of') {
    // "Accra Hearts of Oak": a body of the lists behind its town.
    const known = end - from === 2 ? knownOrganisationAt(tokens, end - 1) : 0;
    return known > 1 ? end - 1 + known : ofPhrase(tokens, end);
  }
  if (
    next.folded === 'for' &&
    tokens[end + 1]?.folded === 'the' &&
    isNameable(tokens, end + 2) &&
    tokens[end + 3]?.folded === 'of'
  )
    return hasOpener(tokens, from, end) ? end + 3 : undefined;
  if (next.folded === 'for' && isNameable(tokens, end + 1))
    return hasOpener(tokens, from, end) || isOrganisationHeadToken(tokens[end - 1]) || isPortfolioOf(tokens, end)
      ? end + 2
      : undefined;
  if (next.folded === 'on')
    return ON_HEADS.has(tokens[end - 1]?.folded ?? '') && isNameable(tokens, end + 1) ? end + 2 : undefined;
  if (next.folded === 'and') return andPhrase(tokens, from, end);
  return undefined;
}

/** "JD(U)", "CPI(M)": a party's wing, grown together with it. */
function wing(tokens: readonly Token[], end: number): number | undefined {
  const [party, open, own, close] = tokens.slice(end - 1, end + 3);
  if (party?.capital !== 'all' || own?.start !== open?.end) return undefined;
  // "NSCN (K)": with a space, one letter or two that are no place.
  if (open?.start !== party.end && (party.text.length < 3 || !/^(?!U[SK])\p{Lu}{1,2}$/u.test(own?.text ?? '')))
    return undefined;
  if (own === undefined) return undefined;
  return /^\p{Lu}{1,4}$/u.test(own.text) && close?.text === ')' ? end + 3 : undefined;
}

/** "Port Said": a small word may be a place’s last. */
const isPortSaid = (tokens: readonly Token[], at: number): boolean =>
  mayBeginPlace(tokens[at - 1]) && isMaybePlace(`${tokens[at - 1]?.folded ?? ''} ${tokens[at]?.folded ?? ''}`);

/** "Attorney General’s Office", "Public Solicitor’s Office". */
const isOfficers = oneOf(
  'minister|general|president|solicitor|prosecutor|ombudsman|governor|speaker|mayor|sheriff|registrar|auditor|chancellor|coroner|magistrate',
);
const isOffices = oneOf('office|chambers|department|secretariat|court');

/** "St. Brigid’s Hospital": a saint’s house. */
const isSaint = oneOf('st|st.|saint');
const isHouse = (token: Token | undefined): boolean =>
  isCapital(token) && (isOrganisationHeadToken(token) || isPlaceHeadToken(token));

/** Forms of a firm behind a comma: "Zentrix, Inc." */
const LEGAL_FORMS = new Set(['inc', 'inc.', 'ltd', 'ltd.', 'llc', 'plc', 'corp', 'corp.', 'gmbh']);

/** "Ratepayers’ Association": people in the plural and a body’s head; not "Airbus’ Delivery Centre" or "the Philippines’ Council". */
function ownersHead(tokens: readonly Token[], at: number): boolean {
  const owners = tokens[at - 1]?.folded ?? '';
  const isPlural = tokens[at]?.text.length === 1 && owners.length > 4 && owners.endsWith('s');
  return (
    isPlural &&
    isNameable(tokens, at + 1) &&
    isOrganisationHeadToken(tokens[at + 1]) &&
    !isMaybePlace(owners) &&
    !isKnownOrganisation(tokens[at - 1]?.text ?? '') &&
    (isCommonWord(owners) || /(?:ers|ors|ists|ants)$/.test(owners))
  );
}

/** "Ana Silva & Rui Costa" are two people. */
const isPersonPair = (tokens: readonly Token[], from: number, end: number): boolean =>
  end - from >= 2 && isGivenNameToken(tokens[from]) && isGivenNameToken(tokens[end + 1]);

/** Ismael "Chino" Vega: a nickname in marks between a given name and a family's. */
function nickname(tokens: readonly Token[], from: number, end: number): number | undefined {
  if (!tokens.slice(from, end).some(token => isGivenNameToken(token))) return undefined;
  const close = isCapital(tokens[end + 2]) ? end + 3 : end + 2;
  const closes = tokens[close]?.text === '"' || tokens[close]?.text === '”';
  if (!isCapital(tokens[end + 1]) || !closes) return undefined;
  if (isParticle(tokens[close + 1])) return particles(tokens, close + 1);
  return isCapital(tokens[close + 1]) && tokens[close + 1]?.capital === 'initial' ? close + 2 : undefined;
}

/** Places of the lists whose names have small words: "Newcastle upon Tyne", "United States of America". */
function placeWithSmallWords(tokens: readonly Token[], from: number, end: number): number | undefined {
  if (end - from > 3 || tokens[end]?.capital !== 'none' || !mayBeginPlace(tokens[from])) return undefined;
  let target = end + 1;
  while (target < end + 3 && tokens[target]?.kind === 'word' && tokens[target]?.capital === 'none') target++;
  if (!isCapital(tokens[target])) return undefined;
  return isMaybePlace(foldedText(tokens, from, target + 1)) ? target + 1 : undefined;
}

function particles(tokens: readonly Token[], end: number): number | undefined {
  let at = end;
  while (at < end + 3 && isParticle(tokens[at])) at++;
  return isCapital(tokens[at]) && !isFunctionToken(tokens[at]) ? at + 1 : undefined;
}

/** "Minister for Health", "Secretary of State for Trade". */
const isPortfolioOf = (tokens: readonly Token[], end: number): boolean =>
  isPortfolioToken(tokens[end + 1]) && (isTitleHeadToken(tokens[end - 1]) || tokens[end - 1]?.folded === 'state');

const hasOpener = (tokens: readonly Token[], from: number, end: number): boolean =>
  tokens.slice(from, end).some(token => isOrganisationOpenerToken(token));
