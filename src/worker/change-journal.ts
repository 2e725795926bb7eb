/** Remembers at which revision each thing changed last, so that a mirror can be told what it does not know yet. */
export interface ChangeJournal {
  note(changed: Iterable<string>, removed: Iterable<string>): void;
  revision(): number;
  since(revision: number): { readonly isWhole: boolean; readonly changed: string[]; readonly removed: string[] };
}

/** More than so many things that are no more are not remembered: a mirror that old is told everything. */
const MOST_REMOVED = 10_000;

export function createChangeJournal(): ChangeJournal {
  const changedAt = new Map<string, number>();
  const removedAt = new Map<string, number>();
  let revision = 1;
  let oldest = 0;
  return {
    note: (changed, removed) => {
      revision++;
      for (const id of removed) {
        changedAt.delete(id);
        removedAt.delete(id);
        removedAt.set(id, revision);
      }
      for (const id of changed) {
        removedAt.delete(id);
        // What changed last stands last.
        changedAt.delete(id);
        changedAt.set(id, revision);
      }
      for (const [id, at] of removedAt) {
        if (removedAt.size <= MOST_REMOVED) break;
        removedAt.delete(id);
        oldest = at;
      }
    },
    revision: () => revision,
    since: known => {
      const isWhole = known <= oldest || known === 0;
      const later = ([, at]: readonly [string, number]) => at > known;
      const ids = (map: ReadonlyMap<string, number>) => [...map].filter(later).map(([id]) => id);
      return isWhole
        ? { isWhole, changed: [...changedAt.keys()], removed: [] }
        : { isWhole, changed: ids(changedAt), removed: ids(removedAt) };
    },
  };
}
