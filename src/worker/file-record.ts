import type { FileDigest } from '../library/digest-file.ts';
import type { SourceDigest } from '../library/source-digest.ts';
import type { SourceTerms } from '../library/passage-terms.ts';
import { decodeDigests, encodeDigests } from './digest-codec.ts';
import type { SharedStrings } from './shared-strings.ts';

/**
 * A file as it is kept and sent between threads: its digest, the words of its passages, and its text, one after the other. All numbers are
 * little-endian.
 *
 *     4 bytes each: length of the JSON, of the words, of the numbers, of the text; bytes a number; bytes a unit of the text
 *     JSON (UTF-8): file, sources without what they name and tell, the strings of that, and for each source how many bytes of words, counts of them
 *     and places are its own
 *     words (UTF-8): those of each source, with spaces between them
 *     numbers: the counts of each source, the places of each, then what they name and tell (digest-codec.ts)
 *     text
 */
export type FileRecord = Uint8Array<ArrayBuffer>;

const HEADER_BYTES = 24;

/** What of a source is kept as JSON. */
export type SourceHead = Omit<SourceDigest, 'places' | 'entities' | 'tellings'>;

export const headOf = (source: SourceDigest): SourceHead => ({
  id: source.id,
  file: source.file,
  number: source.number,
  start: source.start,
  end: source.end,
  details: source.details,
  language: source.language,
  hash: source.hash,
  anchor: source.anchor,
  passages: source.passages,
  sentences: source.sentences,
  quotations: source.quotations,
});

interface Head {
  readonly file: FileDigest['file'];
  readonly sources: readonly SourceHead[];
  readonly words: readonly number[];
  readonly counts: readonly number[];
  readonly places: readonly number[];
  readonly common: readonly string[];
  readonly unique: readonly string[];
}

export function encodeRecord({ file, sources, terms }: FileDigest, text: string): FileRecord {
  const { numbers: digests, common, unique } = encodeDigests(sources);
  const head: Head = {
    file,
    sources: sources.map(headOf),
    words: terms.map(own => own.words.length),
    counts: terms.map(({ counts }) => counts.length),
    places: sources.map(({ places }) => places.length),
    common,
    unique,
  };
  const json = Buffer.from(JSON.stringify(head));
  const words = Buffer.concat(terms.map(own => own.words));
  const lists: ArrayLike<number>[] = [];
  for (const { counts } of terms) lists.push(counts);
  for (const { places } of sources) lists.push(places);
  lists.push(digests);
  const numbers = encodeNumbers(lists);
  const wide = /[^\u0000-\u00ff]/.test(text);
  const ownText = Buffer.from(text, wide ? 'utf16le' : 'latin1');
  const record = new Uint8Array(HEADER_BYTES + json.length + words.length + numbers.bytes.length + ownText.length);
  const view = new DataView(record.buffer);
  [json.length, words.length, numbers.bytes.length, ownText.length, numbers.width, wide ? 2 : 1].forEach((value, i) => {
    view.setUint32(4 * i, value, true);
  });
  let at = HEADER_BYTES;
  for (const part of [json, words, numbers.bytes, ownText]) {
    record.set(part, at);
    at += part.length;
  }
  return record;
}

function encodeNumbers(lists: readonly ArrayLike<number>[]): { bytes: Uint8Array; width: 2 | 4 } {
  let [length, largest] = [0, 0];
  for (const list of lists) {
    length += list.length;
    for (let i = 0; i < list.length; i++) largest = Math.max(largest, list[i] ?? 0);
  }
  const width = largest > 0xffff ? 4 : 2;
  const all = width === 2 ? new Uint16Array(length) : new Uint32Array(length);
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return { bytes: new Uint8Array(all.buffer), width };
}

/** Where the text of a record stands in it. */
export interface TextPlace {
  readonly start: number;
  readonly bytes: number;
  readonly wide: boolean;
}

/** @throws where the record is damaged */
export function decodeRecord(
  record: Uint8Array,
  shared: SharedStrings,
): { readonly digest: FileDigest; readonly place: TextPlace } {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const [json = 0, words = 0, numbers = 0, text = 0, width = 0, unit = 0] = [0, 1, 2, 3, 4, 5].map(i =>
    view.getUint32(4 * i, true),
  );
  if (HEADER_BYTES + json + words + numbers + text !== record.length) throw new Error('a record of another length');
  const buffer = Buffer.from(record.buffer, record.byteOffset, record.byteLength);
  const wordsAt = HEADER_BYTES + json;
  const numbersAt = wordsAt + words;
  const head = JSON.parse(buffer.toString('utf8', HEADER_BYTES, wordsAt)) as Head;
  // A copy begins where its numbers may.
  const own = record.slice(numbersAt, numbersAt + numbers);
  const all = width === 2 ? new Uint16Array(own.buffer) : new Uint32Array(own.buffer);
  let [at, wordAt] = [0, wordsAt];
  const terms = head.counts.map((count, i): SourceTerms => {
    const wordEnd = wordAt + (head.words[i] ?? 0);
    const part = { words: record.subarray(wordAt, wordEnd), counts: all.subarray(at, at + count) };
    wordAt = wordEnd;
    at += count;
    return part;
  });
  const placed = head.places.map(count => {
    // Kept for good, unlike the counts: a copy of its own.
    const places = all.slice(at, at + count);
    at += count;
    return places;
  });
  const named = decodeDigests(
    head.sources.length,
    { common: head.common, unique: head.unique, numbers: all.subarray(at) },
    shared,
  );
  const sources = head.sources.map((source, i): SourceDigest => {
    const { entities, tellings } = named[i] ?? { entities: [], tellings: [] };
    return makeDigest(source, entities, tellings, placed[i] ?? new Uint16Array());
  });
  return {
    digest: { file: head.file, sources, terms },
    place: { start: numbersAt + numbers, bytes: text, wide: unit === 2 },
  };
}

/** Field by field: objects that are spread, or come of JSON, have a shape each. */
export const makeDigest = (
  head: SourceHead,
  entities: SourceDigest['entities'],
  tellings: SourceDigest['tellings'],
  places: SourceDigest['places'],
): SourceDigest => ({
  id: head.id,
  file: head.file,
  number: head.number,
  start: head.start,
  end: head.end,
  details: head.details,
  language: head.language,
  hash: head.hash,
  anchor: head.anchor,
  passages: head.passages,
  sentences: head.sentences,
  quotations: head.quotations,
  entities,
  tellings,
  places,
});

export const decodeText = (bytes: Uint8Array, { wide }: Pick<TextPlace, 'wide'>): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(wide ? 'utf16le' : 'latin1');
