import type { EntityType } from '../model/annotations.ts';
import { compactList } from './compact-list.ts';
import type { Base, Local } from './merged-entity.ts';
import type { ShortForms } from './short-forms.ts';
import type { Spellings } from './spelling-variants.ts';

/** Keys that are held to be of one entity, with the reasons. */
export interface Cluster {
  readonly key: string;
  readonly keys: readonly string[];
  readonly type: EntityType;
  readonly name: string;
  /** In no order. */
  readonly locals: readonly Local[];
  readonly reasons: readonly string[];
}

interface Growing {
  readonly root: Base;
  readonly bases: Base[];
  readonly reasons: Set<string>;
  size: number;
}

/** Joins keys that hang together by short forms and spellings. */
export function clusterKeys(
  keys: readonly Base[],
  bases: ReadonlyMap<string, Base>,
  shorts: ShortForms,
  spellings: Spellings,
): Cluster[] {
  const clusters = new Map<string, Growing>();
  for (const base of keys) {
    const root = bases.get(shorts.rootOf(base.key, bases)) ?? base;
    const cluster = clusters.get(root.key) ?? { root, bases: [], reasons: new Set(), size: 0 };
    clusters.set(root.key, cluster);
    cluster.bases.push(base);
    cluster.size += base.locals.length;
    for (const reason of reasonsOf(base)) cluster.reasons.add(reason);
    if (base !== root) cluster.reasons.add(`“${nameOf(base)}” is introduced as short for “${nameOf(root)}”`);
  }
  if (clusters.size > 1) joinSpellings(clusters, spellings);
  return [...clusters.values()].map(toCluster);
}

/** The larger ones first: the smaller join them. */
function joinSpellings(clusters: Map<string, Growing>, spellings: Spellings): void {
  const sorted = [...clusters.values()].sort((a, b) => b.size - a.size || (a.root.key < b.root.key ? -1 : 1));
  const rank = new Map(sorted.map((cluster, i) => [cluster.root.key, i]));
  sorted.forEach((cluster, i) => {
    const into = [...spellings.variantsOf(cluster.root.key)]
      .map(key => clusters.get(key))
      .filter(other => other !== undefined && (rank.get(other.root.key) ?? i) < i)
      .sort((a, b) => (rank.get(a?.root.key ?? '') ?? 0) - (rank.get(b?.root.key ?? '') ?? 0))
      .find(other => other !== undefined && areApart(other, cluster));
    if (into === undefined) return;
    into.bases.push(...cluster.bases);
    into.size += cluster.size;
    for (const reason of cluster.reasons) into.reasons.add(reason);
    into.reasons.add(`“${nameOf(cluster.root)}” is a spelling of “${nameOf(into.root)}”`);
    clusters.delete(cluster.root.key);
  });
}

/** Two spellings of a person within one source are two persons: the source tells them apart. */
function areApart(a: Growing, b: Growing): boolean {
  if (a.root.type !== 'PER') return true;
  const sources = new Set(b.bases.flatMap(({ locals }) => locals.map(({ source }) => source.id)));
  return !a.bases.some(({ locals }) => locals.some(({ source }) => sources.has(source.id)));
}

function toCluster({ root, bases, reasons }: Growing): Cluster {
  const locals = bases.flatMap(base => base.locals);
  return {
    key: root.key,
    keys: bases.map(({ key }) => key),
    type: root.type,
    name: canonicalName(locals, root.type),
    locals,
    reasons: compactList([...reasons]),
  };
}

function reasonsOf(base: Base): string[] {
  let source: string | undefined;
  for (const local of base.locals) {
    if (source !== undefined && local.source.id !== source) return [`“${nameOf(base)}” is named in several sources`];
    source = local.source.id;
  }
  return [];
}

/** The name that the first of its sources gives it. */
function nameOf({ locals }: Base): string {
  let first: Local | undefined;
  for (const local of locals) if (first === undefined || compareLocals(local, first) < 0) first = local;
  return first?.entity.name ?? '';
}

export const compareLocals = (a: Local, b: Local): number =>
  a.source.id < b.source.id ? -1 : a.source.id > b.source.id ? 1 : a.index - b.index;

/** The form that most mentions have among the fullest ones; never an acronym where there is a longer form. */
function canonicalName(locals: readonly Local[], type: EntityType): string {
  const counts = new Map<string, number>();
  for (const { entity } of locals) counts.set(entity.name, (counts.get(entity.name) ?? 0) + 1 + entity.mentions);
  const rank = ([name, count]: readonly [string, number]): number =>
    count + (type === 'PER' ? 1000 * name.split(' ').length : name.length > 6 ? 1000 : 0);
  return [...counts].sort((a, b) => rank(b) - rank(a) || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}
