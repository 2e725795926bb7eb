import type { CitationAnchor, CitationRecord } from '../model/citation.ts';
import type { PassageHit } from '../model/library.ts';
import type { Span } from '../model/span.ts';
import { fold, originalSpan, type Folded } from '../text/fold.ts';
import type { FoundCitation } from './find-citations.ts';
import { citationId } from './print-citation.ts';

/** Where a citation leads in its source, and how sure that is. */
export type Resolved =
  | { readonly kind: 'exact' | 'moved' | 'paragraph'; readonly span: Span }
  | { readonly kind: 'gone'; readonly reason: string };

/** The anchor of a citation: that of its number, else any of its key and paragraph. */
export function anchorOf(citation: FoundCitation, record: CitationRecord): CitationAnchor | undefined {
  const own = record.anchors.filter(anchor => anchor.key === citation.key);
  if (citation.number !== undefined)
    return own.findLast(anchor => anchor.citation === citationId({ key: citation.key, number: citation.number ?? 0 }));
  return own.findLast(anchor => anchor.paragraph === citation.paragraph) ?? own.at(-1);
}

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
    const exact = fold(anchor.exact).text.trim();
    const inPassage = passage === undefined ? undefined : firstIn(fold(passage.text), exact, passage.start);
    if (inPassage !== undefined) return { kind: 'exact', span: inPassage };
    const moved = bestMatch(fold(fileText), exact, anchor);
    if (moved !== undefined) return { kind: 'moved', span: moved };
  }
  if (passage !== undefined) return { kind: 'paragraph', span: { start: passage.start, end: passage.end } };
  if (anchor === undefined && paragraph === undefined) {
    const [first] = passages;
    if (first !== undefined) return { kind: 'paragraph', span: { start: first.start, end: first.start } };
  }
  return { kind: 'gone', reason: 'The cited words do not stand in the source any more.' };
}

function firstIn(folded: Folded, exact: string, offset: number): Span | undefined {
  const at = exact === '' ? -1 : folded.text.indexOf(exact);
  if (at < 0) return undefined;
  const span = originalSpan(folded, { start: at, end: at + exact.length });
  return { start: span.start + offset, end: span.end + offset };
}

/** Of all places where the words stand, the one whose surroundings are most like those remembered. */
function bestMatch(folded: Folded, exact: string, anchor: CitationAnchor): Span | undefined {
  const prefix = fold(anchor.prefix).text;
  const suffix = fold(anchor.suffix).text;
  let best: { at: number; likeness: number } | undefined;
  let at = exact === '' ? -1 : folded.text.indexOf(exact);
  for (let tries = 0; at >= 0 && tries < 100; tries++) {
    const likeness =
      commonEnd(folded.text.slice(Math.max(0, at - prefix.length), at), prefix) +
      commonStart(folded.text.slice(at + exact.length, at + exact.length + suffix.length), suffix);
    if (best === undefined || likeness > best.likeness) best = { at, likeness };
    at = folded.text.indexOf(exact, at + 1);
  }
  return best && originalSpan(folded, { start: best.at, end: best.at + exact.length });
}

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

const commonEnd = (a: string, b: string): number => commonStart([...a].reverse().join(''), [...b].reverse().join(''));
