import type {
  Entity,
  EntityCard,
  EntityId,
  LibraryEvent,
  LibraryQuotation,
  NameHit,
  PassageHit,
  SourceSummary,
} from '../model/library.ts';
import type { IsoDate, SourceId } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { detailsOf, type KeptSource } from './kept-source.ts';
import { makeCard, newestFirst } from './make-card.ts';
import { makeEntity } from './make-entity.ts';
import { makeEvent } from './make-event.ts';
import { createEntityMerger, type Group, type Local } from './merge-entities.ts';
import { createEventMerger, type MergedEvent } from './merge-events.ts';
import { createNameIndex } from './name-index.ts';
import { listQuotations } from './list-quotations.ts';
import { resolveTellings } from './resolve-tellings.ts';
import { mentionCount, type SourceDigest } from './source-digest.ts';

/** Ids of entities and events that are new or another, and of those that are no more. */
export interface Changes {
  readonly entities: Change;
  readonly events: Change;
}

export interface Change {
  readonly changed: Iterable<string>;
  readonly removed: Iterable<string>;
}

/** A card shows so many events and quotations at most, the newest. */
const MOST_ON_CARD = 200;

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
    return own && detailsOf(own).published;
  };

  const remove = (id: SourceId) => {
    if (!met.delete(id)) return;
    entities.remove(id);
    touched.add(id);
  };

  /** Merges what was put in and taken out. */
  const merge = () => {
    if (touched.size === 0) return;
    const { changed, removed, sources: renamed } = entities.settle();
    for (const id of removed) {
      names.remove(id);
      named.delete(id);
    }
    for (const group of changed.values()) {
      const entity = namedAs(group);
      names.put(entity);
      if (entity.mentions > 0) named.add(group.id);
      else named.delete(group.id);
    }
    for (const id of new Set([...touched, ...renamed])) {
      const own = sources.get(id);
      const resolve = (local: number) => entities.idOf(id, local);
      events.put(id, own === undefined ? [] : resolveTellings(own.digest, publishedOf(id), resolve));
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

  const tell = (event: MergedEvent): LibraryEvent => makeEvent(event, wordsOf, publishedOf);

  const quotations = (speaker?: EntityId): LibraryQuotation[] => {
    const group = speaker === undefined ? undefined : groups().get(speaker);
    if (speaker !== undefined && group === undefined) return [];
    refresh();
    const asked = group === undefined ? sources.keys() : new Set(group.locals.map(({ source }) => source.id));
    return [...asked].sort().flatMap(id => {
      const own = sources.get(id);
      if (own === undefined) return [];
      const all = listQuotations(
        own.digest,
        local => entities.idOf(id, local),
        span => wordsOf(id, span),
      );
      return speaker === undefined ? all : all.filter(quotation => quotation.speaker === speaker);
    });
  };

  /** Events of an entity without their words, the newest first: what is not shown is not read. */
  const eventsOf = ({ id, locals }: Group): LibraryEvent[] => {
    const own = new Set<MergedEvent>();
    for (const source of new Set(locals.map(local => local.source.id)))
      for (const event of events.ofSource(source))
        if (event.tellings.some(({ participants, place }) => place === id || participants.includes(id))) own.add(event);
    const inOrder = [...own].map(event => ({ event, shown: makeEvent(event, () => '', publishedOf) }));
    return inOrder
      .filter(({ shown }) => shown.participants.includes(id) || shown.place === id)
      .sort((a, b) => newestFirst(a.shown, b.shown))
      .slice(0, MOST_ON_CARD)
      .map(({ event }) => tell(event));
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
      if (group === undefined) return undefined;
      const entity = makeEntity(group, publishedOf);
      return makeCard({ entity, events: eventsOf(group), quotations: quotations(id), passagesOf, summaryOf });
    },
    questions: {
      entities: (): Entity[] => [...groups().values()].map(group => makeEntity(group, publishedOf)).sort(byId),
      entity: (id: EntityId, mostMentions?: number): Entity | undefined => {
        const group = groups().get(id);
        return group && makeEntity(group, publishedOf, mostMentions);
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
      quotations,
      findNames: (text: string): NameHit[] => {
        refresh();
        return names.find(text);
      },
    },
  };
}

export type Overview = ReturnType<typeof createOverview>;

/** Aliases may run over the end of a line. */
const onOneLine = (alias: string): string => (/[^\S ]|\s\s/.test(alias) ? alias.replace(/\s+/g, ' ') : alias);

function namedAs({ id, type, name, locals }: Group) {
  const aliases = new Set([name]);
  let mentions = 0;
  for (const { entity } of locals) {
    mentions += mentionCount(entity);
    for (const alias of entity.aliases) aliases.add(onOneLine(alias));
  }
  return { id, type, name, aliases, mentions };
}

/** What is told last holds. */
function joinChanges(all: readonly Changes[]): Changes {
  const join = (which: 'entities' | 'events') => {
    const [changed, removed] = [new Set<string>(), new Set<string>()];
    for (const one of all) {
      for (const id of one[which].removed) {
        changed.delete(id);
        removed.add(id);
      }
      for (const id of one[which].changed) {
        removed.delete(id);
        changed.add(id);
      }
    }
    return { changed, removed };
  };
  return { entities: join('entities'), events: join('events') };
}
