import { remember } from '../base/remember.ts';
import type {
  Entity,
  EntityCard,
  EntityId,
  EntitySummary,
  EventSummary,
  LibraryEvent,
  LibraryQuotation,
  NameHit,
  PassageHit,
  QuotationQuery,
  SourceSummary,
} from '../model/library.ts';
import type { IsoDate, SourceId } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { anchorOf } from './given-details.ts';
import type { KeptSource } from './kept-source.ts';
import { makeEntity, onOneLine, summariseEntity } from './make-entity.ts';
import { makeEvent, summariseEvent } from './make-event.ts';
import { createEntityMerger } from './merge-entities.ts';
import type { Group, Local } from './merged-entity.ts';
import type { EntityColumns } from './entity-columns.ts';
import { createEventMerger, type MergedEvent } from './merge-events.ts';
import type { EventColumns } from './event-columns.ts';
import type { ResolvedTelling } from './event-likeness.ts';
import { createNameIndex } from './name-index.ts';
import { findQuotations } from './find-quotations.ts';
import { cardOf } from './card-of-entity.ts';
import { joinChanges, type Changes } from './library-changes.ts';
import { resolveTellings } from './resolve-tellings.ts';
import type { SourceDigest } from './source-digest.ts';

/** What is merged, as columns. */
export interface OverviewColumns {
  readonly entities: EntityColumns;
  readonly events: EventColumns;
}

/**
 * What all sources say together: entities, events and names.
 * @param mergesWhenAsked whether what has changed is merged as soon as anything is asked, or only by `settle`
 */
