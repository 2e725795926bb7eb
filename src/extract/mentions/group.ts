import type { EntityType } from '../../model/annotations.ts';

/** Mentions that are of one entity, as indices into the candidates. */
export interface Group {
  readonly type: EntityType;
  /** Folded names, the fullest first. */
  readonly names: string[];
  /** The words of the first name. */
  readonly words: readonly string[];
  readonly members: number[];
  /** Folded short forms that the text itself introduces. */
  readonly introduced: string[];
  /** Which folded forms were joined to it, and why. */
  readonly joined: { readonly form: string; readonly reason: string }[];
}

export const wordsOf = (group: Group): readonly string[] => group.words;

export const endsWith = (whole: readonly string[], tail: readonly string[]): boolean =>
  tail.length < whole.length && tail.every((word, i) => whole[whole.length - tail.length + i] === word);

export function firstLetters(words: readonly string[]): string {
  let letters = '';
  for (const word of words) letters += word.charAt(0);
  return letters;
}

/** Moves all mentions of one group into another, for a reason; the fuller names come first there. */
export function moveGroup(from: Group, into: Group, reason: string): void {
  into.joined.push({ form: from.names[0] ?? '', reason }, ...from.joined);
  for (const member of from.members.splice(0)) into.members.push(member);
  for (const name of from.names) if (!into.names.includes(name)) into.names.push(name);
  for (const name of from.introduced) if (!into.introduced.includes(name)) into.introduced.push(name);
}

/** Groups by a key, in order; a group may have several keys. */
export function indexGroups(
  groups: readonly Group[],
  keysOf: (group: Group) => readonly string[],
): Map<string, Group[]> {
  const index = new Map<string, Group[]>();
  for (const group of groups) {
    for (const key of new Set(keysOf(group))) {
      const own = index.get(key);
      if (own === undefined) index.set(key, [group]);
      else own.push(group);
    }
  }
  return index;
}
