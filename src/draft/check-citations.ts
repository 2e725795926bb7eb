import type { SourceSummary } from '../model/library.ts';
import type { Span } from '../model/span.ts';
import { CITATION_CHECKS, type CitationCode, type CitationFault } from './citation-checks.ts';
import { markOf, type CitedText } from './citation-card.ts';
import type { LostPlace } from './find-lost-words.ts';
import { readDraftCitations, type CitedLibrary, type DraftCitation } from './draft-citations.ts';

/** Something that is wrong with a citation of a draft; its span is the reference, the key, or the label of the definition. */
export interface CitationProblem extends Span, CitationFault {
  readonly code: CitationCode;
  readonly citation: DraftCitation;
}

/** What is wrong with the citations of a Markdown draft, in reading order; of each citation the first that the checks find. */
export function checkCitations(
  text: string,
  library: CitedLibrary,
  textOf: (source: SourceSummary) => CitedText | undefined,
  lostPlacesOf: (citation: DraftCitation) => readonly LostPlace[] = () => [],
): CitationProblem[] {
  const citations = readDraftCitations(text, library);
  const draft = {
    referred: new Set(citations.flatMap(({ kind, id }) => (kind === 'reference' && id !== undefined ? [id] : []))),
    textOf: ({ source }: DraftCitation) => source && textOf(source),
    lostPlacesOf,
  };
  return citations.flatMap(citation => {
    for (const { code, check } of CITATION_CHECKS) {
      const fault = check(citation, draft);
      if (fault !== undefined) return [{ ...markOf(citation), ...fault, code, citation }];
    }
    return [];
  });
}
