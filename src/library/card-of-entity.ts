import type { EntityCard, EntityId, LibraryEvent, PassageHit, SourceSummary } from '../model/library.ts';
import type { IsoDate, SourceId } from '../model/source.ts';
import { findQuotations, type QuotationSearch } from './find-quotations.ts';
import { makeCard, newestFirst } from './make-card.ts';
import { makeCardEntity } from './make-entity.ts';
import { makeEvent, summariseEvent } from './make-event.ts';
import type { EntityMerger } from './merge-entities.ts';
import type { Group } from './merged-entity.ts';
import type { EventMerger, MergedEvent } from './merge-events.ts';
import { spansOf } from './source-places.ts';

/** A card shows so many events and quotations at most, of so many sources, the newest. */
const [MOST_ON_CARD, MOST_SOURCES] = [50, 200];

export interface CardQuestion extends Pick<QuotationSearch, 'digestOf' | 'wordsOf'> {
  readonly group: Group;
  readonly entities: Pick<EntityMerger, 'idOf' | 'localsOf'>;
  readonly events: Pick<EventMerger, 'ofSource'>;
  readonly publishedOf: (source: SourceId) => IsoDate | undefined;
  readonly passagesOf: (source: SourceId) => readonly PassageHit[];
  readonly summaryOf: (source: SourceId) => SourceSummary | undefined;
}

/** The card of an entity. However many sources name it, only the newest are looked at closely. */
export function cardOf(question: CardQuestion): EntityCard {
  const { group, entities, digestOf, wordsOf, publishedOf, passagesOf, summaryOf } = question;
  const newest = newestSources(question);
  const query = { speaker: group.id, most: MOST_ON_CARD };
  return makeCard({
    entity: makeCardEntity(group, publishedOf),
    events: newestEvents(question, newest),
    quotations: findQuotations(
      { ids: newest, query, digestOf, idOf: (source, local) => entities.idOf(source, local), wordsOf },
      true,
    ),
    sources: newest,
    mentionsIn: source =>
      entities
        .localsOf(source)
        .flatMap(local => (local.group === group ? [...spansOf(local.source, local.entity, 'mentions')] : [])),
    passagesOf,
    summaryOf,
  });
}

function newestSources({ group, publishedOf }: CardQuestion): SourceId[] {
  return [...new Set(group.locals.map(({ source }) => source.id))]
    .map(id => ({ id, published: publishedOf(id) ?? '' }))
    .sort((a, b) => (a.published > b.published ? -1 : a.published < b.published ? 1 : a.id < b.id ? -1 : 1))
    .slice(0, MOST_SOURCES)
    .map(({ id }) => id);
}

function newestEvents(
  { group: { id }, entities, events, wordsOf, publishedOf }: CardQuestion,
  newest: readonly SourceId[],
): LibraryEvent[] {
  const takesPart = (part: { readonly place?: EntityId | undefined; readonly participants: readonly EntityId[] }) =>
    part.place === id || part.participants.includes(id);
  const own = new Set<MergedEvent>();
  for (const source of newest)
    for (const event of events.ofSource(source)) if (event.tellings.some(takesPart)) own.add(event);
  return [...own]
    .map(event => ({ event, shown: summariseEvent(event, publishedOf) }))
    .filter(({ shown }) => takesPart(shown))
    .sort((a, b) => newestFirst(a.shown, b.shown))
    .slice(0, MOST_ON_CARD)
    .map(({ event }) => makeEvent(event, wordsOf, publishedOf, (source, local) => entities.idOf(source, local)));
}
