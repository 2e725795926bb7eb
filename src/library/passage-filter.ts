import type { IsoDate, SourceId } from '../model/source.ts';
import { foldText } from '../text/fold-char.ts';
import type { SearchContext } from './answer-search.ts';
import { detailsOf, type KeptSource } from './kept-source.ts';
import type { Group } from './merged-entity.ts';
import type { Accepts } from './rank-passages.ts';
import { isMentionedIn, quotationsIn, spanOfPassage } from './source-places.ts';

/** Whether a query's filters let a passage through; what holds of a whole source is found out once. Without filters there is none. */
export function passageFilter({
  query: { filters },
  sources,
  overview,
}: Pick<SearchContext, 'query' | 'sources' | 'overview'>): Accepts | undefined {
  const asksSource = [filters.by, filters.source].some(values => values.length > 0) || isDated(filters);
  const asksPassage = filters.from.length > 0 || filters.in.length > 0;
  if (!asksSource && !asksPassage) return undefined;
  const known = new Map<SourceId, boolean>();
  const fitsSource = (id: SourceId): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const own = sources.get(id);
    const fits = own !== undefined && sourceFits(own, filters);
    known.set(id, fits);
    return fits;
  };
  const bears = nameTest();
  return (id, passage) => {
    if (!fitsSource(id)) return false;
    if (!asksPassage) return true;
    const digest = sources.get(id)?.digest;
    const span = digest && spanOfPassage(digest, passage);
    if (digest === undefined || span === undefined) return false;
    const locals = overview.localsOf(id);
    if (filters.in.length > 0) {
      const named = locals.some(({ group, entity }) => bears(group, filters.in) && isMentionedIn(digest, entity, span));
      if (!named) return false;
    }
    if (filters.from.length === 0) return true;
    for (const { start, end, speaker = -1 } of quotationsIn(digest))
      if (start < span.end && end > span.start && bears(locals[speaker]?.group, filters.from)) return true;
    return false;
  };
}

/** Whether one of an entity's names holds one of some words; remembered for the time of a query. */
function nameTest(): (group: Group | undefined, words: readonly string[]) => boolean {
  const known = new Map<Group, Map<readonly string[], boolean>>();
  return (group, words) => {
    if (group === undefined) return false;
    const own = known.get(group) ?? new Map<readonly string[], boolean>();
    known.set(group, own);
    const before = own.get(words);
    if (before !== undefined) return before;
    const names = new Set([group.name]);
    for (const { entity } of group.locals) for (const alias of entity.aliases) names.add(alias);
    const bears = [...names].some(name => holdsAny(name, words));
    own.set(words, bears);
    return bears;
  };
}

const holdsAny = (text: string | undefined, words: readonly string[]): boolean =>
  text !== undefined && words.some(word => foldText(text).includes(word));

function sourceFits(own: KeptSource, filters: SearchContext['query']['filters']): boolean {
  const { title, author, publisher, published } = detailsOf(own);
  if (filters.by.length > 0 && !holdsAny(author, filters.by) && !holdsAny(publisher, filters.by)) return false;
  if (filters.source.length > 0 && !holdsAny(title, filters.source) && !holdsAny(own.digest.file, filters.source))
    return false;
  if (filters.before !== undefined && !(published !== undefined && lastDay(published) < firstDay(filters.before)))
    return false;
  return filters.after === undefined || (published !== undefined && firstDay(published) > lastDay(filters.after));
}

const isDated = ({ before, after }: SearchContext['query']['filters']): boolean =>
  before !== undefined || after !== undefined;

const firstDay = (date: IsoDate): string => date + '0000-01-01'.slice(date.length);
const lastDay = (date: IsoDate): string => date + '9999-12-31'.slice(date.length);
