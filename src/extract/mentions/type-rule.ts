import type { Certainty, EntityType } from '../../model/annotations.ts';
import { isKnownOrganisation, isMiscHead, isOrganisationHead } from '../gazetteer/organisations.ts';
import { isPlaceAcronym } from '../gazetteer/places.ts';
import { isCommonWord, isFamilyName, isGivenName, isWordyGivenName } from '../gazetteer/words.ts';
import { around, tokensOf, wordsIn, type Candidate } from './candidate.ts';

/** A rule that types a name; the first of the list that fits wins. */
export interface TypeRule {
  readonly name: string;
  readonly type: EntityType;
  readonly certainty: Certainty;
  readonly reason: string;
  /** An example it takes, and one it must leave. */
  readonly takes: string;
  readonly leaves: string;
  readonly test: (candidate: Candidate, text: string) => boolean;
}

export const last = (candidate: Candidate): string => wordsIn(candidate).at(-1) ?? '';
export const first = (candidate: Candidate): string => wordsIn(candidate)[0] ?? '';
export const size = (candidate: Candidate): number => wordsIn(candidate).length;
/** Articles that begin names in other tongues, and given names in none: "El Sol". */
export const FOREIGN_ARTICLES: ReadonlySet<string> = new Set([
  'el',
  'le',
  'la',
  'les',
  'los',
  'las',
  'der',
  'die',
  'das',
  'il',
  'lo',
]);
export const isAcronym = (word: string): boolean => /^(?:\p{Lu}[\p{Lu}\d&.-]{1,7}(?:\(\p{Lu}{1,4}\))?)$/u.test(word);

/** No acronym, figure, ampersand or head of a body among the words. */
export const personLike = (candidate: Candidate): boolean => {
  const words = wordsIn(candidate);
  const isHead = (word: string, i: number): boolean =>
    (isOrganisationHead(word) || isMiscHead(word)) &&
    !(i === 0 && words.length > 1 && opensPerson(word, words[1] ?? '')) &&
    !(i === 1 && isWordyPerson(candidate));
  if (words.some((word, i) => SMALL.has(word) || isHead(word, i) || /\d/.test(word))) return false;
  return (
    !tokensOf(candidate).some(
      (token, index) =>
        token.capital === 'all' &&
        ((token.text.length > (index === 0 ? 3 : 1) && !token.text.includes('.') && !ROMAN.test(token.text)) ||
          isKnownOrganisation(token.text) ||
          isPlaceAcronym(token.text)) &&
        !candidate.shouted,
    ) && !candidate.text.includes('/')
  );
};

/** "Bill Tierney", "Yen Ching-piao": a given name, or a family's before no ordinary word, that is the word for a work or body as well. */
const opensPerson = (word: string, next: string): boolean =>
  isWordyGivenName(word) || (isFamilyName(word) && next.includes('-') && !isCommonWord(next));

/** "Steve Case", "Ana Law": a given name and a family's that is the word for a work as well, and no article before. */
export const isWordyPerson = (candidate: Candidate): boolean =>
  size(candidate) === 2 &&
  isGivenName(first(candidate)) &&
  !isCommonWord(first(candidate)) &&
  isFamilyName(last(candidate)) &&
  isMiscHead(last(candidate)) &&
  around(candidate, -1) !== 'the';

/** "Osei Bonsu III". */
const ROMAN = /^[IVX]+$/;
const SMALL = new Set(['of', '&', 'and', 'for']);
