import type { Corrections, StatedDetails } from '../model/corrections.ts';
import type { Source, SourceDetails } from '../model/source.ts';

/** Finds what the writer stated of a source. */
export type StatedOf = (source: Pick<Source, 'id' | 'hash'>) => SourceDetails;

const NOTHING: SourceDetails = {};

/** What the writer stated of a source: by its id where its text is still the same or known by no other, else by its text's hash, wherever it has moved. */
export function indexStatements({ sources }: Corrections): StatedOf {
  const byBoth = new Map<string, StatedDetails>();
  const byHash = new Map<string, StatedDetails>();
  const byId = new Map<string, StatedDetails>();
  const note = (map: Map<string, StatedDetails>, key: string, entry: StatedDetails) => {
    if (!map.has(key)) map.set(key, entry);
  };
  for (const entry of sources) {
    note(byBoth, `${entry.hash}\u0000${entry.source}`, entry);
    note(byHash, entry.hash, entry);
    note(byId, entry.source, entry);
  }
  return ({ id, hash }) => (byBoth.get(`${hash}\u0000${id}`) ?? byHash.get(hash) ?? byId.get(id))?.details ?? NOTHING;
}
