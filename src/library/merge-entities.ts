import type { EntityType, SourceEntity } from '../model/annotations.ts';
import type { DatedRole, Entity, EntityId, Evidence } from '../model/library.ts';
import { foldText } from '../text/fold-char.ts';
import { detailsOf, localKey, type AnnotatedSource } from './annotated-source.ts';
import { entityKey, isSpellingVariant } from './entity-keys.ts';
import { slug } from './slug.ts';

/** The entities of the library, and for each source's own entity which of them it is. */
export interface MergedEntities {
  readonly entities: readonly Entity[];
  /** By `localKey(source, entity)`; absent where the mention was withdrawn. */
  readonly idOf: ReadonlyMap<string, EntityId>;
}

interface Local {
  readonly from: AnnotatedSource;
  readonly index: number;
  readonly entity: SourceEntity;
  type: EntityType;
  /** Its type was only guessed, and may be what the rest of the folder knows it to be. */
  readonly sure: boolean;
}

interface Cluster {
  readonly key: string;
  readonly type: EntityType;
  readonly locals: Local[];
  readonly reasons: Set<string>;
}

/**
 * Merges the entities of all sources. A name is one entity where name and type are equal; what is sure in one source types the guesses of the
 * others; acronyms and spellings join where just one entity fits. A role never merges anybody. The result does not depend on the order of the sources.
 */
export function mergeEntities(sources: readonly AnnotatedSource[]): MergedEntities {
  const ordered = [...sources].sort((a, b) => (a.source.id < b.source.id ? -1 : 1));
  const locals = ordered.flatMap(localsOf);
  settleTypes(locals);
  const clusters = clusterByKey(locals);
  joinIntroduced(clusters);
  joinSpellings(clusters);
  return finish(clusters);
}

const localsOf = (from: AnnotatedSource): Local[] =>
  from.annotations.entities.map((entity, index) => ({
    from,
    index,
    entity,
    type: entity.type,
    sure:
      entity.mentions.length === 0 ||
      entity.mentions.some(mention => from.annotations.mentions[mention]?.certainty === 'sure'),
  }));

/** A guess takes the type that most sources are sure of for the same name. */
function settleTypes(locals: readonly Local[]): void {
  const votes = new Map<string, Map<EntityType, number>>();
  for (const { entity, type, sure } of locals) {
    if (!sure) continue;
    const name = foldText(entity.name);
    const own = votes.get(name) ?? new Map<EntityType, number>();
    own.set(type, (own.get(type) ?? 0) + 1);
    votes.set(name, own);
  }
  for (const local of locals) {
    const own = local.sure ? undefined : votes.get(foldText(local.entity.name));
    if (own !== undefined)
      local.type = [...own].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? local.type;
  }
}

/** A person known in a source by one word only is that source's own, unless it is the whole of somebody's known name elsewhere. */
function clusterByKey(locals: readonly Local[]): Map<string, Cluster> {
  const clusters = new Map<string, Cluster>();
  for (const local of locals) {
    const key = entityKey(local.entity.name, local.type);
    const cluster = clusters.get(key);
    if (cluster === undefined) clusters.set(key, { key, type: local.type, locals: [local], reasons: new Set() });
    else {
      cluster.locals.push(local);
      if (cluster.locals.some(other => other.from !== local.from))
        cluster.reasons.add(`“${cluster.locals[0]?.entity.name ?? ''}” is named in several sources`);
    }
  }
  return clusters;
}

/** An acronym that one source introduces is known to all, where only one entity bears it. */
function joinIntroduced(clusters: Map<string, Cluster>): void {
  const owners = new Map<string, Set<string>>();
  for (const { key, locals } of clusters.values()) {
    for (const { entity, type } of locals) {
      for (const acronym of entity.introduced ?? []) {
        const short = entityKey(acronym, type);
        owners.set(short, (owners.get(short) ?? new Set()).add(key));
      }
    }
  }
  for (const [short, keys] of owners) {
    const [owner] = keys;
    const from = clusters.get(short);
    const into = owner === undefined ? undefined : clusters.get(owner);
    if (keys.size === 1 && from !== undefined && into !== undefined && from !== into)
      move(
        clusters,
        from,
        into,
        `“${from.locals[0]?.entity.name ?? ''}” is introduced as short for “${into.locals[0]?.entity.name ?? ''}”`,
      );
  }
}

