import type { SourceSummary } from '../model/library.ts';
import type { Span } from '../model/span.ts';
import type { CitationProblem } from './check-citations.ts';
import type { DraftEdit } from './cited-passage.ts';
import { removableBlock } from './definition-block.ts';
import { readDraftCitations, type CitedLibrary } from './draft-citations.ts';
import { nearestKeys } from './nearest-keys.ts';
import { placeDefinitions } from './place-definitions.ts';
import { citationOf, footnoteDefinition } from './print-citation.ts';

/** A way to mend a citation: what to call it, and the edit that does it. */
export interface CitationFix {
  readonly title: string;
  readonly edit: DraftEdit;
  /** It is what the writer wants in all likelihood. */
  readonly isPreferred: boolean;
}

const MOST_KEYS = 3;

/** What can be done about a problem in one step; nothing where only the writer can tell. */
export function fixCitation(
  text: string,
  problem: CitationProblem,
  library: CitedLibrary,
  linkTo: (source: SourceSummary) => string,
  eol: string,
): CitationFix[] {
  const { citation } = problem;
  const { source, key, number, anchor } = citation;
  switch (problem.code) {
    case 'unknown-key':
      return nearestKeys(key, knownKeys(text, library, citation.kind === 'pandoc'), MOST_KEYS).map((other, i) => ({
        title: `Change to “${other}”`,
        edit: { ...keySpan(text, problem, key), insert: other },
        isPreferred: i === 0,
      }));
    case 'missing-definition': {
      if (source === undefined || number === undefined) return [];
      const line = footnoteDefinition(citationOf(source, key, number, linkTo(source), anchor ?? {}));
      const title = `Create the definition of “${citation.id ?? key}”`;
      return [{ title, edit: placeDefinitions(text, [], [line], eol), isPreferred: true }];
    }
    case 'unused-definition': {
      const title = `Remove the definition of “${citation.id ?? key}”`;
      return [{ title, edit: { ...removableBlock(text, citation), insert: '' }, isPreferred: true }];
    }
    case 'doubtful-locator': {
      const where = locatorSpan(text, citation);
      if (where === undefined) return [];
      return (problem.candidates ?? [])
        .filter(paragraph => paragraph !== citation.paragraph)
        .map(paragraph => ({
          title: `Change to para. ${paragraph}`,
          edit: { ...where, insert: String(paragraph) },
          isPreferred: false,
        }));
    }
    case 'dead-locator':
    case 'moved-locator': {
      const where = problem.paragraph === undefined ? undefined : locatorSpan(text, citation);
      if (where === undefined) return [];
      const title = `Change to para. ${problem.paragraph}, where the words stand`;
      return [{ title, edit: { ...where, insert: String(problem.paragraph) }, isPreferred: true }];
    }
  }
}

/** Those of a bibliography are Pandoc’s to know. */
function knownKeys(text: string, library: CitedLibrary, isPandoc: boolean): Set<string> {
  const defined = readDraftCitations(text, library).filter(({ isKnown, entry }) => isKnown && entry === undefined);
  const listed = isPandoc ? library.bibliography : [];
  return new Set([...library.record.keys, ...defined, ...listed].map(({ key }) => key));
}

function keySpan(text: string, { start, end }: Span, key: string): Span {
  const at = start + Math.max(0, text.slice(start, end).indexOf(key));
  return { start: at, end: at + key.length };
}

/** The number behind "para.", with the heading behind that: the last that says so in the citation. */
function locatorSpan(text: string, { start, end, paragraph }: CitationProblem['citation']): Span | undefined {
  const last = [
    ...text.slice(start, end).matchAll(/\bpara(?:graph|\.)?\s{0,9}((\d{1,6})(?:, in “[^”\n\r]{1,400}”)?)/gi),
  ].findLast(([, , number]) => Number(number) === paragraph);
  if (last === undefined) return undefined;
  const behind = start + last.index + last[0].length;
  return { start: behind - (last[1]?.length ?? 0), end: behind };
}
