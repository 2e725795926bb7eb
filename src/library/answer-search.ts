import type { EntityId, PassageHit } from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { fold } from '../text/fold.ts';
import { hitOf, type KeptSource } from './kept-source.ts';
import type { Overview } from './library-overview.ts';
import type { Local } from './merged-entity.ts';
import { hasFilters, type ParsedQuery } from './parse-query.ts';
import { termsOf } from './passage-terms.ts';
import { headingIn, type WordsAt } from './passage-heading.ts';
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
  readonly wordsAt: WordsAt;
}

/** A passage that names whom the query names counts so much more. */
const NAMED = 1.5;
/** Phrases are looked for in so many passages that have all their words. */
const MOST_READ = 4000;

/** The passages that a query asks for, the best first. */
export function answerSearch(context: SearchContext): PassageHit[] {
  const { query, limit, index, sources, wordsAt } = context;
  const isAsked = passageFilter(context);
  if (query.terms.length === 0) return hasFilters(query) ? listFiltered(context, isAsked) : [];
  const named = namedIn(context);
  const most = query.phrases.length > 0 ? MOST_READ : named === undefined ? Math.min(limit, CANDIDATES) : CANDIDATES;
  const found = index.search(query, isAsked, most);
  const textAt = ({ digest, span }: Place): string => wordsAt(digest.file, span);
  const fitting: { readonly place: Place; readonly own: number; readonly score: number }[] = [];
  for (const { source, passage, score } of found.passages) {
    // Neither this one nor any behind it can be among the best, whomever they name.
    const atMost = named === undefined ? score : score * NAMED;
    if (fitting.length >= CANDIDATES || atMost < (fitting[limit - 1]?.own ?? 0)) break;
    const digest = sources.get(source)?.digest;
    const span = digest && spanOfPassage(digest, passage);
    if (digest === undefined || span === undefined) continue;
    const place = { digest, passage, span };
    // Texts may lie on disk: only phrases, and what is shown, need them.
    if (query.phrases.length > 0 && !hasPhrases(textAt(place), query.phrases)) continue;
    fitting.push({ place, own: score, score: score * (named?.(source, span) === true ? NAMED : 1) });
  }
  return fitting
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .flatMap(({ place, score }) => {
      const passage = passageOf(place.digest, place.passage);
      if (passage === undefined) return [];
      const text = textAt(place);
      const terms = [...new Set(termsOf(text))].filter(term => found.terms.has(term));
      const heading = headingIn(place.digest, place.passage, wordsAt);
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

/** Whether a passage names somebody whom the query names; undefined where it names nobody. */
function namedIn({ query, overview }: SearchContext): ((source: SourceId, span: Span) => boolean) | undefined {
  const groups = overview.groups();
  const ids = new Set<EntityId>();
  // Names are found where they are written with a capital: a query seldom is.
  const words = query.terms.map(term => term.charAt(0).toUpperCase() + term.slice(1)).join(' ');
  for (const { entities } of overview.questions.findNames(words))
    for (const id of entities.slice(0, 3)) if (groups.has(id)) ids.add(id);
  if (ids.size === 0) return undefined;
  const known = new Map<SourceId, readonly Local[]>();
  const localsIn = (source: SourceId): readonly Local[] => {
    const before = known.get(source);
    if (before !== undefined) return before;
    const own = overview.localsOf(source).filter(({ group }) => ids.has(group?.id ?? ''));
    known.set(source, own);
    return own;
  };
  return (source, span) => localsIn(source).some(local => isMentionedIn(local.source, local.entity, span));
}

/** Without words, what fits the filters, in the order of the sources. */
function listFiltered({ limit, sources, wordsAt }: SearchContext, isAsked: Accepts | undefined): PassageHit[] {
  const hits: PassageHit[] = [];
  for (const id of [...sources.keys()].sort()) {
    const own = sources.get(id);
    if (own === undefined) continue;
    for (let i = 0; i < own.digest.passages && hits.length < limit; i++) {
      const passage = isAsked?.(id, i) !== false ? passageOf(own.digest, i) : undefined;
      if (passage !== undefined && passage.kind !== 'headline')
        hits.push(hitOf(id, passage, wordsAt(own.digest.file, passage)));
    }
    if (hits.length >= limit) break;
  }
  return hits;
}