export function createOverview(
  sources: ReadonlyMap<SourceId, KeptSource>,
  wordsOf: (source: SourceId, span: Span) => string,
  mergesWhenAsked: boolean,
) {
  const entities = createEntityMerger();
  const events = createEventMerger();
  const names = createNameIndex();
  const met = new Set<SourceId>();
  let touched = new Set<SourceId>();
  let pending: Changes[] = [];
  /** Entities that are mentioned, and not only led to. */
  const named = new Set<EntityId>();

  const publishedOf = (id: SourceId): IsoDate | undefined => {
    const own = sources.get(id);
    return own && anchorOf(own, own.digest.details);
  };

  /** Half of all tellings have one participant: they share the list of each. */
  const alone = remember((id: EntityId): readonly EntityId[] => [id]);

  const digestOf = (id: SourceId): SourceDigest | undefined => sources.get(id)?.digest;

  const remove = (id: SourceId) => {
    if (!met.delete(id)) return;
    entities.remove(id);
    touched.add(id);
  };

  const note = (group: Group) => {
    const entity = namedAs(group);
    names.put(entity);
    if (entity.mentions > 0) named.add(group.id);
    else named.delete(group.id);
  };

  const resolved = (digest: SourceDigest): ResolvedTelling[] =>
    resolveTellings(digest, publishedOf(digest.id), local => entities.idOf(digest.id, local), alone);

  /** Merges what was put in and taken out. */
  const merge = () => {
    if (touched.size === 0) return;
    const { changed, removed, sources: renamed } = entities.settle();
    for (const id of removed) {
      names.remove(id);
      named.delete(id);
    }
    for (const group of changed.values()) note(group);
    for (const id of new Set([...touched, ...renamed])) {
      const own = sources.get(id);
      events.put(id, own === undefined ? [] : resolved(own.digest));
    }
    touched = new Set();
    const told = events.settle();
    pending.push({
      entities: { changed: changed.keys(), removed },
      events: { changed: told.changed.keys(), removed: told.removed },
    });
  };

  /** Before a question is answered. */
  const refresh = () => {
    if (mergesWhenAsked) merge();
  };

  const groups = (): ReadonlyMap<EntityId, Group> => {
    refresh();
    return entities.groups();
  };

  const tell = (event: MergedEvent): LibraryEvent =>
    makeEvent(event, wordsOf, publishedOf, (source, local) => entities.idOf(source, local));

  const quotations = (query: QuotationQuery): LibraryQuotation[] => {
    const locals = query.speaker === undefined ? undefined : (groups().get(query.speaker)?.locals ?? []);
    refresh();
    const asked = locals === undefined ? sources.keys() : new Set(locals.map(({ source }) => source.id));
    const ids = query.source === undefined ? [...asked].sort() : [query.source];
    return findQuotations({ ids, query, digestOf, idOf: (source, local) => entities.idOf(source, local), wordsOf });
  };

  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

  return {
    put: (digest: SourceDigest) => {
      remove(digest.id);
      met.add(digest.id);
      entities.put(digest);
      touched.add(digest.id);
    },
    remove,
    settle: (): Changes => {
      merge();
      const all = pending;
      pending = [];
      return joinChanges(all);
    },
    /** What is merged, of sources in an order, as columns; to be asked after `settle`. */
    keep: (own: readonly SourceDigest[]): OverviewColumns => ({
      entities: entities.keep(own),
      events: events.keep(own.map(({ id }) => id)),
    }),
    /** Begins with what was merged once, of the same sources in the same order. */
    open: (own: readonly SourceDigest[], columns: OverviewColumns) => {
      for (const { id } of own) met.add(id);
      entities.open(own, columns.entities);
      const told = own.map(digest => [digest.id, resolved(digest)] as const);
      events.open(told, columns.events);
      for (const group of entities.groups().values()) note(group);
      pending.push({
        entities: { changed: entities.groups().keys(), removed: [] },
        events: { changed: events.events().keys(), removed: [] },
      });
    },
    /** After `open`: makes ready some more of what merging compares with; false where all is ready. */
    prepareSome: (): boolean => entities.prepareSome() || events.prepareSome(),
    counts: () => ({ names: named.size, events: events.events().size }),
    /** A source's own entities, and which of the library's they are. */
    localsOf: (source: SourceId): readonly Local[] => {
      refresh();
      return entities.localsOf(source);
    },
    groups,
    card: (
      id: EntityId,
      passagesOf: (source: SourceId) => readonly PassageHit[],
      summaryOf: (source: SourceId) => SourceSummary | undefined,
    ): EntityCard | undefined => {
      const group = groups().get(id);
      return group && cardOf({ group, entities, events, digestOf, wordsOf, publishedOf, passagesOf, summaryOf });
    },
    questions: {
      entities: (): Entity[] => [...groups().values()].map(group => makeEntity(group, wordsOf, publishedOf)).sort(byId),
      entitySummary: (id: EntityId): EntitySummary | undefined => {
        const group = groups().get(id);
        return group && summariseEntity(group, publishedOf);
      },
      entityOf: (source: SourceId, local: number): EntityId | undefined => {
        refresh();
        return entities.idOf(source, local);
      },
      events: (): LibraryEvent[] => {
        refresh();
        return [...events.events().values()].map(tell).sort(byId);
      },
      event: (id: string): LibraryEvent | undefined => {
        refresh();
        const event = events.events().get(id);
        return event && tell(event);
      },
      eventSummaries: (): EventSummary[] => {
        refresh();
        return [...events.events().values()].map(event => summariseEvent(event, publishedOf)).sort(byId);
      },
      entitySummaries: (): EntitySummary[] =>
        [...groups().values()].map(group => summariseEntity(group, publishedOf)).sort(byId),
      /** The name of each entity. */
      names: (): { readonly id: EntityId; readonly name: string }[] => [...groups().values()],
      eventSummary: (id: string): EventSummary | undefined => {
        refresh();
        const event = events.events().get(id);
        return event && summariseEvent(event, publishedOf);
      },
      quotations: (query: QuotationQuery = {}): LibraryQuotation[] => quotations(query),
      findNames: (text: string): NameHit[] => {
        refresh();
        return names.find(text);
      },
    },
  };
}

export type Overview = ReturnType<typeof createOverview>;

function namedAs({ id, type, name, locals }: Group) {
  const aliases = new Set([name]);
  let mentions = 0;
  for (const { entity } of locals) {
    mentions += entity.mentions;
    for (const alias of entity.aliases) if (!aliases.has(alias)) aliases.add(onOneLine(alias));
  }
  return { id, type, name, aliases, mentions };
}
