import { endsWith, indexGroups, moveGroup, wordsOf, type Group } from './group.ts';

/** So many people with one word in common make it say nothing; the bound keeps a long list of one family linear. */
const MOST_NAMESAKES = 48;

/**
 * "Muttaqi" to "Amir Khan Muttaqi", "Kim" to "Kim Dae-jung", "J. Mwangi" to "James Mwangi": by the last word, else by the first,
 * and only where one person fits. A role never counts.
 */
export function joinPeople(groups: readonly Group[]): void {
  const people = groups.filter(group => group.type === 'PER');
  people.sort((a, b) => wordsOf(a).length - wordsOf(b).length);
  const byWord = indexGroups(people, wordsOf);
  for (const short of people) {
    const own = wordsOf(short);
    const known = byWord.get(own.at(-1) ?? '') ?? [];
    if (known.length > MOST_NAMESAKES) continue;
    const longer = known.filter(other => other !== short && other.members.length > 0 && isFuller(wordsOf(other), own));
    const fitting = bestFits(longer, own);
    const distinct = fitting.filter(
      other => !fitting.some(another => another !== other && endsWith(wordsOf(another), wordsOf(other))),
    );
    const [only] = distinct;
    if (only === undefined || distinct.length !== 1) continue;
    moveGroup(short, only, 'the only fuller name of a person here that it fits');
  }
}

const isInitial = (word: string): boolean => word.length === 1 || (word.length === 2 && word.endsWith('.'));
const letters = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);
const isFuller = (whole: readonly string[], part: readonly string[]): boolean =>
  whole.length > part.length ||
  (whole.length === part.length && part.some(isInitial) && letters(whole) > letters(part));

/** A last name counts before a first name, and both before words somewhere inside. */
function bestFits(longer: readonly Group[], own: readonly string[]): readonly Group[] {
  const byLast = longer.filter(other => endsWith(wordsOf(other), own) || fitsInitials(wordsOf(other), own));
  if (byLast.length > 0) return byLast;
  if (own.length === 1) return longer.filter(other => wordsOf(other)[0] === own[0]);
  return longer.filter(other => own.every(word => wordsOf(other).includes(word)));
}

/** "J. Mwangi" fits "James Otieno Mwangi": one last name, and initials that begin other words in order. */
function fitsInitials(whole: readonly string[], part: readonly string[]): boolean {
  const given = part.slice(0, -1).filter(word => word !== '.');
  if (given.length === 0 || whole.at(-1) !== part.at(-1) || !given.some(isInitial)) return false;
  let at = 0;
  return given.every(word => {
    while (at < whole.length - 1) {
      const other = whole[at++] ?? '';
      if (other === word || (isInitial(word) && other.startsWith(word.charAt(0)))) return true;
    }
    return false;
  });
}
