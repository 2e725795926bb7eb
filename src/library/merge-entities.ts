import { remember } from '../base/remember.ts';
import type { EntityType } from '../model/annotations.ts';
import type { EntityId } from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import { clusterKeys, type Cluster } from './cluster-keys.ts';
import { columnsOfEntities, entitiesOfColumns, type EntityColumns } from './entity-columns.ts';
import { makeLocal, type Base, type Group, type Local } from './merged-entity.ts';
import { entityKey } from './entity-keys.ts';
import { createSpellings } from './spelling-variants.ts';
import { slug } from './slug.ts';
import type { SourceDigest } from './source-digest.ts';
import { createTypeVotes } from './type-votes.ts';
import { createShortForms } from './short-forms.ts';

/** What has changed since changes were last told. */
export interface EntityChanges {
  readonly changed: ReadonlyMap<EntityId, Group>;
  readonly removed: ReadonlySet<EntityId>;
  /** Sources of which an entity is now another one of the library's. */
  readonly sources: ReadonlySet<SourceId>;
}

/**
 * Merges the entities of all sources, and keeps them merged while sources come and go: what a source does not name is not touched. A name is one
 * entity where name and type are equal; what is sure in one source types the guesses of the others; acronyms and spellings join where just one
 * entity fits. A role never merges anybody. The result depends on the set of sources alone, not on the order in which they came.
 */
export interface EntityMerger {
  put(source: SourceDigest): void;
  remove(source: SourceId): void;
  /** Merges what has come, and tells what is another than before. */
  settle(): EntityChanges;
  groups(): ReadonlyMap<EntityId, Group>;
  idOf(source: SourceId, local: number): EntityId | undefined;
  localsOf(source: SourceId): readonly Local[];
  /** What is merged, of sources in an order; nothing may have come or gone since `settle`. */
  keep(sources: readonly SourceDigest[]): EntityColumns;
  /** Begins with what was merged once, of the same sources in the same order. */
  open(sources: readonly SourceDigest[], columns: EntityColumns): void;
  /** After `open`: makes ready some more of what merging compares with; false where all is ready. Whoever changes something first waits for all. */
  prepareSome(): boolean;
}

/** So many names are made ready at a time. */
const PREPARED_AT_ONCE = 1000;

