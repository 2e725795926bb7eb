import type { SourceId } from '../model/source.ts';
import type { DraftCitation } from './draft-citations.ts';

/** How often a source is cited, and in how many drafts. */
export interface CitationCount {
  readonly times: number;
  readonly drafts: number;
}

/** Where a draft cites a source: references and keys, not the definitions of footnotes. */
export const citesSource = ({ kind }: Pick<DraftCitation, 'kind'>): boolean => kind !== 'definition';

/** How often each source is cited by drafts, given by their citations; a source that is not cited is not among them. */
export function countCitations(drafts: Iterable<readonly DraftCitation[]>): Map<SourceId, CitationCount> {
  const counts = new Map<SourceId, CitationCount>();
  for (const citations of drafts) {
    const inDraft = new Map<SourceId, number>();
    for (const { source } of citations.filter(citesSource))
      if (source !== undefined) inDraft.set(source.id, (inDraft.get(source.id) ?? 0) + 1);
    for (const [id, times] of inDraft) {
      const before = counts.get(id) ?? { times: 0, drafts: 0 };
      counts.set(id, { times: before.times + times, drafts: before.drafts + 1 });
    }
  }
  return counts;
}

/** "cited 3×", "cited 5× in 2 drafts", "not cited". */
export function describeCount(count: CitationCount | undefined): string {
  if (count === undefined) return 'not cited';
  return `cited ${count.times}×${count.drafts > 1 ? ` in ${count.drafts} drafts` : ''}`;
}
