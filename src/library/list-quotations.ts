import type { EntityId, LibraryQuotation } from '../model/library.ts';
import { QUOTATION_FIELDS, type SourceDigest } from './source-digest.ts';

/** A quotation before its words are read. */
export type QuotationPlace = Omit<LibraryQuotation, 'text'>;

/** The quotations of a source, with their speakers as the library knows them. */
export function* listQuotations(
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