/** "Tehreek-e-" and "Tehrik-i-": compared only with names that share a word and the initials. */
function joinSpellings(clusters: Map<string, Cluster>): void {
  const blocks = new Map<string, Cluster[]>();
  for (const cluster of clusters.values()) {
    const words = cluster.key.slice(4).replace(/^:/, '').split(/[ -]/);
    if (words.length < 2) continue;
    const block = `${cluster.type}:${words.map(word => (word.length > 2 ? word[0] : '_')).join('')}`;
    blocks.set(block, [...(blocks.get(block) ?? []), cluster]);
  }
  for (const block of blocks.values()) {
    const sorted = block.sort((a, b) => b.locals.length - a.locals.length || (a.key < b.key ? -1 : 1));
    sorted.forEach((cluster, i) => {
      const variant = sorted
        .slice(0, i)
        .find(
          other =>
            clusters.has(other.key) && isSpellingVariant(other.key, cluster.key) && sharesContext(other, cluster),
        );
      if (variant !== undefined && clusters.has(cluster.key))
        move(
          clusters,
          cluster,
          variant,
          `“${cluster.locals[0]?.entity.name ?? ''}” is a spelling of “${variant.locals[0]?.entity.name ?? ''}”`,
        );
    });
  }
}

/** Two spellings of a person within one source are two persons: the source tells them apart. */
const sharesContext = (a: Cluster, b: Cluster): boolean =>
  a.type !== 'PER' || !a.locals.some(local => b.locals.some(other => other.from === local.from));

function move(clusters: Map<string, Cluster>, from: Cluster, into: Cluster, reason: string): void {
  into.locals.push(...from.locals);
  into.reasons.add(reason);
  for (const other of from.reasons) into.reasons.add(other);
  clusters.delete(from.key);
}

function finish(clusters: ReadonlyMap<string, Cluster>): MergedEntities {
  const idOf = new Map<string, EntityId>();
  const taken = new Set<string>();
  const ordered = [...clusters.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const entities = ordered.map(cluster => {
    const name = canonicalName(cluster);
    const base = `${cluster.type}:${slug(name) || 'unnamed'}`;
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    for (const { from, index } of cluster.locals) idOf.set(localKey(from.source.id, index), id);
    return toEntity(cluster, id, name);
  });
  return { entities, idOf };
}

/** The form that most mentions have among the fullest ones; never an acronym where there is a longer form. */
function canonicalName({ locals, type }: Cluster): string {
  const counts = new Map<string, number>();
  for (const { entity } of locals) counts.set(entity.name, (counts.get(entity.name) ?? 0) + 1 + entity.mentions.length);
  const rank = ([name, count]: readonly [string, number]): number =>
    count + (type === 'PER' ? 1000 * name.split(' ').length : name.length > 6 ? 1000 : 0);
  return [...counts].sort((a, b) => rank(b) - rank(a) || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

function toEntity({ locals, type, reasons }: Cluster, id: EntityId, name: string): Entity {
  const ordered = [...locals].sort((a, b) =>
    a.from.source.id < b.from.source.id ? -1 : a.from.source.id > b.from.source.id ? 1 : a.index - b.index,
  );
  const mentions: Evidence[] = [];
  const demonyms: Evidence[] = [];
  const roles: DatedRole[] = [];
  const why = new Set(reasons);
  for (const { from, entity, index } of ordered) {
    for (const reason of entity.reasons ?? []) why.add(reason);
    const source = from.source.id;
    const published = detailsOf(from).published;
    for (const mention of entity.mentions) {
      const found = from.annotations.mentions[mention];
      if (found !== undefined) mentions.push({ source, start: found.start, end: found.end, text: found.text });
    }
    for (const demonym of from.annotations.demonyms)
      if (demonym.entity === index)
        demonyms.push({ source, start: demonym.start, end: demonym.end, text: demonym.text });
    for (const role of entity.roles) roles.push({ ...role, source, ...(published === undefined ? {} : { published }) });
  }
  const aliases = [
    ...new Set([name, ...ordered.flatMap(({ entity }) => entity.aliases)].map(alias => alias.replace(/\s+/g, ' '))),
  ];
  const sources = [...new Set(ordered.map(({ from }) => from.source.id))];
  return {
    id,
    name,
    type,
    aliases,
    roles: distinctRoles(roles),
    mentions,
    demonyms,
    sources,
    reasons: [...why].sort(),
  };
}

/** Each role once a source, the newest first. */
function distinctRoles(roles: readonly DatedRole[]): DatedRole[] {
  const seen = new Set<string>();
  return roles
    .filter(role => {
      const key = `${role.source}\u0000${foldText(role.text)}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort(
      (a, b) =>
        (b.published ?? '').localeCompare(a.published ?? '') ||
        (a.source < b.source ? -1 : a.source > b.source ? 1 : a.start - b.start),
    );
}
