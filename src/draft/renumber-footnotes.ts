import type { CitationRecord } from '../model/citation.ts';
import type { Span } from '../model/span.ts';
import { applyEdits } from './place-definitions.ts';
import type { DraftEdit } from './cited-passage.ts';
import { definitionBlock } from './definition-block.ts';
import type { DraftCitation } from './draft-citations.ts';
import { citationId } from './print-citation.ts';

export interface Renumbered {
  /** In reading order, without overlap; none where all is in order. */
  readonly edits: readonly DraftEdit[];
  /** From the old id to the new one, for those that change. */
  readonly renames: ReadonlyMap<string, string>;
}

/**
 * The edits that number the footnotes of each key in the order of their first reference, from 1, and put their definitions into the order of first
 * references. What nothing refers to comes last, as it stood. Definitions stay in the places where definitions of ours stand, each with its further
 * lines; a writer's other footnotes are left where they are. Linear in the text, but for sorting.
 */
export function renumberFootnotes(text: string, citations: readonly DraftCitation[]): Renumbered {
  const notes = citations.filter(({ kind, id }) => kind !== 'pandoc' && id !== undefined);
  const blocks = notes
    .filter(({ kind }) => kind === 'definition')
    .map(note => ({ note, ...definitionBlock(text, note) }));
  const order = orderOf(notes, blocks);
  const renames = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const [id, key] of order) {
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    renames.set(id, citationId({ key, number }));
  }
  const marks = notes.map(({ start, id = '' }): DraftEdit => {
    return { start: start + 2, end: start + 2 + id.length, insert: renames.get(id) ?? id };
  });
  const places = [...order.keys()];
  const rank = new Map(places.map((id, i) => [id, i]));
  const sorted = [...blocks].sort((a, b) => (rank.get(a.note.id ?? '') ?? 0) - (rank.get(b.note.id ?? '') ?? 0));
  const moved = blocks.map((slot, i): DraftEdit => {
    const { start, end } = sorted[i] ?? slot;
    return { start: slot.start, end: slot.end, insert: within(text, { start, end }, marks) };
  });
  const outside = marks.filter(mark => !isInside(mark, blocks));
  const edits = [...outside, ...moved]
    .filter(({ start, end, insert }) => text.slice(start, end) !== insert)
    .sort((a, b) => a.start - b.start);
  return { edits, renames: new Map([...renames].filter(([from, to]) => from !== to)) };
}

/** Ids with their keys in the order of first references: those in the text, then those in other footnotes, then those that nothing refers to. */
function orderOf(notes: readonly DraftCitation[], blocks: readonly Span[]): Map<string, string> {
  const references = notes.filter(({ kind }) => kind === 'reference');
  const inText = references.filter(note => !isInside(note, blocks));
  const inNotes = references.filter(note => isInside(note, blocks));
  return new Map([...inText, ...inNotes, ...notes].map(({ id = '', key }) => [id, key]));
}

/** The place of the first span, of several in order, that ends behind an offset: by halving. */
function firstBehind(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isInside = ({ start }: Span, blocks: readonly Span[]): boolean =>
  (blocks[firstBehind(blocks, start)]?.start ?? Infinity) <= start;

/** A stretch of the text with those edits made, of several in order, that lie in it. */
function within(text: string, { start, end }: Span, edits: readonly DraftEdit[]): string {
  const own = edits.slice(firstBehind(edits, start), firstBehind(edits, end));
  return applyEdits(
    text.slice(start, end),
    own.map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  );
}

/**
 * The record with the anchors of renumbered footnotes under their new ids. Anchors of footnotes that other drafts have too (`shared`) are kept under
 * the old ids as well.
 */
export function renumberAnchors(
  record: CitationRecord,
  renames: ReadonlyMap<string, string>,
  shared: ReadonlySet<string>,
): CitationRecord {
  const kept = record.anchors.filter(({ citation }) => !renames.has(citation) || shared.has(citation));
  const renamed = record.anchors.flatMap(anchor => {
    const citation = renames.get(anchor.citation);
    return citation === undefined ? [] : [{ ...anchor, citation }];
  });
  return { ...record, anchors: [...kept, ...renamed] };
}
