import type { EntityId, LibraryQuotation, QuotationQuery } from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { QUOTATION_FIELDS, type SourceDigest } from './source-digest.ts';

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

function* placesIn(
  { id, quotations }: SourceDigest,
  idOf: (local: number) => EntityId | undefined,
): Generator<QuotationPlace> {
  for (let at = 0; at < quotations.length; at += QUOTATION_FIELDS) {
    const [start = 0, end = 0, direct = 0, local = -1, cueStart = -1, cueEnd = -1] = quotations.slice(
      at,
      at + QUOTATION_FIELDS,
    );
    const speaker = local < 0 ? undefined : idOf(local);
    yield {
      source: id,
      start,
      end,
      kind: direct === 1 ? 'direct' : 'indirect',
      ...(speaker === undefined ? {} : { speaker }),
      ...(cueStart < 0 ? {} : { cue: { start: cueStart, end: cueEnd } }),
    };
  }
}
