import {
  isFunctionToken,
  isPersonNounToken,
  isTitleHeadToken,
  isTitleModifierToken,
} from '../gazetteer/word-traits.ts';
import type { Role } from '../../model/annotations.ts';
import type { Token } from '../../text/token.ts';
import { placeOfDemonym } from '../gazetteer/demonyms.ts';
import { isCountry, isPlaceAcronym } from '../gazetteer/places.ts';
import { isPersonNoun, isTitleHead } from '../gazetteer/titles.ts';
import { isSaying } from '../saying.ts';
import type { Candidate } from './candidate.ts';

/** A role takes so many words at the most. */
const LONGEST_ROLE = 12;

/** Forms of address say nothing of what somebody is. */
const ADDRESSES = new Set([
  'mr',
  'mr.',
  'mrs',
  'mrs.',
  'ms',
  'ms.',
  'miss',
  'dr',
  'dr.',
  'sir',
  'messrs',
  'messrs.',
  'mx',
]);

/** What the text says that a person is, beside the name: the office before it, or an apposition before or behind it. */
export function findRoles(candidate: Candidate, text: string): Role[] {
  const { tokens } = candidate.sentence;
  const roles: Role[] = [];
  const add = (range: Range | undefined): void => {
    if (range === undefined) return;
    const start = tokens[range[0]]?.start ?? 0;
    const end = tokens[range[1] - 1]?.end ?? 0;
    if (end > start) roles.push({ start, end, text: text.slice(start, end) });
  };
  add(titleBefore(candidate, tokens));
  add(appositionBefore(candidate, tokens));
  add(appositionBehind(candidate, tokens));
  return roles;
}

type Range = readonly [number, number];

const isOwner = (token: Token): boolean =>
  placeOfDemonym(token.folded) !== undefined || isCountry(token.folded) || isPlaceAcronym(token.text);

/** "Pakistani Deputy Prime Minister" before "Ishaq Dar": the title, and what stands before it and belongs to it. */
function titleBefore(candidate: Candidate, tokens: readonly Token[]): Range | undefined {
  if (candidate.titleFrom === undefined) return smallTitle(candidate, tokens);
  let from = candidate.titleFrom;
  if (tokens.slice(from, candidate.from).every(token => ADDRESSES.has(token.folded))) return undefined;
  while (from > 0 && candidate.from - from < LONGEST_ROLE) {
    const before = tokens[from - 1];
    const paired = before?.folded === 'and' && isTitleHeadToken(tokens[from - 2]) && !isOfAnother(tokens, from - 2);
    const owns = before?.kind === 'possessive' && tokens[from - 2]?.capital !== 'none';
    if (
      before === undefined ||
      !(paired || owns || isOwner(before) || isTitleModifierToken(before) || isTitleHeadToken(before))
    )
      break;
    from -= paired || owns ? 2 : 1;
  }
  return [Math.max(from, 0), candidate.from];
}

/** A trade written small directly before a name: "opposition leader Juma Ali", "spokesman Jan Novak". */
function smallTitle(candidate: Candidate, tokens: readonly Token[]): Range | undefined {
  const to = candidate.from;
  const trade = tokens[to - 1]?.folded ?? '';
  if (!isPersonNoun(trade) || ADDRESSES.has(trade)) return undefined;
  let from = to - 1;
  while (from > 0 && to - from < 6) {
    const before = tokens[from - 1];
    if (before?.kind !== 'word' || isFunctionToken(before)) break;
    if (!(isOwner(before) || isTitleModifierToken(before) || isPersonNounToken(before) || before.capital !== 'none'))
      break;
    from--;
  }
  return [from, to];
}

/** "The clerk and Minister Osei" are two people; "Councillor and Foreign Minister Osei" is one. */
function isOfAnother(tokens: readonly Token[], head: number): boolean {
  let at = head;
  while (at > 0 && isTitleModifierToken(tokens[at - 1])) at--;
  return tokens[at - 1]?.folded === 'the';
}

/** "Osei, adviser to the president, Boateng said": the words behind a name and a comma are of that name. */
function isOfNameBefore(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at > 0 && from - at < LONGEST_ROLE; at--) {
    if (tokens[at]?.text === ',') return tokens[at - 1]?.capital !== 'none';
    if (tokens[at]?.kind === 'mark') return false;
  }
  return false;
}

/** "The President of Pakistan, Arif Alvi," */
function appositionBefore(candidate: Candidate, tokens: readonly Token[]): Range | undefined {
  const comma = candidate.from - 1;
  if (tokens[comma]?.text !== ',' || !endsApposition(tokens[candidate.to])) return undefined;
  for (let head = comma - 1; head >= 0 && comma - head <= LONGEST_ROLE; head--) {
    const word = tokens[head];
    if (word === undefined || word.kind === 'mark') return undefined;
    if (!isTitleHead(word.folded)) continue;
    let from = head;
    while (from > 0 && extendsLeft(tokens, from - 1)) from--;
    const opens = from === 0 || (from === 1 && tokens[0]?.folded === 'the');
    const closes = tokens[candidate.to]?.kind !== 'word' && tokens[candidate.to]?.kind !== 'number';
    return opens || (closes && !isOfNameBefore(tokens, from)) ? [from, comma] : undefined;
  }
  return undefined;
}

function extendsLeft(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'possessive') return tokens[at - 1]?.capital !== 'none';
  return (
    token.kind === 'word' &&
    (isTitleModifierToken(token) ||
      isTitleHeadToken(token) ||
      isOwner(token) ||
      (token.capital !== 'none' && !isFunctionToken(token)))
  );
}

/** ", a spokesman for the ministry," */
function appositionBehind(candidate: Candidate, tokens: readonly Token[]): Range | undefined {
  if (tokens[candidate.to]?.text !== ',') return undefined;
  let from = candidate.to + 1;
  if (tokens[from]?.kind === 'number' && tokens[from + 1]?.text === ',') from += 2;
  const article = ['a', 'an', 'the'].includes(tokens[from]?.folded ?? '') ? 1 : 0;
  const start = from + article;
  let head = -1;
  for (let at = start; at < tokens.length && at - start < LONGEST_ROLE; at++) {
    const token = tokens[at];
    if (token === undefined || (token.kind === 'mark' && token.text !== '-')) return head < 0 ? undefined : [start, at];
    if (head < 0 && isPersonNounToken(token)) head = at;
    else if (head < 0 && at - start > 5) return undefined;
    if (head < 0 && isFunctionToken(token)) return undefined;
    // ", an official said": who says it is another, and no apposition.
    if (isSaying(token)) return undefined;
    if (['who', 'which', 'where'].includes(token.folded)) return head < 0 ? undefined : [start, at];
  }
  return undefined;
}

const endsApposition = (token: Token | undefined): boolean =>
  token === undefined || token.kind !== 'word' || token.capital === 'none';
