import type { Quotation } from '../../model/annotations.ts';
import type { Names } from '../mentions/names.ts';
import type { Reading } from '../reading.ts';

/** Quotations of a source in reading order, with their speakers where the text says who speaks. */
export function findQuotations(_reading: Reading, _names: Names): readonly Quotation[] {
  return [];
}
