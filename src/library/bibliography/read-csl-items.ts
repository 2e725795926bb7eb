import type { Bibliography, BibliographyEntry, BibliographyProblem } from '../../model/bibliography.ts';
import type { CslItem } from '../../model/citation.ts';

/** What may be an item, with the line that it begins in. */
export interface ItemAt {
  readonly item: unknown;
  readonly line: number;
}

/** The items of a list of CSL’s, whatever it was written in: what is no item is reported and left out; of two with one key the first counts. */
export function readCslItems(items: readonly ItemAt[]): Bibliography {
  const entries: BibliographyEntry[] = [];
  const problems: BibliographyProblem[] = [];
  const keys = new Set<string>();
  items.forEach(({ item, line }, i) => {
    const key = keyOf(item);
    if (key === '') problems.push({ line, message: `Item ${i + 1} has no “id”, and is left out.` });
    else if (keys.has(key)) problems.push({ line, message: `The key “${key}” is used twice; the first item counts.` });
    else entries.push({ key, item: item as CslItem, files: filesOf(item as CslItem), line });
    keys.add(key);
  });
  return { entries, problems };
}

/** Lists stand alone, or in an object of lists under a name that tools use (Pandoc’s `references`, Zotero’s `items`). */
export function listOfItems(parsed: unknown): readonly unknown[] | undefined {
  const places = isObject(parsed) ? [parsed['references'], parsed['items']] : [parsed];
  return places.find((value): value is unknown[] => Array.isArray(value));
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An item’s key: a text or a number. */
export const keyOf = (item: unknown): string =>
  isObject(item) && (typeof item['id'] === 'string' || typeof item['id'] === 'number') ? String(item['id']) : '';

/** Our own lists say where a source lies. */
function filesOf(item: CslItem): string[] {
  const place = item['archive_location'];
  return typeof place === 'string' && /\.[a-z0-9]{1,5}(?:#\d+)?$/i.test(place) ? [place.replace(/#\d+$/, '')] : [];
}
