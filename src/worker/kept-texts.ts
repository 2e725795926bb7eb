import { decodeText, type FileRecord, type TextPlace } from './file-record.ts';
import type { Span } from '../model/span.ts';
import { readRecordPart, type PartlyRead } from './record-store.ts';

/**
 * The texts of files: in the store where there is one, else in memory, a byte a letter where that suffices. The last ones that were asked for are at hand.
 */
export interface KeptTexts {
  put(file: string, place: TextPlace, from: FileRecord | PartlyRead): void;
  remove(file: string): void;
  placeOf(file: string): TextPlace | undefined;
  readonly read: (file: string) => string;
  /** A part of a text: no more than that is read, unless the text is at hand. */
  readonly readWords: (file: string, span: Span) => string;
}

interface Kept {
  readonly place: TextPlace;
  readonly from: Uint8Array | PartlyRead;
}

/** So many letters are at hand, and of so many files. */
const MOST_LETTERS = 4_000_000;
const MOST_FILES = 512;

export function createKeptTexts(): KeptTexts {
  const all = new Map<string, Kept>();
  const atHand = new Map<string, string>();
  let letters = 0;

  const drop = (file: string) => {
    letters -= atHand.get(file)?.length ?? 0;
    atHand.delete(file);
  };

  /** @param first and `count` in bytes of the text */
  const load = ({ place, from }: Kept, first: number, count: number): string => {
    const bytes =
      from instanceof Uint8Array
        ? from.subarray(first, first + count)
        : readRecordPart(from, place.start + first, count);
    return bytes === undefined ? '' : decodeText(bytes, place);
  };

  return {
    put: (file, place, from) => {
      drop(file);
      all.set(file, {
        place,
        from: from instanceof Uint8Array ? from.slice(place.start, place.start + place.bytes) : from,
      });
    },
    remove: file => {
      drop(file);
      all.delete(file);
    },
    placeOf: file => all.get(file)?.place,
    read: file => {
      const known = atHand.get(file);
      if (known !== undefined) return known;
      const kept = all.get(file);
      if (kept === undefined) return '';
      const text = load(kept, 0, kept.place.bytes);
      atHand.set(file, text);
      letters += text.length;
      for (const [oldest] of atHand) {
        if ((letters <= MOST_LETTERS && atHand.size <= MOST_FILES) || oldest === file) break;
        drop(oldest);
      }
      return text;
    },
    readWords: (file, { start, end }) => {
      const known = atHand.get(file);
      if (known !== undefined) return known.slice(start, end);
      const kept = all.get(file);
      if (kept === undefined) return '';
      const { bytes, wide } = kept.place;
      const [first, last] = [start, end].map(at => Math.min(wide ? 2 * at : at, bytes)) as [number, number];
      return load(kept, first, Math.max(0, last - first));
    },
  };
}
