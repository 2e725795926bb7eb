import type { TimeExpression } from '../../model/annotations.ts';
import type { Reading } from '../reading.ts';
import type { Names } from './names.ts';

/** Names of a source with their types, and the entities they are of. */
export function findNames(_reading: Reading, _times: readonly TimeExpression[]): Names {
  return { mentions: [], entities: [], demonyms: [] };
}
