import type { Span } from '../model/span.ts';
import type { Cited, DraftEdit } from './cited-passage.ts';
import { findCitations } from './find-citations.ts';
import { pandocId } from './print-pandoc.ts';

/** No bracket stands in it, so that each is looked through once. */
const BRACKETS = /\[[^[\]\n\r]+\]/g;

/**
 * The edit that adds keys to the Pandoc citation that a cursor stands in or directly behind: `[@a, para. 2‸]` becomes `[@a, para. 2; @b, para. 7]`. What it
 * cites already is left out. Undefined where the cursor stands at none. Linear in the line.
 */
export function joinPandoc(text: string, cursor: Span, cited: readonly Cited[]): DraftEdit | undefined {
  if (cursor.start !== cursor.end) return undefined;
  const lineStart = Math.max(text.lastIndexOf('\n', cursor.start - 1), text.lastIndexOf('\r', cursor.start - 1)) + 1;
  const lineEnd = /[\n\r]/.exec(text.slice(cursor.start))?.index ?? text.length - cursor.start;
  const line = text.slice(lineStart, cursor.start + lineEnd);
  const at = cursor.start - lineStart;
  for (const { 0: brackets, index } of line.matchAll(BRACKETS)) {
    if (index >= at || at > index + brackets.length) continue;
    const inside = findCitations(brackets).filter(({ kind }) => kind === 'pandoc');
    if (inside.length === 0) return undefined;
    const known = new Set(inside.map(pandocId));
    const added = new Set(cited.map(({ citation }) => pandocId(citation)).filter(id => !known.has(id)));
    const end = lineStart + index + brackets.length - 1;
    return { start: end, end, insert: [...added].map(id => `; ${id}`).join('') };
  }
  return undefined;
}
