import type { EntityType } from '../model/annotations.ts';
import { isSpellingVariant } from './entity-keys.ts';

/** Which names of a type differ from each other by their spelling only. */
export interface Spellings {
  add(key: string, type: EntityType): void;
  remove(key: string): void;
  variantsOf(key: string): Iterable<string>;
}

/**
 * Compares a name only with those that have as many words with the same initials, and share a whole word or all consonants: "Tehreek-e-Taliban" and
 * "Tehrik-i-Taliban", "Mohammed Yusef" and "Muhammad Yusuf".
 */
export function createSpellings(): Spellings {
  const blocks = new Map<string, Set<string>>();
  const blocksOf = new Map<string, readonly string[]>();
  const variants = new Map<string, Set<string>>();
  const link = (a: string, b: string) => {
    variants.set(a, (variants.get(a) ?? new Set()).add(b));
  };
  return {
    add: (key, type) => {
      const own = blockKeys(key, type);
      if (own.length > 0) blocksOf.set(key, own);
      for (const name of own) {
        const block = blocks.get(name) ?? new Set();
        blocks.set(name, block);
        for (const other of block) {
          if (variants.get(key)?.has(other) === true || !isSpellingVariant(other, key)) continue;
          link(key, other);
          link(other, key);
        }
        block.add(key);
      }
    },
    remove: key => {
      for (const name of blocksOf.get(key) ?? []) {
        const block = blocks.get(name);
        block?.delete(key);
        if (block?.size === 0) blocks.delete(name);
      }
      blocksOf.delete(key);
      for (const other of variants.get(key) ?? []) {
        const own = variants.get(other);
        own?.delete(key);
        if (own?.size === 0) variants.delete(other);
      }
      variants.delete(key);
    },
    variantsOf: key => variants.get(key) ?? [],
  };
}

function blockKeys(key: string, type: EntityType): string[] {
  const words = key.slice(key.indexOf(':') + 1).split(/[ -]/);
  if (words.length < 2 || words.length > 20) return [];
  const initials = `${type}:${words.map(word => (word.length > 2 ? word[0] : '_')).join('')}`;
  const shared = words.flatMap((word, i) => (word.length > 2 ? [`${initials}|${i}|${word}`] : []));
  return [...shared, `${initials}|${words.map(consonants).join(' ')}`];
}

const consonants = (word: string): string =>
  word.length < 3 ? '' : word.replace(/[aeiouyw]/g, '').replace(/(.)\1+/g, '$1');
