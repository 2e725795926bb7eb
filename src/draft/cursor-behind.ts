import type { Span } from '../model/span.ts';
import type { DraftEdit } from './cited-passage.ts';

/** Definitions of footnotes, which an insertion at the very end of a draft has behind it. */
const DEFINITIONS = /(?:^|[\r\n])[\r\n]*\[\^[^\]\s]+\]: /;

const LONGEST_MARK = 2;

/** Where the cursor belongs when a citation was inserted at it: behind the citation, before definitions that follow. An offset of the draft afterwards. */
export function cursorBehind(edits: readonly DraftEdit[], cursor: Span): number {
  let shift = 0;
  let behind = cursor.end;
  for (const { start, end, insert } of edits) {
    // The second of two edits stands behind a closing mark that the writer has set, with its blank where it is French.
    if (start > cursor.end + LONGEST_MARK) break;
    const own = insert.slice(0, DEFINITIONS.exec(insert)?.index);
    if (own !== '' && end >= cursor.start) behind = start + shift + own.length;
    shift += insert.length - (end - start);
  }
  return behind;
}