export function createEntityMerger(): EntityMerger {
  const ofSource = new Map<SourceId, readonly Local[]>();
  const bases = new Map<string, Base>();
  const shorts = createShortForms();
  const spellings = createSpellings();
  const votes = createTypeVotes();
  const groups = new Map<EntityId, Group>();
  const byName = new Map<EntityId, Set<Group>>();
  /** Keys whose groups must be made anew, names whose numbers must be given anew, and ids that may be no more. */
  const dirty = new Set<string>();
  const dirtyNames = new Set<EntityId>();
  const gone = new Set<EntityId>();
  /** What was opened and is not yet counted and compared. */
  let uncounted: Local[] = [];
  let uncompared: Base[] = [];

  const prepareSome = (): boolean => {
    for (const local of uncounted.splice(-PREPARED_AT_ONCE)) {
      votes.count(local);
      if (local.entity.introduced.length > 0) shorts.count(local, 1);
    }
    for (const { key, type } of uncompared.splice(-PREPARED_AT_ONCE)) spellings.add(key, type);
    return uncounted.length > 0 || uncompared.length > 0;
  };

  const prepare = () => {
    while (prepareSome());
  };

  const keyOf: Readonly<Record<EntityType, (name: string) => string>> = {
    PER: remember(name => entityKey(name, 'PER')),
    ORG: remember(name => entityKey(name, 'ORG')),
    LOC: remember(name => entityKey(name, 'LOC')),
    MISC: remember(name => entityKey(name, 'MISC')),
  };

  const enter = (local: Local) => {
    local.key = keyOf[local.type](local.entity.name);
    let base = bases.get(local.key);
    if (base === undefined) {
      base = { key: local.key, type: local.type, locals: [], group: undefined };
      bases.set(local.key, base);
      spellings.add(local.key, local.type);
    }
    local.at = base.locals.push(local) - 1;
    dirty.add(local.key);
    if (local.entity.introduced.length > 0) for (const key of shorts.count(local, 1)) dirty.add(key);
  };

  const leave = (local: Local) => {
    const sharing = bases.get(local.key)?.locals;
    const last = sharing?.pop();
    if (sharing !== undefined && last !== undefined && last !== local) {
      sharing[local.at] = last;
      last.at = local.at;
    }
    dirty.add(local.key);
    if (local.entity.introduced.length > 0) for (const key of shorts.count(local, -1)) dirty.add(key);
  };

  const retype = (moved: Iterable<readonly [Local, EntityType]>) => {
    for (const [local, type] of moved) {
      leave(local);
      local.type = type;
      enter(local);
    }
  };

  const linkedTo = (key: string): string[] => [...shorts.linkedTo(key, bases), ...spellings.variantsOf(key)];

  /** All keys that one hangs together with. */
  const component = (from: string, visited: Set<string>): Base[] => {
    const found: Base[] = [];
    const open = [from];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      const base = bases.get(key);
      if (base === undefined || visited.has(key)) continue;
      visited.add(key);
      found.push(base);
      open.push(...linkedTo(key));
    }
    return found;
  };

  const dissolve = (group: Group | undefined) => {
    if (group === undefined) return;
    for (const key of group.keys) {
      dirty.add(key);
      const base = bases.get(key);
      if (base?.group === group) base.group = undefined;
    }
    retire(group);
    const sharing = byName.get(group.base);
    sharing?.delete(group);
    if (sharing?.size === 0) byName.delete(group.base);
  };

  const retire = (group: Group) => {
    gone.add(group.id);
    groups.delete(group.id);
    dirtyNames.add(group.base);
  };

  const found = (cluster: Cluster) => {
    const base = `${cluster.type}:${slug(cluster.name) || 'unnamed'}`;
    const { key, keys, type, name, locals, reasons } = cluster;
    const group: Group = { key, keys, type, name, locals, reasons, base, id: '' };
    for (const key of cluster.keys) {
      const own = bases.get(key);
      if (own !== undefined) own.group = group;
    }
    for (const local of cluster.locals) local.group = group;
    byName.set(base, (byName.get(base) ?? new Set()).add(group));
    dirtyNames.add(base);
  };

  /** Keys that nobody bears any more go; what hung together with them is made anew. */
  const sweep = () => {
    for (const key of [...dirty]) {
      const base = bases.get(key);
      dissolve(base?.group);
      if (base?.locals.length !== 0) continue;
      for (const linked of linkedTo(key)) dirty.add(linked);
      bases.delete(key);
      spellings.remove(key);
    }
  };

  /** Entities of one name are told apart by numbers, in the order of their keys. */
  const numberGroups = (): EntityChanges => {
    const changed = new Map<EntityId, Group>();
    for (const name of dirtyNames) {
      const sharing = [...(byName.get(name) ?? [])].sort((a, b) => (a.key < b.key ? -1 : 1));
      for (const group of sharing) if (group.id !== '') retire(group);
      sharing.forEach((group, i) => {
        group.id = i === 0 ? name : `${name}~${i + 1}`;
        groups.set(group.id, group);
        changed.set(group.id, group);
      });
    }
    const removed = new Set([...gone].filter(id => !groups.has(id)));
    dirtyNames.clear();
    gone.clear();
    const sources = new Set<SourceId>();
    for (const { id, locals } of changed.values()) {
      for (const local of locals) {
        if (local.told === id) continue;
        local.told = id;
        sources.add(local.source.id);
      }
    }
    return { changed, removed, sources };
  };

  return {
    put: source => {
      prepare();
      const locals = source.entities.map((entity, index) => makeLocal(source, index, entity));
      ofSource.set(source.id, locals);
      retype(votes.put(locals));
      for (const local of locals) enter(local);
    },
    remove: id => {
      prepare();
      const locals = ofSource.get(id) ?? [];
      ofSource.delete(id);
      for (const local of locals) leave(local);
      retype(votes.remove(locals));
    },
    settle: () => {
      sweep();
      const visited = new Set<string>();
      // Dissolving a group makes further keys dirty, which are met in this loop.
      for (const key of dirty) {
        const keys = component(key, visited);
        for (const base of keys) dissolve(base.group);
        for (const cluster of clusterKeys(keys, bases, shorts, spellings)) found(cluster);
      }
      dirty.clear();
      return numberGroups();
    },
    groups: () => groups,
    idOf: (source, local) => ofSource.get(source)?.[local]?.group?.id,
    localsOf: source => ofSource.get(source) ?? [],
    keep: own => columnsOfEntities(own, ofSource, bases, groups),
    open: (own, columns) => {
      const opened = entitiesOfColumns(own, columns);
      for (const [id, locals] of opened.ofSource) ofSource.set(id, locals);
      for (const base of opened.bases) bases.set(base.key, base);
      for (const group of opened.groups) {
        groups.set(group.id, group);
        byName.set(group.base, (byName.get(group.base) ?? new Set()).add(group));
      }
      uncounted = [...opened.ofSource.values()].flat();
      uncompared = opened.bases;
    },
    prepareSome,
  };
}
