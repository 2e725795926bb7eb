import { placeOfDemonym } from '../gazetteer/demonyms.ts';
import { isBranched, isBusinessWord, isKnownOrganisation, isOrganisationHead } from '../gazetteer/organisations.ts';
import { isPlaceAcronym, isSurePlace } from '../gazetteer/places.ts';
import { endsWith, firstLetters, indexGroups, moveGroup, wordsOf, type Group } from './group.ts';
import { standsFor } from './join-introduced.ts';

/**
 * "the Council" to the one body that ends so, an acronym to the one body whose words it begins, "Ford" to "Ford Motor Company",
 * "Taliban" to "Afghan Taliban"; never "Boeing" to "Boeing Commercial Airplanes", which is a part of it.
 */
export function joinBodies(groups: readonly Group[]): void {
  const bodies = groups.filter(group => group.type === 'ORG');
  const long = bodies.filter(group => wordsOf(group).length > 1);
  if (long.length === 0) return;
  const byLast = indexGroups(long, group => [wordsOf(group).at(-1) ?? '']);
  const byFirst = indexGroups(long, group => [wordsOf(group)[0] ?? '']);
  const byLetters = indexGroups(long, initialsOf);
  const spellings = new Map(long.map(group => [group, spellingKey(wordsOf(group))]));
  const bySpelling = indexGroups(long, group => [spellings.get(group) ?? '']);
  const joinOnly = (short: Group, fits: readonly Group[], reason: string) => {
    const [only] = fits;
    if (only !== undefined && fits.length === 1) moveGroup(short, only, reason);
  };
  for (const short of bodies) {
    if (short.members.length === 0) continue;
    const own = wordsOf(short);
    const [first = ''] = own;
    const among = (known: readonly Group[] | undefined, fits: (other: Group) => boolean) =>
      (known ?? []).slice(0, MOST_COMPARED).filter(other => other !== short && other.members.length > 0 && fits(other));
    if (own.length === 1 && isOrganisationHead(first))
      joinOnly(
        short,
        among(byLast.get(first), () => true),
        'the only body here that ends so',
      );
    else if (own.length === 1 && first.length <= 6)
      joinOnly(
        short,
        among(byLetters.get(first.replace(/[^\p{L}]/gu, '')), other =>
          standsFor(first.toUpperCase(), wordsOf(other).join(' ')),
        ),
        'its letters begin the words of this body only',
      );
    if (short.members.length > 0)
      joinOnly(
        short,
        among(byFirst.get(first), other => isWithoutTail(own, wordsOf(other))),
        'what is left out only says what business it is in',
      );
    if (short.members.length > 0 && isBranched(own.join(' ')))
      joinOnly(
        short,
        among(byLast.get(own.at(-1) ?? ''), other => isOnlyBranch(own, other)),
        'the only branch of it here',
      );
    if (short.members.length > 0 && own.length > 1 && isOrganisationHead(own.at(-1) ?? ''))
      joinOnly(
        short,
        among(byLast.get(own.at(-1) ?? ''), other => isOwned(own, wordsOf(other))),
        'what is left out only says whose it is',
      );
    if (short.members.length > 0 && own.length > 1)
      joinOnly(
        short,
        among(bySpelling.get(spellings.get(short) ?? ''), () => true),
        'two spellings of one name',
      );
  }
}

/** A word that more bodies share says nothing; the bound keeps long lists linear. */
const MOST_COMPARED = 48;

const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on']);
const initialsOf = (group: Group): [string, string] => {
  const words = wordsOf(group)
    .join('-')
    .split('-')
    .filter(word => word !== '' && word !== '&');
  return [firstLetters(words), firstLetters(words.filter(word => !SMALL.has(word)))];
};

/** "Ford" of "Ford Motor Company": what is left over only says that it is a business. */
function isWithoutTail(short: readonly string[], full: readonly string[]): boolean {
  let end = short.length;
  while (end > 1 && isBusinessWord(short[end - 1] ?? '')) end--;
  const isStart = short.slice(0, end).every((word, i) => full[i] === word);
  return isStart && short.length <= full.length && full.slice(end).every(isBusinessWord);
}

/** "Air Force" of "US Air Force", "Foreign Ministry" of "Kenyan Foreign Ministry": only whose it is stands before. */
function isOwned(own: readonly string[], full: readonly string[]): boolean {
  if (!endsWith(full, own)) return false;
  const owner = full.slice(0, -own.length).join(' ');
  return (
    isSurePlace(owner) ||
    placeOfDemonym(owner) !== undefined ||
    isPlaceAcronym(owner.toUpperCase()) ||
    isKnownOrganisation(owner.toUpperCase())
  );
}

/** A branch with an acronym of its own ("Pakistani Taliban (TTP)") is another body. */
const isOnlyBranch = (own: readonly string[], other: Group): boolean =>
  other.introduced.length === 0 &&
  endsWith(wordsOf(other), own) &&
  placeOfDemonym(wordsOf(other).slice(0, -own.length).join(' ')) !== undefined;

/** Two spellings of one foreign name differ in their vowels only: "Lashkar-e-", "Lashkar-i-"; words of one or two letters must agree in number. */
const spellingKey = (words: readonly string[]): string =>
  words
    .flatMap(word => word.split('-'))
    .map(
      word =>
        `${word.charAt(0).replace(/[aeiouy]/, 'a')}${word
          .slice(1)
          .replace(/[aeiouy]+/g, '')
          .replace(/(.)\1/g, '$1')}`,
    )
    .join(' ');
