import type { CitationRecord, FrozenKey } from '../model/citation.ts';
import type { SourceSummary } from '../model/library.ts';
import { isFunctionWord } from '../extract/gazetteer/words.ts';
import { slug } from '../library/slug.ts';

/** Words of titles that tell one report from another no better than articles do. */
const PALE = new Set(['says', 'said', 'new', 'news', 'report', 'reports', 'update', 'day', 'year', 'amid', 'official', 'officials', 'about', 'agree', 'ready', 'untitled', 'source', 'text', 'work', 'together']);

const words = (text: string): string[] =>
  slug(text)
    .replace(/[^a-z0-9-]/g, '')
    .split('-')
    .filter(word => word.length > 2 && !isFunctionWord(word));

const tellingWords = (title: string): string[] => {
  const all = words(title);
  const telling = all.filter(word => !PALE.has(word) && !/^\d+$/.test(word));
  return telling.length > 0 ? telling : all;
};

const compact = (name: string): string => slug(name).replace(/[^a-z0-9]/g, '').slice(0, 24);

/**
 * The citation key of a source (DESIGN.md, citation grammar): publisher’s or author’s name or the first telling word of the title, year or `nd`, and
 * a telling word of the title, the longest beside the first; ASCII letters, digits and hyphens. A key that was cited once is frozen; a collision takes
 * letters from the source’s hash.
 */
export function citationKey(source: SourceSummary, record: CitationRecord): string {
  const frozen = frozenKeyOf(source, record);
  if (frozen !== undefined) return frozen.key;
  const fileName = source.file.slice(source.file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  const title = tellingWords(source.details.title ?? fileName);
  const year = source.details.published?.slice(0, 4) ?? 'nd';
  const named = source.details.publisher ?? source.details.author;
  const [first = 'source', ...rest] = title;
  const who = named === undefined ? first : compact(named) || first;
  const telling = longest(named === undefined ? rest : title, who) ?? first;
  const base = [who, year, telling].map(part => part.replace(/[^a-z0-9]/g, '')).filter(part => part !== '').join('-') || `source-${year}`;
  const taken = new Set(record.keys.map(({ key }) => key));
  if (!taken.has(base)) return base;
  for (let length = 4; length <= source.hash.length; length++) {
    const key = `${base}-${source.hash.slice(0, length)}`;
    if (!taken.has(key)) return key;
  }
  return `${base}-${source.hash}-${record.keys.length}`;
}

const longest = (candidates: readonly string[], not: string): string | undefined =>
  candidates.filter(word => word !== not).reduce<string | undefined>((best, word) => (best === undefined || word.length > best.length ? word : best), undefined);

/** The key that a source was cited by before: by its id and text, else by its text wherever it has moved, else by its id alone. */
export const frozenKeyOf = (source: Pick<SourceSummary, 'id' | 'hash'>, record: CitationRecord): FrozenKey | undefined =>
  record.keys.find(frozen => frozen.source === source.id && frozen.hash === source.hash) ??
  record.keys.find(frozen => frozen.hash === source.hash) ??
  record.keys.find(frozen => frozen.source === source.id);
