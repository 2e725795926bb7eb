import type { Corrections } from '../model/corrections.ts';
import type { Source, SourceDetails } from '../model/source.ts';

/** What the writer stated of a source: by its id where its text is still the same or known by no other, else by its text's hash, wherever it has moved. */
export function statedDetailsOf(corrections: Corrections, source: Pick<Source, 'id' | 'hash'>): SourceDetails {
  const byHash =
    corrections.sources.find(entry => entry.hash === source.hash && entry.source === source.id) ??
    corrections.sources.find(entry => entry.hash === source.hash);
  const found = byHash ?? corrections.sources.find(entry => entry.source === source.id);
  return found?.details ?? {};
}
