/** Ids of entities and events that are new or another, and of those that are no more. */
export interface Changes {
  readonly entities: Change;
  readonly events: Change;
}

export interface Change {
  readonly changed: Iterable<string>;
  readonly removed: Iterable<string>;
}

/** What is told last holds. */
export function joinChanges(all: readonly Changes[]): Changes {
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
