import type { Annotations, LocalEntity, Quotation } from '../model/annotations.ts';
import type { Passage, PassageKind } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { EntityDigest, SourceDigest } from './source-digest.ts';
import type { ReadTelling, TellingDigest } from './telling-digest.ts';

/**
 * Where everything in a source stands, as one list of numbers: a library has millions of places, and an object or a list of its own for each would take
 * ten times the memory. One after the other:
 *
 *     for each passage: start, end, kind, paragraph (0 for none), number of sentences
 *     for each sentence, passage by passage: start, end
 *     for each quotation: start, end, kind (1 for direct), speaker + 1, start + 1 and end + 1 of the cue (0 for none)
 *     for each entity: start and end of each mention, then of each demonym
 *     for each telling of an event: each who takes part, then the upper and the lower 15 bits of each telling word's hash
 */
export type Places = Uint16Array | Uint32Array;

type Counts = Pick<SourceDigest, 'passages' | 'sentences' | 'quotations' | 'places'>;

const KINDS: readonly PassageKind[] = ['paragraph', 'headline', 'caption', 'list item', 'heading', 'quote'];
const PASSAGE_FIELDS = 5;
const SENTENCE_FIELDS = 2;
const QUOTATION_FIELDS = 6;
const MENTION_FIELDS = 2;
const WORD_FIELDS = 2;
const WORD_BITS = 15;

/** @param named each entity's mentions and demonyms */
export function packPlaces(
  passages: readonly Passage[],
  quotations: Annotations['quotations'],
  named: readonly Span[],
  told: readonly Pick<ReadTelling, 'participants' | 'words'>[] = [],
): Places {
  const numbers: number[] = [];
  for (const { start, end, kind, paragraph, sentences } of passages)
    numbers.push(start, end, KINDS.indexOf(kind), paragraph ?? 0, sentences.length);
  for (const { sentences } of passages) for (const { start, end } of sentences) numbers.push(start, end);
  for (const { start, end, kind, speaker = -1, cue = { start: -1, end: -1 } } of quotations)
    numbers.push(start, end, kind === 'direct' ? 1 : 0, speaker + 1, cue.start + 1, cue.end + 1);
  for (const { start, end } of named) numbers.push(start, end);
  for (const { participants, words } of told) {
    numbers.push(...participants);
    for (const word of words) numbers.push(word >>> WORD_BITS, word & ((1 << WORD_BITS) - 1));
  }
  return numbers.some(number => number > 0xffff) ? Uint32Array.from(numbers) : Uint16Array.from(numbers);
}

/** Where the places of the entities begin. */
export const entitiesAt = (passages: number, sentences: number, quotations: number): number =>
  passages * PASSAGE_FIELDS + sentences * SENTENCE_FIELDS + quotations * QUOTATION_FIELDS;

/** How many numbers the mentions and demonyms of an entity take. */
export const placesOf = ({ mentions, demonyms }: Pick<EntityDigest, 'mentions' | 'demonyms'>): number =>
  (mentions + demonyms) * MENTION_FIELDS;

/** How many numbers the participants and words of a telling take. */
export const placesOfTelling = ({ participants, words }: Pick<TellingDigest, 'participants' | 'words'>): number =>
  participants + words * WORD_FIELDS;

/** Where a passage stands, by its number. */
export function spanOfPassage({ passages, places }: Counts, index: number): Span | undefined {
  const at = index * PASSAGE_FIELDS;
  return index < 0 || index >= passages ? undefined : { start: places[at] ?? 0, end: places[at + 1] ?? 0 };
}

/**
 * Where the heading stands that a passage of a Markdown source is under; undefined where there is none. Lines of plain text that look like headings are
 * not what a reader would cite by.
 */
export function headingAbove({ places, file }: Counts & Pick<SourceDigest, 'file'>, index: number): Span | undefined {
  if (!/\.(?:md|markdown)$/i.test(file)) return undefined;
  for (let at = (index - 1) * PASSAGE_FIELDS; at >= 0; at -= PASSAGE_FIELDS)
    if (KINDS[places[at + 2] ?? 0] === 'heading') return { start: places[at] ?? 0, end: places[at + 1] ?? 0 };
  return undefined;
}

/** A passage by its number, with its sentences. */
export function passageOf(source: Counts, index: number): Passage | undefined {
  if (index < 0 || index >= source.passages) return undefined;
  let first = 0;
  for (let i = 0; i < index; i++) first += sentencesIn(source, i);
  return readPassage(source, index, first);
}

