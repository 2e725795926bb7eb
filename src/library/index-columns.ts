import type { SourceId } from '../model/source.ts';
import { emptyIndex, type IndexedSource, type IndexState } from './index-state.ts';
import { createNumberList } from './number-list.ts';
import { createSourceRanks } from './source-ranks.ts';
import { createTermDictionary } from './term-dictionary.ts';
import { createTermLists } from './term-lists.ts';

/** An index as columns: all but what can be made of them at once. */
export interface IndexColumns {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
  readonly pool: Uint32Array;
  readonly terms: Uint32Array;
  readonly titlePool: Uint32Array;
  readonly titleTerms: Uint32Array;
  readonly sources: readonly SourceId[];
  /** For each source its first passage, the one behind its last, and whether it is alive. */
  readonly ranges: Uint32Array;
  readonly passages: Uint32Array;
  readonly lengths: Uint32Array;
}

export function columnsOfIndex({ dictionary, lists, titles, sources, passages, lengths }: IndexState): IndexColumns {
  const { pool: titlePool, terms: titleTerms } = titles.columns();
  return {
    ...dictionary.columns(),
    ...lists.columns(),
    titlePool,
    titleTerms,
    sources: sources.map(({ id }) => id),
    ranges: Uint32Array.from(sources.flatMap(({ first, end, alive }) => [first, end, alive ? 1 : 0])),
    passages: passages.all().slice(0, passages.length()),
    lengths: lengths.all().slice(0, lengths.length()),
  };
}

export function indexOfColumns(columns: IndexColumns): IndexState {
  const { pool, terms, titlePool, titleTerms, ranges } = columns;
  const sources = columns.sources.map((id, i): IndexedSource => {
    const [first = 0, end = 0, alive = 0] = ranges.subarray(3 * i, 3 * i + 3);
    return { id, first, end, alive: alive === 1 };
  });
  const state: IndexState = {
    ...emptyIndex(),
    dictionary: createTermDictionary(columns),
    lists: createTermLists({ pool, terms }),
    titles: createTermLists({ pool: titlePool, terms: titleTerms }),
    sources,
    ranks: createSourceRanks(sources),
    bySource: new Map(sources.flatMap(({ id, alive }, i) => (alive ? [[id, i] as const] : []))),
    passages: createNumberList(columns.passages),
    lengths: createNumberList(columns.lengths),
  };
  for (const { first, end, alive } of sources) {
    if (!alive) state.forgotten += end - first;
    else for (let i = first; i < end; i++) state.words += state.lengths.at(i);
  }
  return state;
}
