import type { EntityType, SourceEntity } from '../model/annotations.ts';
import type { EntityId } from '../model/library.ts';
import { placeOfDemonym } from '../extract/gazetteer/demonyms.ts';
import { canonicalPlace } from '../extract/gazetteer/places.ts';
import { foldText } from '../text/fold-char.ts';

const COMPANY_TAIL =
  /(?: (?:co\.?|company|corp\.?|corporation|inc\.?|ltd\.?|limited|plc|group|holdings|sa|ag|nv|gmbh|llc|news agency))+$/;

/** The form of a name under which sources agree: without article, firm's tail and a ministry's word order. */
export function entityKey(name: string, type: EntityType): string {
  const folded = foldText(name).replace(/^the /, '').replace(/\s+/g, ' ').trim();
  if (type === 'LOC') return `LOC:${canonicalPlace(folded)}`;
  if (type !== 'ORG') return `${type}:${folded}`;
  return `ORG:${ministryKey(folded) ?? (folded.replace(COMPANY_TAIL, '') || folded)}`;
}

/** "Ministry of Foreign Affairs" and "Foreign Ministry" are one office, "Pakistani" and "Pakistan’s" one owner. */
export function ministryKey(folded: string): string | undefined {
  const match =
    /^(?:(.+?)(?:'s|s')? )?(?:(?:ministry|department) of (.+)|(\S+(?: \S+)?) (?:ministry|department))$/.exec(folded);
  if (match === null) return undefined;
  const matter = (match[2] ?? match[3] ?? '').replace(/ affairs$/, '').replace(/^the /, '');
  const owner = match[1];
  const place = owner === undefined ? undefined : (placeOfDemonym(owner) ?? owner);
  return `ministry of ${matter}${place === undefined ? '' : ` of ${canonicalPlace(foldText(place))}`}`;
}

/** Whether two long names differ by their spelling only: the same words in the same order, each within a letter or two. */
export function isSpellingVariant(a: string, b: string): boolean {
  const [x, y] = [a.split(/[ -]/), b.split(/[ -]/)];
  if (x.length !== y.length || x.length < 2 || a === b) return false;
  let changed = 0;
  for (const [i, word] of x.entries()) {
    const other = y[i] ?? '';
    if (word === other) continue;
    changed++;
    const longest = Math.max(word.length, other.length);
    const allowed = longest <= 2 ? 1 : longest < 5 ? 1 : 2;
    if (word[0] !== other[0] && longest > 2) return false;
    if (editDistance(word, other, allowed) > allowed) return false;
  }
  const letters = Math.max(a.length, b.length);
  return changed > 0 && letters >= 9 && editDistance(a, b, 3) <= 3 && !/\d/.test(a);
}

/** Levenshtein's distance, given up beyond `most`. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    }
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** All keys under which an entity may be found in other sources. */
export const keysOf = (entity: SourceEntity): string[] => [
  ...new Set([entity.name, ...entity.aliases].map(name => entityKey(name, entity.type))),
];

/** Whether an id of the library's is a person's. */
export const isPerson = (id: EntityId): boolean => id.startsWith('PER:');
