import type { Annotations, EntityType, EventTelling, Role } from '../model/annotations.ts';
import type { FileId, IsoDate, Passage, PassageKind, Source, SourceDetails, SourceId } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { hashText } from '../text/hash-text.ts';
import { contentWords, deedOf } from './telling-words.ts';

/** A source's own entity, as merging needs it. */
export interface EntityDigest {
  readonly name: string;
  readonly type: EntityType;
  /** Its type was stated by the text or a gazetteer, and may type other sources' guesses. */
  readonly sure: boolean;
  readonly aliases: readonly string[];
  readonly introduced: readonly string[];
  readonly reasons: readonly string[];
  readonly roles: readonly Role[];
  /** The different words of its mentions and demonyms. */
  readonly forms: readonly string[];
  /** Start, end and form of each mention, one after the other. */
  readonly mentions: readonly number[];
  readonly demonyms: readonly number[];
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
  /** Start, end, kind, paragraph (0 for none) and number of sentences of each passage. */
  readonly passages: readonly number[];
  /** Start and end of all sentences, passage by passage. */
  readonly sentences: readonly number[];
  readonly entities: readonly EntityDigest[];
  readonly tellings: readonly TellingDigest[];
  /** Start, end, kind (1 for direct), speaker, start and end of the cue of each quotation; -1 for none. */
  readonly quotations: readonly number[];
}

const KINDS: readonly PassageKind[] = ['paragraph', 'headline', 'caption', 'list item', 'heading', 'quote'];
const PASSAGE_FIELDS = 5;
const MENTION_FIELDS = 3;
export const QUOTATION_FIELDS = 6;

export function digestSource(
  text: string,
  source: Source,
  annotations: Annotations,
  anchor: IsoDate | undefined,
): SourceDigest {
  const { id, file, number, start, end, details, language, hash, passages } = source;
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
    passages: passages.flatMap(({ start, end, kind, paragraph, sentences }) => [
      start,
      end,
      KINDS.indexOf(kind),
      paragraph ?? 0,
      sentences.length,
    ]),
    sentences: passages.flatMap(passage => passage.sentences.flatMap(({ start, end }) => [start, end])),
    entities: digestEntities(annotations),
    tellings: annotations.events.map(telling => digestTelling(telling, text, source, annotations)),
    quotations: annotations.quotations.flatMap(({ start, end, kind, speaker, cue }) => [
      start,
      end,
      kind === 'direct' ? 1 : 0,
      speaker ?? -1,
      cue?.start ?? -1,
      cue?.end ?? -1,
    ]),
  };
}

function digestEntities({ entities, mentions, demonyms }: Annotations): EntityDigest[] {
  const ofEntity = new Map<number, number[]>();
  demonyms.forEach(({ entity }, i) => {
    const own = ofEntity.get(entity);
    if (own === undefined) ofEntity.set(entity, [i]);
    else own.push(i);
  });
  return entities.map(({ name, type, aliases, roles, introduced = [], reasons = [], mentions: own }, index) => {
    const forms: string[] = [];
    const flat = (spans: readonly { start: number; end: number; text: string }[]): number[] =>
      spans.flatMap(({ start, end, text }) => {
        if (!forms.includes(text)) forms.push(text);
        return [start, end, forms.indexOf(text)];
      });
    const found = own.flatMap(mention => mentions[mention] ?? []);
    return {
      name,
      type,
      sure: own.length === 0 || found.some(({ certainty }) => certainty === 'sure'),
      aliases,
      introduced,
      reasons,
      roles,
      mentions: flat(found),
      demonyms: flat((ofEntity.get(index) ?? []).flatMap(demonym => demonyms[demonym] ?? [])),
      forms,
    };
  });
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

export const passageCount = ({ passages }: SourceDigest): number => passages.length / PASSAGE_FIELDS;

/** Where a passage stands, by its number. */
export function spanOfPassage({ passages }: SourceDigest, index: number): Span | undefined {
  const at = index * PASSAGE_FIELDS;
  const [start, end] = [passages[at], passages[at + 1]];
  return index < 0 || start === undefined || end === undefined ? undefined : { start, end };
}

/**
 * Where the heading stands that a passage of a Markdown source is under; undefined where there is none. Lines of plain text that look like headings are
 * not what a reader would cite by.
 */
export function headingAbove({ passages, file }: SourceDigest, index: number): Span | undefined {
  if (!/\.(?:md|markdown)$/i.test(file)) return undefined;
  for (let at = (index - 1) * PASSAGE_FIELDS; at >= 0; at -= PASSAGE_FIELDS)
    if (KINDS[passages[at + 2] ?? 0] === 'heading') return { start: passages[at] ?? 0, end: passages[at + 1] ?? 0 };
  return undefined;
}

/** A passage by its number, with its sentences. */
export function passageOf({ passages, sentences }: SourceDigest, index: number): Passage | undefined {
  const at = index * PASSAGE_FIELDS;
  if (index < 0 || at >= passages.length) return undefined;
  let first = 0;
  for (let i = 4; i < at; i += PASSAGE_FIELDS) first += passages[i] ?? 0;
  const [start = 0, end = 0, kind = 0, paragraph = 0, count = 0] = passages.slice(at, at + PASSAGE_FIELDS);
  return {
    start,
    end,
    kind: KINDS[kind] ?? 'paragraph',
    ...(paragraph === 0 ? {} : { paragraph }),
    sentences: Array.from({ length: count }, (_, i) => ({
      start: sentences[2 * (first + i)] ?? 0,
      end: sentences[2 * (first + i) + 1] ?? 0,
    })),
  };
}

/** All passages, in order; linear. */
export function passagesOf(source: SourceDigest): Passage[] {
  const { passages, sentences } = source;
  const all: Passage[] = [];
  let sentence = 0;
  for (let at = 0; at < passages.length; at += PASSAGE_FIELDS) {
    const [start = 0, end = 0, kind = 0, paragraph = 0, count = 0] = passages.slice(at, at + PASSAGE_FIELDS);
    const own = Array.from({ length: count }, (_, i) => ({
      start: sentences[2 * (sentence + i)] ?? 0,
      end: sentences[2 * (sentence + i) + 1] ?? 0,
    }));
    sentence += count;
    all.push({
      start,
      end,
      kind: KINDS[kind] ?? 'paragraph',
      ...(paragraph === 0 ? {} : { paragraph }),
      sentences: own,
    });
  }
  return all;
}

/** Spans with their words, out of the flat list of an entity's mentions or demonyms. */
export function* spansOf(
  entity: EntityDigest,
  which: 'mentions' | 'demonyms',
): Generator<{ start: number; end: number; text: string }> {
  const flat = entity[which];
  for (let i = 0; i < flat.length; i += MENTION_FIELDS)
    yield { start: flat[i] ?? 0, end: flat[i + 1] ?? 0, text: entity.forms[flat[i + 2] ?? 0] ?? '' };
}

export function isMentionedIn({ mentions }: EntityDigest, { start, end }: Span): boolean {
  for (let i = 0; i < mentions.length; i += MENTION_FIELDS)
    if ((mentions[i] ?? 0) >= start && (mentions[i + 1] ?? 0) <= end) return true;
  return false;
}

export const demonymCount = ({ demonyms }: EntityDigest): number => demonyms.length / MENTION_FIELDS;
export const mentionCount = ({ mentions }: EntityDigest): number => mentions.length / MENTION_FIELDS;
