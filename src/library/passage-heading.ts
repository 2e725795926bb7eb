import type { SourceDigest } from './source-digest.ts';
import { headingAbove } from './source-places.ts';

/** A longer heading is no place to cite by. */
const LONGEST = 160;

/** The words of the heading that a passage of a Markdown source stands under, without marks of emphasis; undefined where there is none. */
export function headingIn(digest: SourceDigest, passage: number, fileText: string): string | undefined {
  const span = headingAbove(digest, passage);
  if (span === undefined || span.end - span.start > LONGEST) return undefined;
  const words = fileText
    .slice(span.start, span.end)
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? undefined : words;
}
