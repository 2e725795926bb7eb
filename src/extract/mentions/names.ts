import type { Demonym, Mention, SourceEntity } from '../../model/annotations.ts';

/** The names of one source: mentions in reading order, the entities they are of, and the demonyms that lead to places. */
export interface Names {
  readonly mentions: readonly Mention[];
  readonly entities: readonly SourceEntity[];
  readonly demonyms: readonly Demonym[];
}
