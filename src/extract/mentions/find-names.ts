import type { Demonym, Mention, SourceEntity, TimeExpression } from '../../model/annotations.ts';
import { overlaps } from '../../model/span.ts';
import { canonicalPlace } from '../gazetteer/places.ts';
import { foldText } from '../../text/fold-char.ts';
import type { Reading } from '../reading.ts';
import type { Candidate } from './candidate.ts';
import { findCandidates, type FoundDemonym } from './find-candidates.ts';
import { findRoles } from './find-roles.ts';
import type { Group } from './group.ts';
import { linkEntities } from './link-entities.ts';
import type { Names } from './names.ts';
import { settleTypes } from './settle-types.ts';
import { gatherEvidence } from './source-evidence.ts';
import { typeCandidate } from './type-candidate.ts';
import { widenNames } from './widen-names.ts';

/** Names of a source with their types, the entities they are of with their roles, and the demonyms that lead to places. */
export function findNames(reading: Reading, times: readonly TimeExpression[]): Names {
  const { text } = reading;
  const found = findCandidates(reading, gatherEvidence(reading));
  const outsideTimes = found.candidates.filter(candidate => !isInTime(candidate, times));
  for (const candidate of outsideTimes) typeCandidate(candidate, text);
  const candidates: Candidate[] = [];
  for (const candidate of settleTypes(outsideTimes, text)) candidates.push(widenNames(candidate, text));
  const groups = linkEntities(candidates, text);
  const entityOf = new Map<number, number>();
  groups.forEach((group, entity) => {
    for (const member of group.members) entityOf.set(member, entity);
  });
  const mentions: Mention[] = [];
  for (const { start, end, text: own, type = 'MISC', certainty, rule } of candidates) {
    const entity = entityOf.get(mentions.length) ?? 0;
    mentions.push({ start, end, text: own, type, entity, certainty, rule });
  }
  const entities: SourceEntity[] = [];
  for (const group of groups) entities.push(toEntity(group, candidates, mentions, text));
  const demonyms = linkDemonyms(found.demonyms, entities, text);
  return { mentions, entities, demonyms };
}

/** The times of a source are in order, and so are its candidates; a candidate in a time expression is no name. */
function isInTime(candidate: Candidate, times: readonly TimeExpression[]): boolean {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.end ?? 0) <= candidate.start) low = middle + 1;
    else high = middle;
  }
  const time = times[low];
  return time !== undefined && overlaps(time, candidate);
}

function toEntity(
  group: Group,
  candidates: readonly Candidate[],
  mentions: readonly Mention[],
  text: string,
): SourceEntity {
  const forms = new Map<string, number>();
  for (const member of group.members) {
    const own = mentions[member]?.text ?? '';
    const form = /[^\S ]|\s\s/.test(own) ? own.replace(/\s+/g, ' ') : own;
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  const aliases = [...forms.keys()];
  const roles =
    group.type === 'PER'
      ? group.members.flatMap(member => (candidates[member] === undefined ? [] : findRoles(candidates[member], text)))
      : [];
  const introduced = group.introduced.flatMap(name => aliases.find(alias => foldText(alias) === name) ?? []);
  return {
    name: fullest(aliases, introduced),
    type: group.type,
    aliases,
    roles,
    mentions: group.members,
    introduced: introduced.length === 0 ? undefined : introduced,
    reasons: group.joined.length === 0 ? undefined : reasonsOf(group, aliases),
  };
}

/** Why each form was joined to the rest, in the text's own spelling. */
const reasonsOf = (group: Group, aliases: readonly string[]): string[] =>
  group.joined.map(({ form, reason }) => `“${aliases.find(alias => foldText(alias) === form) ?? form}”: ${reason}`);

/** The longest form that is not in capitals throughout. */
function fullest(aliases: readonly string[], introduced: readonly string[]): string {
  const rank = (name: string) =>
    (introduced.includes(name) ? 0 : 1000) +
    (name === name.toUpperCase() && name.length > 5 ? 0 : 500) +
    Math.min(name.length, 400);
  return [...aliases].sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1))[0] ?? '';
}

const onlyLedTo = (place: string): SourceEntity => ({
  name: place,
  type: 'LOC',
  aliases: [place],
  roles: [],
  mentions: [],
  introduced: undefined,
  reasons: undefined,
});

/** Demonyms lead to the place of their name; a place that only a demonym leads to becomes an entity without mentions. */
function linkDemonyms(found: readonly FoundDemonym[], entities: SourceEntity[], text: string): Demonym[] {
  const places = new Map<string, number>();
  entities.forEach((entity, i) => {
    if (entity.type === 'LOC') for (const alias of entity.aliases) places.set(canonicalPlace(foldText(alias)), i);
  });
  const demonyms: Demonym[] = [];
  for (const { start, end, place } of found) {
    const key = canonicalPlace(foldText(place));
    let entity = places.get(key);
    if (entity === undefined) {
      entity = entities.push(onlyLedTo(place)) - 1;
      places.set(key, entity);
    }
    demonyms.push({ start, end, text: text.slice(start, end), entity });
  }
  return demonyms;
}
