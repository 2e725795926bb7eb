import type { EntityId, LibraryQuotation, QuotationQuery } from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { SourceDigest } from './source-digest.ts';
import { quotationsIn } from './source-places.ts';

export interface QuotationSearch {
  /** The sources to look at, in this order. */
  readonly ids: readonly SourceId[];
  readonly query: QuotationQuery;
  readonly digestOf: (source: SourceId) => SourceDigest | undefined;
  /** The library's entity of a source's own one. */
  readonly idOf: (source: SourceId, local: number) => EntityId | undefined;
  readonly wordsOf: (source: SourceId, span: Span) => string;
}

/** The quotations that are asked for, with their speakers as the library knows them; a person's own words first where `directFirst` is set. */
export function findQuotations(
  { ids, query: { speaker, kind, most = Infinity }, digestOf, idOf, wordsOf }: QuotationSearch,
  directFirst = false,
): LibraryQuotation[] {
  const places: QuotationPlace[] = [];
  for (const id of ids) {
    const digest = digestOf(id);
    if (digest === undefined) continue;
    for (const place of placesIn(digest, local => idOf(id, local)))
      if ((speaker === undefined || place.speaker === speaker) && (kind === undefined || place.kind === kind))
        places.push(place);
    if (!directFirst && places.length >= most) break;
  }
  if (directFirst) places.sort((a, b) => Number(b.kind === 'direct') - Number(a.kind === 'direct'));
  // Texts may lie on disk: what is not asked for is not read.
  return places.slice(0, most).map(place => ({ ...place, text: wordsOf(place.source, place) }));
}

/** A quotation before its words are read. */
type QuotationPlace = Omit<LibraryQuotation, 'text'>;

function* placesIn(digest: SourceDigest, idOf: (local: number) => EntityId | undefined): Generator<QuotationPlace> {
  for (const { speaker: local, ...place } of quotationsIn(digest)) {
    const speaker = local === undefined ? undefined : idOf(local);
    yield { source: digest.id, ...place, ...(speaker === undefined ? {} : { speaker }) };
  }
}
