import type { FileId } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { SourceDigest } from './source-digest.ts';
import { headingAbove } from './source-places.ts';

/** Gives the words that stand somewhere in a file. */
export type WordsAt = (file: FileId, span: Span) => string;

/** A longer heading is no place to cite by. */
const LONGEST = 160;

/** The words of the heading that a passage of a Markdown source stands under, without marks of emphasis; undefined where there is none. */
export function headingIn(digest: SourceDigest, passage: number, wordsAt: WordsAt): string | undefined {
  const span = headingAbove(digest, passage);
  if (span === undefined || span.end - span.start > LONGEST) return undefined;
  const words = wordsAt(digest.file, span)
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? undefined : words;
}
