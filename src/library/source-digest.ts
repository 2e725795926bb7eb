import type { Annotations, EntityType, EventTelling, Role } from '../model/annotations.ts';
import type { FileId, IsoDate, Source, SourceDetails, SourceId } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { hashText } from '../text/hash-text.ts';
import { entitiesAt, packPlaces, placesOf, type Places } from './source-places.ts';
import { contentWords, deedOf } from './telling-words.ts';

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
  /** The different words of its mentions and demonyms. */
  readonly forms: readonly string[];
  /** How many there are; they stand in the source's places from `placesAt` on. */
  readonly mentions: number;
  readonly demonyms: number;
  readonly placesAt: number;
}

/** A telling of an event with what can be known of it from its source alone. */
export interface TellingDigest {
  readonly telling: EventTelling;
  /** Hashes of the telling words of its evidence, names left out, in ascending order. */
  readonly words: readonly number[];
  /** The kind of action by its word: journeys, talks by telephone, killings; the bare stem for the rest. */
  readonly deed: string;
  /** The number of its passage in the source. */
  readonly passage: number;
  /** Stands in the headline or a bullet: it repeats the body. */
  readonly isSummary: boolean;
  readonly evidenceHash: string;
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
  readonly anchor?: IsoDate;
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
  const { entities, named } = digestEntities(annotations, entitiesAt(passages.length, sentences, quotations.length));
  return {
    id,
    file,
    number,
    start,
    end,
    details,
    language,
    hash,
    ...(anchor === undefined ? {} : { anchor }),
    passages: passages.length,
    sentences,
    quotations: quotations.length,
    entities,
    tellings: events.map(telling => digestTelling(telling, text, source, annotations)),
    places: packPlaces(passages, quotations, named),
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
  const named: (readonly [Span, form: number])[] = [];
  let placesAt = from;
  const digests = entities.map((entity, index): EntityDigest => {
    const { name, type, aliases, roles, introduced = [], reasons = [] } = entity;
    const forms: string[] = [];
    const found = entity.mentions.flatMap(mention => mentions[mention] ?? []);
    const led = (ofEntity.get(index) ?? []).flatMap(demonym => demonyms[demonym] ?? []);
    for (const span of [...found, ...led]) {
      if (!forms.includes(span.text)) forms.push(span.text);
      named.push([span, forms.indexOf(span.text)]);
    }
    const digest: EntityDigest = {
      name,
      type,
      sure: found.length === 0 || found.some(({ certainty }) => certainty === 'sure'),
      here: found.length > 0 && found.every(({ certainty }) => certainty === 'here'),
      aliases,
      introduced,
      reasons,
      roles,
      forms,
      mentions: found.length,
      demonyms: led.length,
      placesAt,
    };
    placesAt += placesOf(digest);
    return digest;
  });
  return { entities: digests, named };
}

function digestTelling(telling: EventTelling, text: string, source: Source, { mentions }: Annotations): TellingDigest {
  const { evidence, trigger } = telling;
  const words = text.slice(evidence.start, evidence.end);
  let own = words;
  for (let i = firstFrom(mentions, evidence.start); i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention === undefined || mention.start >= evidence.end) break;
    if (mention.end <= evidence.end) own = own.replaceAll(mention.text, ' ');
  }
  const before = firstFrom(source.passages, evidence.start + 1) - 1;
  const holding = source.passages[before];
  const passage = holding !== undefined && evidence.end <= holding.end ? before : -1;
  const kind = source.passages[passage]?.kind;
  return {
    telling,
    words: contentWords(own),
    deed: deedOf(text.slice(trigger.start, trigger.end), own),
    passage,
    isSummary: kind === 'headline' || kind === 'list item' || kind === 'caption',
    evidenceHash: hashText(words),
  };
}

/** The index of the first span in reading order that starts at an offset or behind it. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
