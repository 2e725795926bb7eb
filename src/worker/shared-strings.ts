/** Strings that come again in many sources, each kept once: a library's names take a third of the memory then. */
export interface SharedStrings {
  one(text: string): string;
  /** The list of this one string. Most lists of an entity say its name once more. */
  alone(text: string): readonly string[];
}

/** So many different strings are shared; then the table is begun anew. */
const MOST_STRINGS = 400_000;

export function createSharedStrings(): SharedStrings {
  const strings = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  return {
    one: text => {
      const known = strings.get(text);
      if (known !== undefined) return known;
      if (strings.size >= MOST_STRINGS) strings.clear();
      strings.set(text, text);
      return text;
    },
    alone: text => {
      const known = lists.get(text);
      if (known !== undefined) return known;
      if (lists.size >= MOST_STRINGS) lists.clear();
      const own = [text];
      lists.set(text, own);
      return own;
    },
  };
}
