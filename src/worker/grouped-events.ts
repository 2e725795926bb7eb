import type { Library } from '../library/create-library.ts';
import { groupEvents, type EventGroup, type EventGrouping, type Groupable } from '../library/group-events.ts';
import type { EventSummary } from '../model/library.ts';

/** The library's events in groups, made when they are asked for, and kept while nothing changes. */
export interface GroupedEvents {
  groups(by: EventGrouping): ReadonlyMap<string, EventGroup<Groupable>>;
  /** The events of a group, in the order of time; none, where it is no more. */
  eventsIn(by: EventGrouping, key: string): readonly EventSummary[];
  /** Takes notice of events that are new, another or no more; of names and sources that are, where any. */
  note(changed: Iterable<string>, removed: Iterable<string>, isAnother: boolean): void;
}

export function createGroupedEvents(library: Pick<Library, 'eventSummary' | 'names' | 'sources'>): GroupedEvents {
  /** No more of each event than says where it stands: headlines and evidence are fetched for the groups that are opened. */
  const all = new Map<string, Groupable>();
  const stale = new Set<string>();
  let made: { readonly by: EventGrouping; readonly groups: ReadonlyMap<string, EventGroup<Groupable>> } | undefined;

  const refresh = () => {
    for (const id of stale) {
      const summary = library.eventSummary(id);
      if (summary === undefined) all.delete(id);
      else all.set(id, groupable(summary));
    }
    stale.clear();
  };

  const groupsBy = (by: EventGrouping): ReadonlyMap<string, EventGroup<Groupable>> => {
    if (made?.by === by) return made.groups;
    refresh();
    const groups = groupEvents([...all.values()], library.names(), library.sources(), by);
    made = { by, groups: new Map(groups.map(group => [group.key, group])) };
    return made.groups;
  };

  return {
    groups: groupsBy,
    eventsIn: (by, key) => (groupsBy(by).get(key)?.events ?? []).flatMap(({ id }) => library.eventSummary(id) ?? []),
    note: (changed, removed, isAnother) => {
      for (const id of changed) stale.add(id);
      for (const id of removed) stale.add(id);
      if (isAnother || stale.size > 0) made = undefined;
    },
  };
}

const groupable = (event: EventSummary): Groupable => ({
  id: event.id,
  earliest: event.earliest,
  latest: event.latest,
  reported: event.reported,
  place: event.place,
  participants: event.participants,
  sources: event.sources,
  evidence: event.evidence.slice(0, 1),
});
