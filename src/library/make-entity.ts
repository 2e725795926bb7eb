import type { CardEntity, DatedRole, Entity, EntitySummary, Evidence } from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { foldText } from '../text/fold-char.ts';
import { compareLocals } from './cluster-keys.ts';
import type { Group, Local } from './merged-entity.ts';
import { spansOf } from './source-places.ts';

/** An entity with all its mentions, of a group of sources' own entities. */
export function makeEntity(
  { id, name, type, locals, reasons }: Group,
  wordsOf: (source: SourceId, span: Span) => string,
  publishedOf: PublishedOf,
): Entity {
  const ordered = [...locals].sort(compareLocals);
  const mentions: Evidence[] = [];
  const demonyms: Evidence[] = [];
  const why = new Set(reasons);
  const aliases = new Set([name]);
  const sources = new Set<SourceId>();
  for (const { source: own, entity } of ordered) {
    const source = own.id;
    sources.add(source);
    for (const alias of entity.aliases) if (!aliases.has(alias)) aliases.add(onOneLine(alias));
    for (const reason of entity.reasons) why.add(reason);
    for (const span of spansOf(own, entity, 'mentions'))
      mentions.push({ source, ...span, text: wordsOf(source, span) });
    for (const span of spansOf(own, entity, 'demonyms'))
      demonyms.push({ source, ...span, text: wordsOf(source, span) });
  }
  return {
    id,
    name,
    type,
    aliases: [...aliases],
    roles: newestRoles(locals, publishedOf),
    mentions,
    demonyms,
    sources: [...sources],
    reasons: [...why].sort(),
  };
}

/** Lists show so many roles at most, cards so many. */
const [MOST_LISTED_ROLES, MOST_CARD_ROLES] = [4, 40];

type PublishedOf = (source: SourceId) => string | undefined;

/** An entity as lists show it. */
export function summariseEntity({ id, name, type, locals }: Group, publishedOf: PublishedOf): EntitySummary {
  const aliases = new Set([name]);
  const sources = new Set<SourceId>();
  let mentions = 0;
  for (const { source, entity } of locals) {
    sources.add(source.id);
    mentions += entity.mentions;
    for (const alias of entity.aliases) if (!aliases.has(alias)) aliases.add(onOneLine(alias));
  }
  const distinct = new Map<string, string>();
  for (const { text } of newestRoles(locals, publishedOf)) {
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

/** An entity as its card shows it. */
export function makeCardEntity(group: Group, publishedOf: PublishedOf): CardEntity {
  let demonyms = 0;
  for (const { entity } of group.locals) demonyms += entity.demonyms;
  return {
    ...summariseEntity(group, publishedOf),
    roles: newestRoles(group.locals, publishedOf).slice(0, MOST_CARD_ROLES),
    demonyms,
  };
}

/** Aliases may run over the end of a line. */
export const onOneLine = (alias: string): string => (/[^\S ]|\s\s/.test(alias) ? alias.replace(/\s+/g, ' ') : alias);

/** Each role once a source, the newest first. */
function newestRoles(locals: readonly Local[], publishedOf: PublishedOf): DatedRole[] {
  const roles: DatedRole[] = [];
  const seen = new Set<string>();
  for (const { source, entity } of locals) {
    if (entity.roles.length === 0) continue;
    const published = publishedOf(source.id);
    for (const role of entity.roles) {
      const key = `${source.id}\u0000${foldText(role.text)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      roles.push({ ...role, source: source.id, ...(published === undefined ? {} : { published }) });
    }
  }
  return roles.sort(
    (a, b) => compare(b.published ?? '', a.published ?? '') || compare(a.source, b.source) || a.start - b.start,
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
