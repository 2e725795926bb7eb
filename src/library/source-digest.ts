import type { Annotations, EntityType, Role } from '../model/annotations.ts';
import type { FileId, IsoDate, Source, SourceDetails, SourceId } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { entitiesAt, packPlaces, placesOf, placesOfTelling, type Places } from './source-places.ts';
import { digestTelling, type ReadTelling, type TellingDigest } from './telling-digest.ts';

/** A source's own entity, as merging needs it. */
export interface EntityDigest {
  readonly name: string;
  readonly type: EntityType;
  /** Its type was stated by the text or a gazetteer, and may type other sources' guesses. */
  readonly sure: boolean;
  /** Its type holds for this source alone: it neither types others nor is retyped. */
  readonly here: boolean;
  readonly aliases: readonly string[];
  readonly introduced: readonly string[];
  readonly reasons: readonly string[];
  readonly roles: readonly Role[];
  /** How many there are; they stand in the source's places from `placesAt` on. */
  readonly mentions: number;
  readonly demonyms: number;
  readonly placesAt: number;
}

/**
 * What the library holds of a source in memory: what merging, searching and listing need. Its text and the rest of its annotations are read again
 * when they are asked for.
 */
export interface SourceDigest {
  readonly id: SourceId;
  readonly file: FileId;
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly details: SourceDetails;
  readonly language: string;
  readonly hash: string;
  /** The date that its times are anchored to: the writer's where stated, else the one read. */
  readonly anchor: IsoDate | undefined;
  /** How many there are; where they stand is in `places`. */
  readonly passages: number;
  readonly sentences: number;
  readonly quotations: number;
  readonly entities: readonly EntityDigest[];
  readonly tellings: readonly TellingDigest[];
  readonly places: Places;
}

export function digestSource(
  text: string,
  source: Source,
  annotations: Annotations,
  anchor: IsoDate | undefined,
): SourceDigest {
  const { id, file, number, start, end, details, language, hash, passages } = source;
  const { quotations, events } = annotations;
  const sentences = passages.reduce((sum, passage) => sum + passage.sentences.length, 0);
  const {
    entities,
    named,
    end: tellingsAt,
  } = digestEntities(annotations, entitiesAt(passages.length, sentences, quotations.length));
  const told: ReadTelling[] = [];
  const tellings: TellingDigest[] = [];
  let placesAt = tellingsAt;
  for (const telling of events) {
    const read = digestTelling(telling, text, source, annotations, placesAt);
    told.push(read);
    tellings.push(read.digest);
    placesAt += placesOfTelling(read.digest);
  }
  return {
    id,
    file,
    number,
    start,
    end,
    details,
    language,
    hash,
    anchor,
    passages: passages.length,
    sentences,
    quotations: quotations.length,
    entities,
    tellings,
    places: packPlaces(passages, quotations, named, told),
  };
}

/** @param from where the places of the first entity begin */
function digestEntities({ entities, mentions, demonyms }: Annotations, from: number) {
  const ofEntity = new Map<number, number[]>();
  demonyms.forEach(({ entity }, i) => {
    const own = ofEntity.get(entity);
    if (own === undefined) ofEntity.set(entity, [i]);
    else own.push(i);
  });
  const named: Span[] = [];
  let placesAt = from;
  const digests = entities.map((entity, index): EntityDigest => {
    const { name, type, aliases, roles, introduced = [], reasons = [] } = entity;
    const found = entity.mentions.flatMap(mention => mentions[mention] ?? []);
    const led = (ofEntity.get(index) ?? []).flatMap(demonym => demonyms[demonym] ?? []);
    named.push(...found, ...led);
    const digest: EntityDigest = {
      name,
      type,
      sure: found.length === 0 || found.some(({ certainty }) => certainty === 'sure'),
      here: found.length > 0 && found.every(({ certainty }) => certainty === 'here'),
      aliases,
      introduced,
      reasons,
      roles,
      mentions: found.length,
      demonyms: led.length,
      placesAt,
    };
    placesAt += placesOf(digest);
    return digest;
  });
  return { entities: digests, named, end: placesAt };
}
