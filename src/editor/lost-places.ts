import { findLostWords, type LostPlace } from '../draft/find-lost-words.ts';
import type { LibraryService } from '../library/library-service.ts';
import type { CitationAnchor } from '../model/citation.ts';
import type { SourceSummary } from '../model/library.ts';

/** Where the words of a citation stand whose source is not in the library; none where nothing is kept of them. */
export const lostPlaces = async (
  library: LibraryService,
  anchor: CitationAnchor | undefined,
  sources: readonly SourceSummary[],
): Promise<LostPlace[]> =>
  anchor === undefined
    ? []
    : findLostWords(anchor, { sources, search: (text, limit) => library.search({ text, limit }) });
