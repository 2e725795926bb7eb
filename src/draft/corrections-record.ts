import type { Corrections, StatedDetails } from '../model/corrections.ts';
import type { SourceSummary } from '../model/library.ts';
import type { SourceDetails } from '../model/source.ts';
import { hasStrings, isObject, printRecord, readRecord, type ReadRecord } from './json-record.ts';

/** Reads `.wellsourced/corrections.json`. */
export const parseCorrections = (text: string): ReadRecord<Corrections> =>
  readRecord<Corrections>(text, 'corrections.json', {
    sources: entry =>
      hasStrings(entry, 'source') &&
      isObject(entry) &&
      isObject(entry['details']) &&
      Object.values(entry['details']).every(value => typeof value === 'string'),
  });

export const printCorrections: (corrections: Corrections) => string = printRecord;

/** The corrections with what the writer states of a source, in place of what was stated before; nothing stated takes the entry out. */
export function stateDetails(
  corrections: Corrections,
  source: Pick<SourceSummary, 'id' | 'hash' | 'read'>,
  details: SourceDetails,
): Corrections {
  const isOwn = (entry: StatedDetails): boolean => entry.source === source.id || entry.hash === source.hash;
  const before = corrections.sources.find(isOwn);
  const others = corrections.sources.filter(entry => !isOwn(entry));
  if (Object.keys(details).length === 0) return { ...corrections, sources: others };
  const { title } = source.read;
  const entry: StatedDetails = {
    ...before,
    source: source.id,
    ...(title === undefined ? {} : { title }),
    hash: source.hash,
    details,
  };
  return { ...corrections, sources: [...others, entry].sort((a, b) => (a.source < b.source ? -1 : 1)) };
}
