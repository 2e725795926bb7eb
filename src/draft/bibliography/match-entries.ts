import type { BibliographyEntry } from '../../model/bibliography.ts';
import type { SourceSummary } from '../../model/library.ts';
import type { SourceDetails, SourceId } from '../../model/source.ts';
import { foldText } from '../../text/fold-char.ts';
import { detailsOfItem } from '../csl/csl-item.ts';

/** An entry with the absolute paths of the files it is attached to. */
export interface LocatedEntry {
  readonly entry: BibliographyEntry;
  readonly files: readonly string[];
}

interface Described extends LocatedEntry {
  readonly details: SourceDetails;
}

/** How an entry is known to be a source, the surest way first: what is the same of both. */
const WAYS: readonly {
  readonly ofEntry: (described: Described) => readonly (string | undefined)[];
  readonly ofSource: (source: SourceSummary) => string | undefined;
  readonly fits?: (source: SourceSummary, details: SourceDetails) => boolean;
}[] = [
  { ofEntry: ({ files }) => files, ofSource: ({ filePath }) => filePath },
  { ofEntry: ({ details }) => [doiIn(details)], ofSource: ({ details }) => doiIn(details) },
  { ofEntry: ({ details }) => [addressOf(details.url)], ofSource: ({ details }) => addressOf(details.url) },
  {
    ofEntry: ({ details }) => [lettersOf(details.title)],
    ofSource: ({ details }) => lettersOf(details.title),
    fits: ({ details }, { published }) => datesAgree(details.published, published),
  },
];

/** Which entry describes each source: by its file, its DOI, its address, else by title and date. A file of several sources is told apart by their titles. */
export function matchEntries(
  sources: readonly SourceSummary[],
  entries: readonly LocatedEntry[],
): ReadonlyMap<SourceId, BibliographyEntry> {
  if (entries.length === 0) return new Map();
  const described = entries.map(located => ({ ...located, details: detailsOfItem(located.entry.item) }));
  let titles: ReturnType<typeof titlesByFile> | undefined;
  const matched = new Map<SourceId, BibliographyEntry>();
  for (const { ofEntry, ofSource, fits } of WAYS) {
    const index = new Map<string, Described[]>();
    for (const one of described)
      for (const key of ofEntry(one)) if (key !== undefined) index.set(key, [...(index.get(key) ?? []), one]);
    for (const source of sources) {
      const key = matched.has(source.id) ? undefined : ofSource(source);
      const own = (key === undefined ? [] : (index.get(key) ?? [])).filter(
        ({ details }) => fits?.(source, details) ?? true,
      );
      if (own.length === 0) continue;
      const title = lettersOf(source.details.title);
      const others = (titles ??= titlesByFile(sources)).get(source.file);
      const isTitled = ({ details }: Described): boolean => title !== undefined && lettersOf(details.title) === title;
      // Of several sources in one file, an entry is of the one whose title it bears.
      const best = own.find(isTitled) ?? own.find(({ details }) => others?.has(lettersOf(details.title)) !== true);
      if (best !== undefined) matched.set(source.id, best.entry);
    }
  }
  return matched;
}

function titlesByFile(sources: readonly SourceSummary[]): ReadonlyMap<string, ReadonlySet<string | undefined>> {
  const titles = new Map<string, Set<string | undefined>>();
  for (const { file, details } of sources) {
    const title = lettersOf(details.title);
    if (title !== undefined) titles.set(file, (titles.get(file) ?? new Set()).add(title));
  }
  return titles;
}

const lettersOf = (title: string | undefined): string | undefined => {
  const letters = foldText(title ?? '').replace(/[^\p{L}\p{N}]+/gu, '');
  return letters === '' ? undefined : letters;
};

/** `10.1000/reef`, however a DOI is written, or the address by which it is resolved. */
const DOI = /^(?:doi:\s*)?(?:https?:\/\/)?(?:(?:dx\.|www\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i;
const RESOLVED = /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i;

function doiIn({ doi, url }: SourceDetails): string | undefined {
  const written = doi?.trim() ?? (RESOLVED.test(url ?? '') ? url?.trim() : undefined);
  return DOI.exec((written ?? '').replace(/%2f/gi, '/'))?.[1]?.toLowerCase();
}

const addressOf = (url: string | undefined): string | undefined =>
  url === undefined || url.trim() === ''
    ? undefined
    : url
        .trim()
        .replace(/^https?:\/\/(?:www\.)?/i, '')
        .replace(/[#?].*$/, match => (match.startsWith('?') ? match.replace(/#.*$/, '') : ''))
        .replace(/\/$/, '');

/** As far as both are known, one is the beginning of the other. */
const datesAgree = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a);
