import type { DatedRole, Entity, EntitySummary, Evidence } from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import { foldText } from '../text/fold-char.ts';
import { compareLocals } from './cluster-keys.ts';
import type { Group } from './merge-entities.ts';
import { mentionCount, spansOf } from './source-digest.ts';

/** An entity with all its mentions, of a group of sources' own entities. */
export function makeEntity(
  { id, name, type, locals, reasons }: Group,
  publishedOf: (source: SourceId) => string | undefined,
): Entity {
  const ordered = [...locals].sort(compareLocals);
  const mentions: Evidence[] = [];
  const demonyms: Evidence[] = [];
  const roles: DatedRole[] = [];
  const why = new Set(reasons);
  const aliases = new Set([name]);
  const sources = new Set<SourceId>();
  for (const { source: own, entity } of ordered) {
    const source = own.id;
    sources.add(source);
    for (const alias of entity.aliases) aliases.add(onOneLine(alias));
    for (const reason of entity.reasons) why.add(reason);
    for (const span of spansOf(entity, 'mentions')) mentions.push({ source, ...span });
    for (const span of spansOf(entity, 'demonyms')) demonyms.push({ source, ...span });
    const published = entity.roles.length === 0 ? undefined : publishedOf(source);
    for (const role of entity.roles) roles.push({ ...role, source, ...(published === undefined ? {} : { published }) });
  }
  return {
    id,
    name,
    type,
    aliases: [...aliases],
    roles: distinctRoles(roles),
    mentions,
    demonyms,
    sources: [...sources],
    reasons: [...why].sort(),
  };
}

/** Lists show so many roles at most. */
const MOST_LISTED_ROLES = 4;

/** An entity as lists show it. */
export function summariseEntity(
  { id, name, type, locals }: Group,
  publishedOf: (source: SourceId) => string | undefined,
): EntitySummary {
  const aliases = new Set([name]);
  const sources = new Set<SourceId>();
  let mentions = 0;
  const roles: { readonly text: string; readonly published: string; readonly source: SourceId }[] = [];
  for (const { source, entity } of locals) {
    sources.add(source.id);
    mentions += mentionCount(entity);
    for (const alias of entity.aliases) aliases.add(onOneLine(alias));
    for (const { text } of entity.roles)
      roles.push({ text, published: publishedOf(source.id) ?? '', source: source.id });
  }
  roles.sort((a, b) => (a.published > b.published ? -1 : a.published < b.published ? 1 : a.source < b.source ? -1 : 1));
  const distinct = new Map<string, string>();
  for (const { text } of roles) {
    const key = foldText(text);
    if (!distinct.has(key)) distinct.set(key, text);
    if (distinct.size === MOST_LISTED_ROLES) break;
  }
  return {
    id,
    name,
    type,
    aliases: [...aliases].sort(),
    roles: [...distinct.values()],
    mentions,
    sources: sources.size,
  };
}

/** Aliases may run over the end of a line. */
export const onOneLine = (alias: string): string => (/[^\S ]|\s\s/.test(alias) ? alias.replace(/\s+/g, ' ') : alias);

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
