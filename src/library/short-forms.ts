import { entityKey } from './entity-keys.ts';
import type { Base, Local } from './merged-entity.ts';

/** Acronyms and other short names that sources introduce: known to all, where only one entity bears them. */
export interface ShortForms {
  /** Counts what a local introduces in or out; gives the keys that this may join or part. */
  count(local: Local, by: 1 | -1): string[];
  /** The key of the fullest form: through short forms of short forms; of forms that introduce each other, the first. */
  rootOf(key: string, bases: ReadonlyMap<string, Base>): string;
  /** The keys that a key is short for, and those that are short for it. */
  linkedTo(key: string, bases: ReadonlyMap<string, Base>): string[];
}

export function createShortForms(): ShortForms {
  /** By the key of a short form: the keys of those who introduce it, and how often. */
  const owners = new Map<string, Map<string, number>>();
  const shorts = new Map<string, Set<string>>();

  const ownerOf = (key: string, bases: ReadonlyMap<string, Base>): string | undefined => {
    const own = owners.get(key);
    if (own?.size !== 1) return undefined;
    const [owner] = own.keys();
    return owner === undefined || owner === key || !bases.has(owner) ? undefined : owner;
  };

  return {
    count: ({ entity, type, key }, by) =>
      entity.introduced.flatMap(acronym => {
        const short = entityKey(acronym, type);
        const own = owners.get(short) ?? new Map<string, number>();
        owners.set(short, own);
        const touched = [short, ...own.keys()];
        const count = (own.get(key) ?? 0) + by;
        const ofKey = shorts.get(key) ?? new Set<string>();
        shorts.set(key, ofKey);
        if (count > 0) {
          own.set(key, count);
          ofKey.add(short);
        } else {
          own.delete(key);
          ofKey.delete(short);
          if (own.size === 0) owners.delete(short);
          if (ofKey.size === 0) shorts.delete(key);
        }
        return touched;
      }),
    rootOf: (key, bases) => {
      const path = [key];
      for (let owner = ownerOf(key, bases); owner !== undefined; owner = ownerOf(owner, bases)) {
        const at = path.indexOf(owner);
        if (at >= 0) return path.slice(at).sort()[0] ?? owner;
        path.push(owner);
      }
      return path.at(-1) ?? key;
    },
    linkedTo: (key, bases) => {
      const owner = ownerOf(key, bases);
      const own = [...(shorts.get(key) ?? [])].filter(short => ownerOf(short, bases) === key);
      return owner === undefined ? own : [owner, ...own];
    },
  };
}
