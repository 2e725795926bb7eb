import type { CitationAnchor, CitationRecord } from '../model/citation.ts';
import type { PassageHit } from '../model/library.ts';
import type { Span } from '../model/span.ts';
import { findQuote } from '../text/align-quote.ts';
import { foldText } from '../text/fold-char.ts';
import { fold } from '../text/fold.ts';
import type { FoundCitation } from './find-citations.ts';
import { citationId } from './print-citation.ts';

/** Where a citation leads in its source, and how sure that is. */
export type Resolved =
  | { readonly kind: 'exact' | 'moved' | 'paragraph'; readonly span: Span }
  | { readonly kind: 'gone'; readonly reason: string };

/** So much of the draft before a citation is looked through for the words that it stands behind. */
const LOOK_BACK = 10_000;

/**
 * The anchor of a citation: that of its number; for a Pandoc citation one of its key and paragraph: of several the one whose words stand last before it in
 * the draft. A locator that the writer has changed by hand has none.
 */
export function anchorOf(citation: FoundCitation, record: CitationRecord, draft = ''): CitationAnchor | undefined {
  const own = record.anchors.filter(anchor => anchor.key === citation.key);
  if (citation.number !== undefined)
    return own.findLast(anchor => anchor.citation === citationId({ key: citation.key, number: citation.number ?? 0 }));
  const there = own.filter(anchor => anchor.paragraph === citation.paragraph);
  if (there.length === 0) return citation.paragraph === undefined ? own.at(-1) : undefined;
  const before = lettersOf(draft.slice(Math.max(0, citation.start - LOOK_BACK), citation.start));
  const places = there.map(anchor => before.lastIndexOf(lettersOf(anchor.exact)));
  const nearest = Math.max(...places);
  return nearest < 0 ? there.at(-1) : there[places.lastIndexOf(nearest)];
}

/** What is left of words however they are marked, escaped and broken into lines. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** Finds the words of a citation in its source: where the anchor says, else where they have moved to, else the paragraph. */
export function resolveCitation(
  citation: FoundCitation,
  anchor: CitationAnchor | undefined,
  fileText: string,
  passages: readonly PassageHit[],
): Resolved {
  const paragraph = anchor?.paragraph ?? citation.paragraph;
  const passage = passages.find(other => other.paragraph !== undefined && other.paragraph === paragraph);
  if (anchor !== undefined) {
    const inPassage = passage && likeliest(passage.text, anchor);
    if (inPassage !== undefined && passage !== undefined)
      return { kind: 'exact', span: { start: inPassage.start + passage.start, end: inPassage.end + passage.start } };
    const moved = likeliest(fileText, anchor);
    if (moved !== undefined) return { kind: 'moved', span: moved };
  }
  if (passage !== undefined) return { kind: 'paragraph', span: { start: passage.start, end: passage.end } };
  if (anchor === undefined && paragraph === undefined) {
    const [first] = passages;
    if (first !== undefined) return { kind: 'paragraph', span: { start: first.start, end: first.start } };
  }
  return { kind: 'gone', reason: 'The cited words do not stand in the source any more.' };
}

/** Of all places where the words stand, the one whose surroundings are most like those remembered; the first of several. */
function likeliest(text: string, { exact, prefix, suffix }: CitationAnchor): Span | undefined {
  const before = foldText(prefix);
  const after = foldText(suffix);
  let best: { readonly span: Span; readonly likeness: number } | undefined;
  for (const span of findQuote(fold(text), exact)) {
    const likeness =
      commonEnd(foldText(text.slice(Math.max(0, span.start - prefix.length), span.start)), before) +
      commonStart(foldText(text.slice(span.end, span.end + suffix.length)), after);
    if (best === undefined || likeness > best.likeness) best = { span, likeness };
  }
  return best?.span;
}

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function commonEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++;
  return n;
}
