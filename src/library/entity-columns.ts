import type { EntityType } from '../model/annotations.ts';
import type { EntityId } from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import { compactList } from './compact-list.ts';
import { makeLocal, type Base, type Group, type Local } from './merged-entity.ts';
import type { SourceDigest } from './source-digest.ts';

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

export function columnsOfEntities(
  sources: readonly SourceDigest[],
  ofSource: ReadonlyMap<SourceId, readonly Local[]>,
  bases: ReadonlyMap<string, Base>,
  groups: ReadonlyMap<EntityId, Group>,
): EntityColumns {
  const keys = [...bases.keys()];
  const numberOfKey = new Map(keys.map((key, i) => [key, i]));
  const all = [...groups.values()];
  const numberOfGroup = new Map(all.map((group, i) => [group, i]));
  const groupOf = (key: string): number => {
    const group = bases.get(key)?.group;
    return (group && numberOfGroup.get(group)) ?? 0;
  };
  return {
    keys,
    groupOfBase: Uint32Array.from(keys, groupOf),
    ids: all.map(({ id }) => id),
    names: all.map(({ name }) => name),
    reasons: all.map(({ reasons }) => reasons),
    rootOfGroup: Uint32Array.from(all, ({ key }) => numberOfKey.get(key) ?? 0),
    baseOfLocal: Uint32Array.from(
      sources.flatMap(({ id }) => (ofSource.get(id) ?? []).map(({ key }) => numberOfKey.get(key) ?? 0)),
    ),
  };
}

export function entitiesOfColumns(sources: readonly SourceDigest[], columns: EntityColumns) {
  const { keys, groupOfBase, ids, names, reasons, rootOfGroup, baseOfLocal } = columns;
  const bases = keys.map((key): Base => ({
    key,
    type: key.slice(0, key.indexOf(':')) as EntityType,
    locals: [],
    group: undefined,
  }));
  let at = 0;
  const ofSource = new Map(
    sources.map(source => [
      source.id,
      source.entities.map((entity, index) => enter(makeLocal(source, index, entity), bases[baseOfLocal[at++] ?? 0])),
    ]),
  );
  const together = ids.map((): Base[] => []);
  bases.forEach((base, i) => together[groupOfBase[i] ?? 0]?.push(base));
  const groups = ids.flatMap((id, i): Group[] => {
    const [root, own = []] = [bases[rootOfGroup[i] ?? 0], together[i]];
    return root === undefined ? [] : [makeGroup(id, names[i] ?? '', root, own, reasons[i] ?? [])];
  });
  return { ofSource, bases, groups };
}

function enter(local: Local, base: Base | undefined): Local {
  if (base === undefined) return local;
  local.type = base.type;
  local.key = base.key;
  local.at = base.locals.push(local) - 1;
  return local;
}

function makeGroup(id: EntityId, name: string, root: Base, bases: readonly Base[], reasons: readonly string[]): Group {
  const group: Group = {
    key: root.key,
    keys: bases.map(({ key }) => key),
    type: root.type,
    name,
    locals: bases.flatMap(({ locals }) => locals),
    reasons: compactList(reasons),
    // Without the number that tells entities of one name apart.
    base: id.replace(/~\d+$/, ''),
    id,
  };
  for (const base of bases) base.group = group;
  for (const local of group.locals) {
    local.group = group;
    local.told = id;
  }
  return group;
}
