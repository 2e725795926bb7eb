import type { FileDigest } from '../library/digest-file.ts';
import type { SourceTerms } from '../library/passage-terms.ts';

/**
 * A file as it is kept and sent between threads: its digest, the words of its passages, and its text, one after the other. All numbers are
 * little-endian.
 *
 *     4 bytes each: length of the JSON, of the words, of the counts, of the text; bytes a count; bytes a unit of the text
 *     JSON (UTF-8): file, sources, and for each source how many counts are its own
 *     words (UTF-8): separated by spaces, those of each source on a line
 *     counts, text
 */
export type FileRecord = Uint8Array<ArrayBuffer>;

const HEADER_BYTES = 24;

interface Head {
  readonly file: FileDigest['file'];
  readonly sources: FileDigest['sources'];
  readonly counts: readonly number[];
}

export function encodeRecord({ file, sources, terms }: FileDigest, text: string): FileRecord {
  const head: Head = { file, sources, counts: terms.map(({ counts }) => counts.length) };
  const json = Buffer.from(JSON.stringify(head));
  const words = Buffer.from(terms.map(own => own.terms.join(' ')).join('\n'));
  const counts = encodeCounts(terms);
  const wide = /[^\u0000-\u00ff]/.test(text);
  const ownText = Buffer.from(text, wide ? 'utf16le' : 'latin1');
  const record = new Uint8Array(HEADER_BYTES + json.length + words.length + counts.bytes.length + ownText.length);
  const view = new DataView(record.buffer);
  [json.length, words.length, counts.bytes.length, ownText.length, counts.width, wide ? 2 : 1].forEach((value, i) => {
    view.setUint32(4 * i, value, true);
  });
  let at = HEADER_BYTES;
  for (const part of [json, words, counts.bytes, ownText]) {
    record.set(part, at);
    at += part.length;
  }
  return record;
}

function encodeCounts(terms: readonly SourceTerms[]): { bytes: Uint8Array; width: 2 | 4 } {
  let [length, largest] = [0, 0];
  for (const { counts } of terms) {
    length += counts.length;
    for (let i = 0; i < counts.length; i++) largest = Math.max(largest, counts[i] ?? 0);
  }
  const width = largest > 0xffff ? 4 : 2;
  const all = width === 2 ? new Uint16Array(length) : new Uint32Array(length);
  let at = 0;
  for (const { counts } of terms) {
    all.set(counts, at);
    at += counts.length;
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
export function decodeRecord(record: Uint8Array): { readonly digest: FileDigest; readonly place: TextPlace } {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const [json = 0, words = 0, counts = 0, text = 0, width = 0, unit = 0] = [0, 1, 2, 3, 4, 5].map(i =>
    view.getUint32(4 * i, true),
  );
  if (HEADER_BYTES + json + words + counts + text !== record.length) throw new Error('a record of another length');
  const buffer = Buffer.from(record.buffer, record.byteOffset, record.byteLength);
  const wordsAt = HEADER_BYTES + json;
  const countsAt = wordsAt + words;
  const head = JSON.parse(buffer.toString('utf8', HEADER_BYTES, wordsAt)) as Head;
  // A copy begins where its numbers may.
  const own = record.slice(countsAt, countsAt + counts);
  const numbers = width === 2 ? new Uint16Array(own.buffer) : new Uint32Array(own.buffer);
  const lines = buffer.toString('utf8', wordsAt, countsAt).split('\n');
  let at = 0;
  const terms = head.counts.map((count, i): SourceTerms => {
    const line = lines[i] ?? '';
    const part = { terms: line === '' ? [] : line.split(' '), counts: numbers.subarray(at, at + count) };
    at += count;
    return part;
  });
  return {
    digest: { file: head.file, sources: head.sources, terms },
    place: { start: countsAt + counts, bytes: text, wide: unit === 2 },
  };
}

export const decodeText = (bytes: Uint8Array, { wide }: Pick<TextPlace, 'wide'>): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(wide ? 'utf16le' : 'latin1');
