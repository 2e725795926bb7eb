import type { EntityType } from '../model/annotations.ts';
import { hashWord } from '../text/hash-word.ts';
import { withOneMore } from './compact-list.ts';
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
  /** By a hash of what the names of a block have in common: names that share no more than the hash are compared in vain. */
  const blocks = new Map<number, readonly string[]>();
  const variants = new Map<string, Set<string>>();
  const link = (a: string, b: string) => {
    variants.set(a, (variants.get(a) ?? new Set()).add(b));
  };
  return {
    add: (key, type) => {
      for (const name of blockKeys(key)) {
        const block = blocks.get(name) ?? NOBODY;
        for (const other of block) {
          if (variants.get(key)?.has(other) === true || typeOf(other) !== type || !isSpellingVariant(other, key))
            continue;
          link(key, other);
          link(other, key);
        }
        blocks.set(name, withOneMore(block, key));
      }
    },
    remove: key => {
      for (const name of blockKeys(key)) {
        const block = (blocks.get(name) ?? NOBODY).filter(other => other !== key);
        if (block.length === 0) blocks.delete(name);
        else blocks.set(name, block);
      }
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

const NOBODY: readonly string[] = [];

const typeOf = (key: string): string => key.slice(0, key.indexOf(':'));

function blockKeys(key: string): number[] {
  const words = key.slice(key.indexOf(':') + 1).split(/[ -]/);
  if (words.length < 2 || words.length > 20) return [];
  const initials = `${typeOf(key)}:${words.map(word => (word.length > 2 ? word[0] : '_')).join('')}`;
  const shared = words.flatMap((word, i) => (word.length > 2 ? [`${initials}|${i}|${word}`] : []));
  return [...new Set([...shared, `${initials}|${words.map(consonants).join(' ')}`].map(hashWord))];
}

const consonants = (word: string): string =>
  word.length < 3 ? '' : word.replace(/[aeiouyw]/g, '').replace(/(.)\1+/g, '$1');
