import { remember } from '../base/remember.ts';
import type { EntityType } from '../model/annotations.ts';
import type { EntityId } from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import { clusterKeys, type Cluster } from './cluster-keys.ts';
import { compactList } from './compact-list.ts';
import { entityKey } from './entity-keys.ts';
import { createSpellings } from './spelling-variants.ts';
import { slug } from './slug.ts';
import type { EntityDigest, SourceDigest } from './source-digest.ts';
import { createTypeVotes } from './type-votes.ts';
import { createShortForms } from './short-forms.ts';

/** An entity of one source, and the group of such that it belongs to. */
export interface Local {
  readonly source: SourceDigest;
  readonly index: number;
  readonly entity: EntityDigest;
  type: EntityType;
  key: string;
  /** Its place in the list of its base. */
  at: number;
  group: Group | undefined;
  /** The library's entity that it was when changes were last told. */
  told: EntityId | undefined;
}

/** One entity of the library: the locals of some keys. */
export interface Group extends Cluster {
  /** The id without the number that tells entities of one name apart. */
  readonly base: EntityId;
  readonly name: string;
  id: EntityId;
}

/** The locals of one type whose names are equal. */
export interface Base {
  readonly key: string;
  readonly type: EntityType;
  /** In no order. */
  readonly locals: Local[];
  group: Group | undefined;
}

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

/** Merged entities as columns. A base is told by its place among `keys`, a group by its among `ids`. */
export interface EntityColumns {
  readonly keys: readonly string[];
  readonly groupOfBase: ArrayLike<number>;
  readonly ids: readonly EntityId[];
  readonly names: readonly string[];
  readonly reasons: readonly (readonly string[])[];
  readonly rootOfGroup: ArrayLike<number>;
  /** For each entity of each source. */
  readonly baseOfLocal: ArrayLike<number>;
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
    keep: sources => {
      const [keys, numbers] = [[...bases.keys()], new Map<string, number>()];
      for (const key of keys) numbers.set(key, numbers.size);
      const all = [...groups.values()];
      const numberOf = new Map(all.map((group, i) => [group, i]));
      const groupOf = (key: string): number => {
        const group = bases.get(key)?.group;
        return (group && numberOf.get(group)) ?? 0;
      };
      return {
        keys,
        groupOfBase: Uint32Array.from(keys, groupOf),
        ids: all.map(({ id }) => id),
        names: all.map(({ name }) => name),
        reasons: all.map(({ reasons }) => reasons),
        rootOfGroup: Uint32Array.from(all, ({ key }) => numbers.get(key) ?? 0),
        baseOfLocal: Uint32Array.from(
          sources.flatMap(({ id }) => (ofSource.get(id) ?? []).map(({ key }) => numbers.get(key) ?? 0)),
        ),
      };
    },
    open: (sources, { keys, groupOfBase, ids, names: namesOf, reasons, rootOfGroup, baseOfLocal }) => {
      const ownBases = keys.map((key): Base => ({
        key,
        type: key.slice(0, key.indexOf(':')) as EntityType,
        locals: [],
        group: undefined,
      }));
      for (const base of ownBases) bases.set(base.key, base);
      let at = 0;
      for (const source of sources) {
        const locals = source.entities.map((entity, index) => {
          const local = makeLocal(source, index, entity);
          const base = ownBases[baseOfLocal[at++] ?? 0];
          if (base === undefined) return local;
          local.type = base.type;
          local.key = base.key;
          local.at = base.locals.push(local) - 1;
          return local;
        });
        ofSource.set(source.id, locals);
        for (const local of locals) uncounted.push(local);
      }
      uncompared = ownBases;
      const together = ids.map((): Base[] => []);
      ownBases.forEach((base, i) => together[groupOfBase[i] ?? 0]?.push(base));
      ids.forEach((id, i) => {
        const root = ownBases[rootOfGroup[i] ?? 0];
        const own = together[i] ?? [];
        if (root === undefined) return;
        const group: Group = {
          key: root.key,
          keys: own.map(({ key }) => key),
          type: root.type,
          name: namesOf[i] ?? '',
          locals: own.flatMap(({ locals }) => locals),
          reasons: compactList(reasons[i] ?? []),
          base: id.replace(/~\d+$/, ''),
          id,
        };
        for (const base of own) base.group = group;
        for (const local of group.locals) {
          local.group = group;
          local.told = id;
        }
        groups.set(id, group);
        byName.set(group.base, (byName.get(group.base) ?? new Set()).add(group));
      });
    },
    prepareSome,
  };
}

/** Field by field, so that all have one shape. */
const makeLocal = (source: SourceDigest, index: number, entity: EntityDigest): Local => ({
  source,
  index,
  entity,
  type: entity.type,
  key: '',
  at: -1,
  group: undefined,
  told: undefined,
});
