import { isTitleModifier } from '../gazetteer/titles.ts';
import type { Token } from '../../text/token.ts';
import { SAYING } from '../saying.ts';
import { around, tokenAt, type Candidate } from './candidate.ts';

const ARTICLES = new Set(['a', 'an', 'the', 'one', 'his', 'her', 'its']);
/** Where the head of a description ends: what follows belongs to something else. */
const STOPS = new Set([
  ',',
  '.',
  ';',
  ':',
  '(',
  '',
  'of',
  'for',
  'who',
  'which',
  'that',
  'in',
  'on',
  'at',
  'from',
  'by',
  'with',
  'near',
  'based',
  'and',
  'or',
  'to',
  'as',
  'is',
  'was',
  'said',
]);
/** So many words a description has at the most, before its head and with it. */
const LONGEST = 7;
/** A remark in brackets behind a name is skipped up to so many tokens. */
const LONGEST_REMARK = 30;

/** A noun in apposition: ", a former spokesman for …". */
export function apposedTo(candidate: Candidate, isNoun: (word: string) => boolean): boolean {
  if (around(candidate, 1) !== ',') return false;
  const start = around(candidate, 2);
  if (!ARTICLES.has(start) && !isTitleModifier(start) && !isNoun(start)) return false;
  for (let i = 2; i <= LONGEST; i++) {
    const word = around(candidate, i);
    if (
      word === ',' ||
      word === '.' ||
      word === '' ||
      word === 'of' ||
      word === 'for' ||
      word === 'who' ||
      word === 'which'
    )
      return false;
    if (SAYING.has(word)) return false;
    // "At Nghi Son, spokesman Kim Joo-hwan said": a noun that begins, and has a name behind it, is of that name.
    if (isNoun(word)) return !SAYING.has(around(candidate, i + 1)) && !(i === 2 && isNamed(candidate));
  }
  return false;
}

const isNamed = (candidate: Candidate): boolean =>
  tokenAt(candidate, 2)?.capital === 'none' && tokenAt(candidate, 3)?.capital === 'initial';

/** The noun that a name is said to be: "X (founded 1901) is a small mining town in …"; the last word before a stop is the head. */
export function definedAs(candidate: Candidate, isNoun: (word: string) => boolean): boolean {
  const { tokens } = candidate.sentence;
  let at = candidate.to;
  if (tokens[at]?.text === '(') at = closing(tokens, at) + 1;
  if (tokens[at]?.text === ',') at++;
  const verb = tokens[at]?.folded;
  if ((verb !== 'is' && verb !== 'was') || !ARTICLES.has(tokens[at + 1]?.folded ?? '')) return false;
  let head = '';
  for (let i = at + 2; i < at + 2 + LONGEST; i++) {
    const word = tokens[i]?.folded ?? '';
    if (STOPS.has(word)) break;
    head = word;
  }
  return isNoun(head);
}

function closing(tokens: readonly Token[], open: number): number {
  for (let i = open + 1; i < tokens.length && i < open + LONGEST_REMARK; i++) if (tokens[i]?.text === ')') return i;
  return open;
}
