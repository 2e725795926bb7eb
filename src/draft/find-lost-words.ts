import type { CitationAnchor } from '../model/citation.ts';
import type { PassageHit, SourceSummary } from '../model/library.ts';
import type { Span } from '../model/span.ts';
import { foldText } from '../text/fold-char.ts';
import { changedPlaces, placesOf, surePlace } from './find-cited-words.ts';

/** A passage of another source than the one that was cited, and where in its file the cited words stand, or most of them. */
export interface LostPlace {
  readonly source: SourceSummary;
  readonly hit: PassageHit;
  readonly span: Span;
}

/** So many words are looked for, in so many passages. */
const MOST_WORDS = 40;
const MOST_PASSAGES = 20;
const MOST_PLACES = 5;

/** What is said of a citation whose source is not in the library. */
export const lostMessage = (key: string): string =>
  `The source of “${key}” is not in the library: it was moved, renamed or removed.`;

/** What is searched. */
export interface Searched {
  readonly sources: readonly SourceSummary[];
  readonly search: (query: string, limit: number) => Promise<readonly PassageHit[]>;
}

/**
 * Where the words of a citation stand whose source is not in the library any more, because its file was both changed and renamed, or removed. The likeliest
 * first; those that have changed only where none stand as they were. Which is meant, if any, only the writer can tell. Rejects where the search does.
 */
export async function findLostWords(anchor: CitationAnchor, { sources, search }: Searched): Promise<LostPlace[]> {
  const words = foldText(anchor.exact).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const hits = await search(words.slice(0, MOST_WORDS).join(' '), MOST_PASSAGES);
  const byId = new Map(sources.map(source => [source.id, source]));
  const places = (find: (hit: PassageHit) => Span | undefined): LostPlace[] =>
    hits.flatMap(hit => {
      const [source, span] = [byId.get(hit.source), find(hit)];
      return source === undefined || span === undefined ? [] : [{ source, hit, span }];
    });
  const verbatim = places(hit => verbatimIn(hit, anchor));
  return (verbatim.length > 0 ? verbatim : places(hit => changedPlaces([hit], anchor)[0])).slice(0, MOST_PLACES);
}

/** Few words may stand anywhere: then what stood around them must tell. */
function verbatimIn({ text, start }: PassageHit, anchor: CitationAnchor): Span | undefined {
  const [best] = placesOf(text, anchor);
  const found = best && surePlace([best], anchor);
  return found && { start: found.start + start, end: found.end + start };
}
