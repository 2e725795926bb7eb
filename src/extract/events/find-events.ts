import type { EventTelling, Quotation, TimeExpression } from '../../model/annotations.ts';
import type { IsoDate } from '../../model/source.ts';
import type { Names } from '../mentions/names.ts';
import type { Reading } from '../reading.ts';

/** The events a source tells, one telling for each, in reading order. */
export function findEvents(
  _reading: Reading,
  _names: Names,
  _times: readonly TimeExpression[],
  _quotations: readonly Quotation[],
  _published: IsoDate | undefined,
): readonly EventTelling[] {
  return [];
}