/** All passages, in order; linear. */
export function passagesOf(source: Counts): Passage[] {
  let first = 0;
  return Array.from({ length: source.passages }, (_, index) => {
    const passage = readPassage(source, index, first);
    first += passage.sentences.length;
    return passage;
  });
}

const sentencesIn = ({ places }: Counts, index: number): number => places[index * PASSAGE_FIELDS + 4] ?? 0;

/** @param first how many sentences stand before it */
function readPassage(source: Counts, index: number, first: number): Passage {
  const { passages, places } = source;
  const at = index * PASSAGE_FIELDS;
  const sentencesAt = passages * PASSAGE_FIELDS + first * SENTENCE_FIELDS;
  const paragraph = places[at + 3] ?? 0;
  return {
    start: places[at] ?? 0,
    end: places[at + 1] ?? 0,
    kind: KINDS[places[at + 2] ?? 0] ?? 'paragraph',
    ...(paragraph === 0 ? {} : { paragraph }),
    sentences: Array.from({ length: sentencesIn(source, index) }, (_, i) => ({
      start: places[sentencesAt + SENTENCE_FIELDS * i] ?? 0,
      end: places[sentencesAt + SENTENCE_FIELDS * i + 1] ?? 0,
    })),
  };
}

/** The quotations of a source, with the source's own entities as their speakers. */
export function* quotationsIn({
  passages,
  sentences,
  quotations,
  places,
}: Counts): Generator<Span & Pick<Quotation, 'kind'> & { readonly speaker?: LocalEntity; readonly cue?: Span }> {
  const first = entitiesAt(passages, sentences, 0);
  for (let at = first; at < first + quotations * QUOTATION_FIELDS; at += QUOTATION_FIELDS) {
    const [start = 0, end = 0, direct = 0, speaker = 0, cueStart = 0, cueEnd = 0] = places.subarray(
      at,
      at + QUOTATION_FIELDS,
    );
    yield {
      start,
      end,
      kind: direct === 1 ? 'direct' : 'indirect',
      ...(speaker === 0 ? {} : { speaker: speaker - 1 }),
      ...(cueStart === 0 ? {} : { cue: { start: cueStart - 1, end: cueEnd - 1 } }),
    };
  }
}

/** Where an entity of a source is mentioned, or its demonyms stand. */
export function* spansOf(
  { places }: Pick<SourceDigest, 'places'>,
  { placesAt, mentions, demonyms }: EntityDigest,
  which: 'mentions' | 'demonyms',
): Generator<Span> {
  const [from, to] = which === 'mentions' ? [0, mentions] : [mentions, mentions + demonyms];
  for (let i = placesAt + from * MENTION_FIELDS; i < placesAt + to * MENTION_FIELDS; i += MENTION_FIELDS)
    yield { start: places[i] ?? 0, end: places[i + 1] ?? 0 };
}

export function isMentionedIn(
  { places }: Pick<SourceDigest, 'places'>,
  { placesAt, mentions }: EntityDigest,
  { start, end }: Span,
): boolean {
  for (let i = placesAt; i < placesAt + mentions * MENTION_FIELDS; i += MENTION_FIELDS)
    if ((places[i] ?? 0) >= start && (places[i + 1] ?? 0) <= end) return true;
  return false;
}

/** The source's own entities that take part in what a telling tells. */
export const participantsIn = (
  { places }: Pick<SourceDigest, 'places'>,
  { placesAt, participants }: Pick<TellingDigest, 'placesAt' | 'participants'>,
): ArrayLike<LocalEntity> & Iterable<LocalEntity> => places.subarray(placesAt, placesAt + participants);

/** A telling, and the places of its source. */
interface Worded {
  readonly places: Places;
  readonly telling: Pick<TellingDigest, 'placesAt' | 'participants' | 'words'>;
}

/** How many telling words two tellings share. Both lists ascend. */
export function sharedWords(a: Worded, b: Worded): number {
  let i = a.telling.placesAt + a.telling.participants;
  let j = b.telling.placesAt + b.telling.participants;
  const [endOfA, endOfB] = [i + a.telling.words * WORD_FIELDS, j + b.telling.words * WORD_FIELDS];
  let shared = 0;
  while (i < endOfA && j < endOfB) {
    const upper = (a.places[i] ?? 0) - (b.places[j] ?? 0);
    const difference = upper === 0 ? (a.places[i + 1] ?? 0) - (b.places[j + 1] ?? 0) : upper;
    if (difference === 0) shared++;
    if (difference <= 0) i += WORD_FIELDS;
    if (difference >= 0) j += WORD_FIELDS;
  }
  return shared;
}
