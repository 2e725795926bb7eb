import type * as vscode from 'vscode';
import { checkCitations, type CitationProblem } from '../draft/check-citations.ts';
import type { CitedText } from '../draft/citation-card.ts';
import { readDraftCitations, type CitedLibrary, type DraftCitation } from '../draft/draft-citations.ts';
import { draftLanguage } from '../draft/draft-language.ts';
import type { LostPlace } from '../draft/find-lost-words.ts';
import type { CitationAnchor } from '../model/citation.ts';
import type { SourceSummary } from '../model/library.ts';
import type { CitedLibraries } from './cited-library.ts';
import { isDraft } from './drafts.ts';
import type { Features } from './features.ts';
import { lostPlaces } from './lost-places.ts';

/** What was found in a draft, with what it was checked against. */
export interface CheckedCitations {
  readonly text: string;
  readonly library: CitedLibrary;
  readonly problems: readonly CitationProblem[];
}

export interface DraftChecks {
  /** Undefined where nothing can be said: the sources are still being read, the draft changed meanwhile, or it is none with citations. */
  check(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<CheckedCitations | undefined>;
  /** To be called when the library has changed. */
  forget(): void;
}

/** A longer draft is not checked. */
const LONGEST_DRAFT = 5_000_000;
/** The words of so many citations are looked for in other sources than their own. */
const MOST_LOST = 50;

/** Drafts whose citations are read: Markdown, Quarto and R Markdown. */
export const hasCitations = (document: vscode.TextDocument): boolean =>
  isDraft(document) && draftLanguage(document.languageId, document.fileName) === 'markdown';

/** Checks the citations of drafts against the library, whose texts are kept until it changes. */
export function createDraftChecks({ library }: Features, cited: CitedLibraries): DraftChecks {
  let texts = new Map<string, CitedText | undefined>();
  let lost = new Map<string, readonly LostPlace[]>();
  const fetchTexts = async (sources: Iterable<SourceSummary>, token?: vscode.CancellationToken) => {
    const own = texts;
    for (const { id } of sources) {
      if (token?.isCancellationRequested === true) return own;
      if (!own.has(id)) own.set(id, await library.document(id));
    }
    return own;
  };
  const findLost = async (citations: readonly DraftCitation[], { sources }: CitedLibrary) => {
    const own = lost;
    for (const { source, anchor } of citations) {
      if (source !== undefined || anchor === undefined || own.has(wordsOf(anchor)) || own.size >= MOST_LOST) continue;
      own.set(wordsOf(anchor), await lostPlaces(library, anchor, sources));
    }
    return own;
  };
  return {
    forget: () => {
      texts = new Map();
      lost = new Map();
    },
    check: async (document, token) => {
      const { version } = document;
      if (!hasCitations(document) || (await library.status()).phase !== 'idle') return undefined;
      const known = await cited.of(document.uri, await library.sources());
      const text = document.getText();
      if (text.length > LONGEST_DRAFT) return undefined;
      const citations = readDraftCitations(text, known);
      const sources = new Set(citations.map(({ source }) => source).filter(source => source !== undefined));
      const fetched = await fetchTexts(sources, token);
      const found = await findLost(citations, known);
      if (token?.isCancellationRequested === true || document.version !== version) return undefined;
      const problems = checkCitations(
        text,
        known,
        ({ id }) => fetched.get(id),
        ({ anchor }) => (anchor && found.get(wordsOf(anchor))) ?? [],
      );
      return { text, library: known, problems };
    },
  };
}

const wordsOf = ({ key, exact }: CitationAnchor): string => `${key} ${exact}`;
