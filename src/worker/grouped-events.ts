import type { Library } from '../library/create-library.ts';
import { groupEvents, type EventGroup, type EventGrouping } from '../library/group-events.ts';
import type { EventSummary } from '../model/library.ts';

/** The library's events in groups, made when they are asked for, and kept while nothing changes. */
export interface GroupedEvents {
  groups(by: EventGrouping): ReadonlyMap<string, EventGroup>;
  /** Takes notice of events that are new, another or no more; of names and sources that are, where any. */
  note(changed: Iterable<string>, removed: Iterable<string>, isAnother: boolean): void;
}

export function createGroupedEvents(library: Pick<Library, 'eventSummary' | 'names' | 'sources'>): GroupedEvents {
  const summaries = new Map<string, EventSummary>();
  const stale = new Set<string>();
  let made: { readonly by: EventGrouping; readonly groups: ReadonlyMap<string, EventGroup> } | undefined;

  const refresh = () => {
    for (const id of stale) {
      const summary = library.eventSummary(id);
      if (summary === undefined) summaries.delete(id);
      else summaries.set(id, summary);
    }
    stale.clear();
  };

  return {
    groups: by => {
      if (made?.by === by) return made.groups;
      refresh();
      const groups = groupEvents([...summaries.values()], library.names(), library.sources(), by);
      made = { by, groups: new Map(groups.map(group => [group.key, group])) };
      return made.groups;
    },
    note: (changed, removed, isAnother) => {
      for (const id of changed) stale.add(id);
      for (const id of removed) stale.add(id);
      if (isAnother || stale.size > 0) made = undefined;
    },
  };
}
