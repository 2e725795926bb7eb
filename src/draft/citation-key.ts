import type { CitationRecord, FrozenKey } from '../model/citation.ts';
import type { SourceSummary } from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import { slug } from '../library/slug.ts';
import { hashText } from '../text/hash-text.ts';
import { tellingWords, type TitleWord } from './telling-words.ts';

/** A shorter word seldom tells what a title is about. */
const TELLING_LENGTH = 5;
const LONGEST_PART = 24;
/** So many letters of the hash part two keys that would be alike; more where those collide too. */
const SUFFIX_LENGTH = 4;

/** What a key needs to know of its source. */
export type KeySource = Pick<SourceSummary, 'id' | 'file' | 'hash' | 'details'>;

/**
 * The citation key of a source (DESIGN.md, citation grammar): `atnews-2021-levers`, `china-nd-reintegrate`. Publisher's or author's name or the first
 * telling word of the title; year or `nd`; a telling word of the title. A key that the source was cited by before is kept, whatever its details are now;
 * one that another source has takes letters from the content hash.
 */
export function citationKey(source: KeySource, record: CitationRecord, isThere?: (id: SourceId) => boolean): string {
  const frozen = frozenKeyOf(source, record, isThere);
  if (frozen !== undefined) return frozen.key;
  const base = newKey(source);
  const taken = new Set(record.keys.map(({ key }) => key));
  if (!taken.has(base)) return base;
  const letters = `${source.hash}${hashText(source.id)}`.toLowerCase().replace(/[^a-z0-9]/g, '');
  for (let length = SUFFIX_LENGTH; length < letters.length; length++) {
    const key = `${base}-${letters.slice(0, length)}`;
    if (!taken.has(key)) return key;
  }
  return `${base}-${letters}`;
}

function newKey({ file, details }: KeySource): string {
  const fileName = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  const inTitle = tellingWords(details.title ?? '');
  const words = inTitle.length > 0 ? inTitle : tellingWords(fileName.replace(/[_-]+/g, ' '));
  const named = [details.publisher, details.author].map(name => compact(name ?? '')).find(name => name !== '');
  const who = named ?? words[0]?.word ?? 'source';
  const year = /^\d{4}/.exec(details.published ?? '')?.[0] ?? 'nd';
  const telling = secondWord(words.filter(({ word }) => word !== who));
  return [who, year, telling]
    .filter(part => part !== undefined)
    .map(part => part.slice(0, LONGEST_PART))
    .join('-');
}

const compact = (name: string): string => slug(name).replace(/[^a-z0-9]/g, '');

/** The first longer word that is no name, as a sentence has them small; in a title with capitals throughout, the longest. */
const secondWord = (words: readonly TitleWord[]): string | undefined =>
  words.find(({ word, isCapital }) => !isCapital && word.length >= TELLING_LENGTH)?.word ??
  words.reduce<string | undefined>((best, { word }) => (word.length > (best?.length ?? 0) ? word : best), undefined);

/**
 * The key that a source was cited by before: known by its text, wherever the file has moved; else by its place, where the title there is still the
 * same; else by its title, where the place that was cited is gone, as `isThere` says of the library.
 */
export function frozenKeyOf(
  { id, hash, details }: KeySource,
  { keys }: CitationRecord,
  isThere?: (id: SourceId) => boolean,
): FrozenKey | undefined {
  const sameTitle = (frozen: FrozenKey): boolean => frozen.title !== undefined && frozen.title === details.title;
  return (
    keys.find(frozen => frozen.hash === hash && frozen.source === id) ??
    keys.find(frozen => frozen.hash === hash) ??
    keys.find(frozen => frozen.source === id && (frozen.title === undefined || sameTitle(frozen))) ??
    keys.find(frozen => isThere !== undefined && sameTitle(frozen) && !isThere(frozen.source))
  );
}
