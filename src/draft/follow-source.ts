import type { CitationRecord } from '../model/citation.ts';
import type { SourceSummary } from '../model/library.ts';

/** The record where a key that was frozen for a source means another one from now on: the writer says that it is the same document. */
export function followSource(record: CitationRecord, key: string, source: SourceSummary): CitationRecord {
  const { title } = source.details;
  const now = { key, source: source.id, ...(title === undefined ? {} : { title }), hash: source.hash };
  return {
    ...record,
    keys: record.keys.map(entry => (entry.key === key ? now : entry)),
    anchors: record.anchors.map(anchor => (anchor.key === key ? { ...anchor, source: source.id } : anchor)),
  };
}
