import type { CitationAnchor, CitationRecord } from '../model/citation.ts';
import type { PassageHit } from '../model/library.ts';
import type { Span } from '../model/span.ts';
import { changedPlaces, placesOf, surePlace, TELLING } from './find-cited-words.ts';
import type { FoundCitation } from './find-citations.ts';
import { citationId, inlineId } from './print-citation.ts';

/** Where a citation leads in its source, and how sure that is. */
export type Resolved =
  | { readonly kind: 'exact' | 'moved' | 'paragraph'; readonly span: Span }
  /** The likeliest candidate, and all of them, that one first. */
  | {
      readonly kind: 'doubtful';
      readonly span: Span;
      readonly candidates: readonly Span[];
      readonly reason: string;
    }
  | { readonly kind: 'gone'; readonly reason: string };

const MOST_CANDIDATES = 5;

/** So much of the draft before a citation is looked through for the words that it stands behind. */
const LOOK_BACK = 10_000;

/**
 * The anchor of a citation: that of its number; for a Pandoc citation one of its key and paragraph, for a source that is named in the sentence one of its
 * link and paragraph: of several the one whose words stand last before it in the draft. A locator that the writer has changed by hand has none.
 */
export function anchorOf(citation: FoundCitation, record: CitationRecord, draft = ''): CitationAnchor | undefined {
  const named = citation.kind === 'inline' && citation.citation ? inlineId(citation.citation) : undefined;
  const own = record.anchors.filter(anchor =>
    named === undefined ? anchor.key === citation.key : anchor.citation === named,
  );
  if (citation.number !== undefined)
    return own.findLast(anchor => anchor.citation === citationId({ key: citation.key, number: citation.number ?? 0 }));
  const there = own.filter(anchor => anchor.paragraph === citation.paragraph);
  if (there.length === 1) return there[0];
  if (there.length === 0) return citation.paragraph === undefined ? own.at(-1) : undefined;
  const before = lettersOf(draft.slice(Math.max(0, citation.start - LOOK_BACK), citation.start));
  const places = there.map(anchor => before.lastIndexOf(lettersOf(anchor.exact)));
  const nearest = Math.max(...places);
  return nearest < 0 ? there.at(-1) : there[places.lastIndexOf(nearest)];
}

/** What is left of words however they are marked, escaped and broken into lines. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Finds the words of a citation in its source: where the anchor says, else where they have moved to, else the paragraph. Where they may stand in several
 * places, or were changed, that is doubtful: the writer chooses.
 */
export function resolveCitation(
  citation: FoundCitation,
  anchor: CitationAnchor | undefined,
  fileText: string,
  passages: readonly PassageHit[],
): Resolved {
  const paragraph = anchor?.paragraph ?? citation.paragraph;
  const passage = passages.find(other => other.paragraph !== undefined && other.paragraph === paragraph);
  const anchored = anchor && resolveAnchor(anchor, passage, fileText, passages);
  if (anchored !== undefined) return anchored;
  const moved = anchor === undefined ? underHeading(citation, passage, passages) : undefined;
  if (moved !== undefined) return moved;
  if (passage !== undefined) return { kind: 'paragraph', span: { start: passage.start, end: passage.end } };
  if (anchor === undefined && paragraph === undefined) {
    const [first] = passages;
    if (first !== undefined) return { kind: 'paragraph', span: { start: first.start, end: first.start } };
  }
  return { kind: 'gone', reason: 'The cited words do not stand in the source any more.' };
}

/** Without an anchor the heading tells whether paragraphs were put in or taken out since: then the words may be anywhere under it. */
function underHeading(
  { heading, paragraph }: FoundCitation,
  passage: PassageHit | undefined,
  passages: readonly PassageHit[],
): Resolved | undefined {
  if (heading === undefined || sameHeading(passage?.heading, heading)) return undefined;
  const under = passages.filter(other => other.paragraph !== undefined && sameHeading(other.heading, heading));
  const candidates = [...under.slice(0, MOST_CANDIDATES), ...(passage === undefined ? [] : [passage])];
  const [first, ...others] = candidates.map(({ start, end }) => ({ start, end }));
  if (under.length === 0 || first === undefined) return undefined;
  const reason = `Paragraph ${paragraph ?? ''} does not stand under “${heading}” any more.`;
  return { kind: 'doubtful', span: first, candidates: [first, ...others], reason };
}

const sameHeading = (one: string | undefined, other: string): boolean =>
  one !== undefined && lettersOf(one) === lettersOf(other);

const exactly = ({ start, end }: Span): Resolved => ({ kind: 'exact', span: { start, end } });

/** By the anchor alone; undefined where nothing is left of its words. */
function resolveAnchor(
  anchor: CitationAnchor,
  passage: PassageHit | undefined,
  fileText: string,
  passages: readonly PassageHit[],
): Resolved | undefined {
  const [here] = passage === undefined ? [] : placesOf(fileText, anchor, passage);
  // Words that stand there by chance give way to the same words among those remembered.
  if (here !== undefined && here.likeness >= TELLING) return exactly(here);
  const places = placesOf(fileText, anchor);
  const sure = surePlace(places, anchor);
  if (here !== undefined && (sure === undefined || sure.start === here.start)) return exactly(here);
  if (sure !== undefined) return { kind: 'moved', span: sure };
  const candidates = places.slice(0, MOST_CANDIDATES).map(({ start, end }) => ({ start, end }));
  const isChanged = candidates.length === 0;
  const [first, ...others] = isChanged ? changedPlaces(passages, anchor) : candidates;
  if (first === undefined) return undefined;
  const reason = isChanged
    ? 'The cited words were changed in the source, or taken out of it.'
    : 'It is doubtful where in the source the cited words stand now.';
  return { kind: 'doubtful', span: first, candidates: [first, ...others], reason };
}
