/** A key that differs in more than a third of its letters was meant for something else. */
const MOST_DIFFERENT = 1 / 3;

/** The keys most like one that is not known, the likest first. */
export const nearestKeys = (key: string, known: Iterable<string>, most: number): string[] =>
  [...known]
    .filter(other => Math.abs(other.length - key.length) <= limitOf(key))
    .map(other => ({ other, distance: distance(key, other, limitOf(key)) }))
    .filter(({ distance: far }) => far <= limitOf(key))
    .sort((a, b) => a.distance - b.distance || (a.other < b.other ? -1 : 1))
    .slice(0, most)
    .map(({ other }) => other);

const limitOf = (key: string): number => Math.max(1, Math.floor(key.length * MOST_DIFFERENT));

/** Insertions, deletions and exchanges that lead from one word to another (Levenshtein 1966); more than `limit` are not counted on. */
function distance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? 0;
}
