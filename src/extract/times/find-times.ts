import type { TimeExpression } from '../../model/annotations.ts';
import type { IsoDate } from '../../model/source.ts';
import type { Reading } from '../reading.ts';

/** Time expressions of a source in reading order, anchored to `published` where it is known, else symbolic. */
export function findTimes(_reading: Reading, _published: IsoDate | undefined): readonly TimeExpression[] {
  return [];
}
