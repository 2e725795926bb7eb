import type { EntityDigest, SourceDigest, TellingDigest } from './source-digest.ts';

/** Makes the digests of many sources share what is equal in them. */
export interface SharedValues {
  /** Changes a digest that nobody else has. */
  share(source: SourceDigest): void;
}

const NONE: readonly never[] = [];
/** So many different strings are shared; then the table is begun anew. */
const MOST_STRINGS = 400_000;

/**
 * Names come again in thousands of sources, and most lists of an entity are empty or say its name once more: shared, the digests of a library take
 * two thirds of the memory.
 */
export function createSharedValues(): SharedValues {
  const strings = new Map<string, string>();

  const one = (text: string): string => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    if (strings.size >= MOST_STRINGS) strings.clear();
    strings.set(text, text);
    return text;
  };

  /** Lists of one name share it with the list of that name. */
  const lists = new Map<string, readonly string[]>();
  const all = (list: readonly string[]): readonly string[] => {
    const [first] = list;
    if (first === undefined) return NONE;
    if (list.length > 1) return list.map(one);
    const known = lists.get(first);
    if (known !== undefined) return known;
    if (lists.size >= MOST_STRINGS) lists.clear();
    const own = [one(first)];
    lists.set(first, own);
    return own;
  };
  const orNone = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list);

  return {
    share: source => {
      for (const entity of source.entities as readonly Mutable<EntityDigest>[]) {
        entity.name = one(entity.name);
        entity.aliases = all(entity.aliases);
        entity.introduced = all(entity.introduced);
        entity.reasons = orNone(entity.reasons);
        entity.roles = orNone(entity.roles);
        entity.forms = all(entity.forms);
      }
      for (const telling of source.tellings as readonly Mutable<TellingDigest>[]) telling.deed = one(telling.deed);
    },
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
