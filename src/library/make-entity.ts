import type { DatedRole, Entity, Evidence } from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import { foldText } from '../text/fold-char.ts';
import { compareLocals } from './cluster-keys.ts';
import type { Group } from './merge-entities.ts';
import { spansOf } from './source-digest.ts';

/** An entity with all its mentions, of a group of sources' own entities. */
export function makeEntity(
  { id, name, type, locals, reasons }: Group,
  publishedOf: (source: SourceId) => string | undefined,
  mostMentions = Infinity,
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
    for (const alias of entity.aliases) aliases.add(alias.replace(/\s+/g, ' '));
    for (const reason of entity.reasons ?? []) why.add(reason);
    if (mentions.length < mostMentions)
      for (const span of spansOf(entity, 'mentions')) mentions.push({ source, ...span });
    if (demonyms.length < mostMentions)
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
