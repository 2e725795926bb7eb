import type { CitationRecord } from '../model/citation.ts';
import type { SourceSummary } from '../model/library.ts';

/** The source that a key was frozen for, wherever its file has moved; undefined where the key is unknown or the source is gone. */
export function sourceOfKey(
  key: string,
  { keys }: CitationRecord,
  sources: readonly SourceSummary[],
): SourceSummary | undefined {
  const frozen = keys.find(other => other.key === key);
  if (frozen === undefined) return undefined;
  return (
    sources.find(other => other.hash === frozen.hash && other.id === frozen.source) ??
    sources.find(other => other.hash === frozen.hash) ??
    sources.find(other => other.id === frozen.source)
  );
}
