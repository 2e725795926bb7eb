import type { FrozenKey } from '../model/citation.ts';
import type { SourceSummary } from '../model/library.ts';
import { foldText } from '../text/fold-char.ts';
import { citationKey, frozenKeyOf } from './citation-key.ts';
import type { CitedLibrary } from './draft-citations.ts';

/** A source that was never cited, with the key that it would get. */
export interface UncitedSource {
  readonly source: SourceSummary;
  readonly frozen: FrozenKey;
}

/** No more are offered at once: what is typed tells them apart. */
export const MOST_UNCITED = 200;

/**
 * Sources that no key was given to yet and that have what is typed (`lagoon-2019-strike`, each part of it) in their names, dates and titles, in the
 * library's order. Linear in the library and the record.
 */
export function uncitedSources({ record, sources }: CitedLibrary, typed: string): UncitedSource[] {
  const ids = new Set(record.keys.map(({ source }) => source));
  const hashes = new Set(record.keys.map(({ hash }) => hash));
  const parts = compact(typed.replaceAll('-', ' ')).split(' ').filter(Boolean);
  const found: UncitedSource[] = [];
  let keys = record.keys;
  for (const source of sources) {
    if (found.length >= MOST_UNCITED) break;
    if (hashes.has(source.hash) || !isNamed(source, parts)) continue;
    if (ids.has(source.id) && frozenKeyOf(source, record) !== undefined) continue;
    const key = citationKey(source, { ...record, keys });
    const { title } = source.details;
    const frozen = { key, source: source.id, ...(title === undefined ? {} : { title }), hash: source.hash };
    keys = [...keys, frozen];
    found.push({ source, frozen });
  }
  return found;
}

/** Whether each part of what is typed stands in what the source is known by, blanks and marks left out. */
function isNamed({ details, file }: SourceSummary, parts: readonly string[]): boolean {
  if (parts.length === 0) return true;
  const { author, publisher, title, published } = details;
  const known = [author, publisher, title, published ?? 'nd', file].map(part =>
    compact(part ?? '').replaceAll(' ', ''),
  );
  return parts.every(part => known.some(own => own.includes(part)));
}

const compact = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}\s]+/gu, '');
