import type { CitationRecord } from '../model/citation.ts';
import { hasStrings, isObject, printRecord, readRecord, type ReadRecord } from './json-record.ts';

/** Reads `.wellsourced/citations.json`. */
export const parseCitationRecord = (text: string): ReadRecord<CitationRecord> =>
  readRecord<CitationRecord>(
    text,
    'citations.json',
    {
      keys: entry => hasStrings(entry, 'key', 'source', 'hash'),
      anchors: entry => hasStrings(entry, 'citation', 'key', 'source', 'exact', 'prefix', 'suffix'),
    },
    { references: entry => hasStrings(entry, 'file') && isObject(entry) && hasStrings(entry['item'], 'id') },
  );

export const printCitationRecord: (record: CitationRecord) => string = printRecord;
