/** A set of folded names that is unpacked when it is first asked. */
export interface WordSet {
  has(folded: string): boolean;
}

/** Unpacks a front-coded list of `data.ts`: per name the count of letters shared with the one before, in base 36, and the rest. */
export function unpack(frontCoded: string): Set<string> {
  const names = new Set<string>();
  let before = '';
  for (const code of frontCoded.split(' ')) {
    before = before.slice(0, parseInt(code.charAt(0), 36)) + code.slice(1).replaceAll('_', ' ');
    names.add(before);
  }
  return names;
}

export function lazySet(load: () => Set<string>): WordSet {
  let loaded: Set<string> | undefined;
  return { has: folded => (loaded ??= load()).has(folded) };
}

/** Words and phrases of a hand-written list, parted by a vertical bar or a line's end. */
export const listOf = (text: string): string[] =>
  text
    .split(/[|\n]/)
    .map(entry => entry.trim())
    .filter(entry => entry !== '');
