import type { StatedDetails } from '../model/corrections.ts';
import type { Source, SourceDetails } from '../model/source.ts';

/** What a list says of a source: by its id where its text is still the same or known by no other, else by its text's hash, wherever it has moved. */
export function detailsIn(list: readonly StatedDetails[], source: Pick<Source, 'id' | 'hash'>): SourceDetails {
  const byHash =
    list.find(entry => entry.hash === source.hash && entry.source === source.id) ??
    list.find(entry => entry.hash === source.hash);
  const found = byHash ?? list.find(entry => entry.source === source.id);
  return found?.details ?? {};
}
