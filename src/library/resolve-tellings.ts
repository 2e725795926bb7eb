import type { EntityId } from '../model/library.ts';
import type { IsoDate } from '../model/source.ts';
import { compactList } from './compact-list.ts';
import type { ResolvedTelling } from './event-likeness.ts';
import type { SourceDigest } from './source-digest.ts';
import { participantsIn } from './source-places.ts';

/** A source's tellings with their names as the library knows them. @param alone gives the list of one */
export function resolveTellings(
  source: SourceDigest,
  published: IsoDate | undefined,
  idOf: (local: number) => EntityId | undefined,
  alone: (id: EntityId) => readonly EntityId[],
): ResolvedTelling[] {
  const day = published === undefined ? NaN : Date.parse(published) / 86_400_000;
  return source.tellings.map((telling, index) => {
    const participants: EntityId[] = [];
    for (const local of participantsIn(source, telling)) {
      const id = idOf(local);
      if (id !== undefined && !participants.includes(id)) participants.push(id);
    }
    return {
      source: source.id,
      index,
      published: Number.isNaN(day) ? undefined : Math.floor(day),
      telling,
      places: source.places,
      participants: participants.length === 1 ? alone(participants[0] ?? '') : compactList(participants),
      place: telling.place === undefined ? undefined : idOf(telling.place),
    };
  });
}
