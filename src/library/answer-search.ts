import type { EntityId, PassageHit, SourceSummary } from '../model/library.ts';
import type { FileId, SourceId } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { fold } from '../text/fold.ts';
import { hitOf, type KeptSource } from './kept-source.ts';
import type { Overview } from './library-overview.ts';
import { hasFilters, type ParsedQuery } from './parse-query.ts';
import { termsOf } from './passage-terms.ts';
import { headingIn } from './passage-heading.ts';
import { passageFilter } from './passage-filter.ts';
import type { Accepts } from './rank-passages.ts';
import { CANDIDATES, type PassageIndex } from './search-passages.ts';
import type { SourceDigest } from './source-digest.ts';
import { isMentionedIn, passageOf, spanOfPassage } from './source-places.ts';

export interface SearchContext {
  readonly query: ParsedQuery;
  readonly limit: number;
  readonly index: PassageIndex;
  readonly sources: ReadonlyMap<SourceId, KeptSource>;
  readonly overview: Overview;
  readonly textOf: (file: FileId) => string;
  readonly summary: (source: SourceId) => SourceSummary | undefined;
}

/** A passage that names whom the query names counts so much more. */
const NAMED = 1.5;
/** Phrases are looked for in so many passages that have all their words. */
const MOST_READ = 4000;

/** The passages that a query asks for, the best first. */
export function answerSearch(context: SearchContext): PassageHit[] {
  const { query, limit, index, sources, textOf } = context;
  const isAsked = passageFilter(context);
  if (query.terms.length === 0) return hasFilters(query) ? listFiltered(context, isAsked) : [];
  const found = index.search(query, isAsked, query.phrases.length > 0 ? MOST_READ : CANDIDATES);
  const named = namedIn(context);
  const textAt = ({ digest, span }: Place): string => textOf(digest.file).slice(span.start, span.end);
  const fitting: { readonly place: Place; readonly score: number }[] = [];
  for (const { source, passage, score } of found.passages) {
    if (fitting.length >= CANDIDATES) break;
    const digest = sources.get(source)?.digest;
    const span = digest && spanOfPassage(digest, passage);
    if (digest === undefined || span === undefined) continue;
    const place = { digest, passage, span };
    // Texts may lie on disk: only phrases, and what is shown, need them.
    if (query.phrases.length > 0 && !hasPhrases(textAt(place), query.phrases)) continue;
    fitting.push({ place, score: score * (named(source, span) ? NAMED : 1) });
  }
  return fitting
    .map((hit, rank) => ({ ...hit, rank }))
    .sort((a, b) => b.score - a.score || a.rank - b.rank)
    .slice(0, limit)
    .flatMap(({ place, score }) => {
      const passage = passageOf(place.digest, place.passage);
      if (passage === undefined) return [];
      const text = textAt(place);
      const terms = [...new Set(termsOf(text))].filter(term => found.terms.has(term));
      const heading = headingIn(place.digest, place.passage, textOf(place.digest.file));
      return [hitOf(place.digest.id, passage, text, { ...(heading === undefined ? {} : { heading }), score, terms })];
    });
}

/** A passage, its text not yet read. */
interface Place {
  readonly digest: SourceDigest;
  readonly passage: number;
  readonly span: Span;
}

const hasPhrases = (text: string, phrases: readonly string[]): boolean => {
  const folded = fold(text).text;
  return phrases.every(phrase => folded.includes(phrase));
};

/** Whether a passage names somebody whom the query names. */
function namedIn({ query, overview }: SearchContext): (source: SourceId, span: Span) => boolean {
  const groups = overview.groups();
  const ids = new Set<EntityId>();
  // Names are found where they are written with a capital: a query seldom is.
  const words = query.terms.map(term => term.charAt(0).toUpperCase() + term.slice(1)).join(' ');
  for (const { entities } of overview.questions.findNames(words))
    for (const id of entities.slice(0, 3)) if (groups.has(id)) ids.add(id);
  if (ids.size === 0) return () => false;
  return (source, span) =>
    overview
      .localsOf(source)
      .some(local => ids.has(local.group?.id ?? '') && isMentionedIn(local.source, local.entity, span));
}

/** Without words, what fits the filters, in the order of the sources. */
function listFiltered({ limit, sources, textOf }: SearchContext, isAsked: Accepts | undefined): PassageHit[] {
  const hits: PassageHit[] = [];
  for (const id of [...sources.keys()].sort()) {
    const own = sources.get(id);
    if (own === undefined) continue;
    for (let i = 0; i < own.digest.passages && hits.length < limit; i++) {
      const passage = isAsked?.(id, i) !== false ? passageOf(own.digest, i) : undefined;
      if (passage !== undefined && passage.kind !== 'headline')
        hits.push(hitOf(id, passage, textOf(own.digest.file).slice(passage.start, passage.end)));
    }
    if (hits.length >= limit) break;
  }
  return hits;
}
