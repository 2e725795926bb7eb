import type { CitationAnchor, CitationRecord } from '../model/citation.ts';
import { exactWordsOf, inOneRun, type CitedPassage } from './cited-passage.ts';
import type { FoundCitation } from './find-citations.ts';
import { citationId, inlineId, type Citation } from './print-citation.ts';
import { pandocId } from './print-pandoc.ts';

/** So many units of the file are kept on either side of the cited words. */
const CONTEXT = 32;

/** How a citation is written, which says what its anchor goes by: a footnote's number, a key with a paragraph, or a link with one. */
export type CitationForm = 'footnote' | 'pandoc' | 'inline';

const ID_OF: Readonly<Record<CitationForm, (citation: Citation) => string>> = {
  footnote: citationId,
  pandoc: pandocId,
  inline: inlineId,
};

/**
 * The record with the citation's key frozen and its anchor kept, in place of what was kept for the same footnote of the same source. Others have no
 * number: theirs are told apart by the words.
 */
export function rememberCitation(
  record: CitationRecord,
  passage: CitedPassage,
  citation: Citation,
  fileText: string,
  form: CitationForm = 'footnote',
): CitationRecord {
  const { hit, source, quote } = passage;
  const { start, end } = quote ?? hit;
  const anchor: CitationAnchor = {
    citation: ID_OF[form](citation),
    key: citation.key,
    source: source.id,
    ...(hit.paragraph === undefined ? {} : { paragraph: hit.paragraph }),
    exact: exactWordsOf(passage),
    prefix: fileText.slice(Math.max(0, start - CONTEXT), start),
    suffix: fileText.slice(end, end + CONTEXT),
  };
  const { title } = source.details;
  const isFrozen = record.keys.some(({ key }) => key === citation.key);
  const key = { key: citation.key, source: source.id, ...(title === undefined ? {} : { title }), hash: source.hash };
  const others = record.anchors.filter(
    other =>
      other.citation !== anchor.citation ||
      other.source !== anchor.source ||
      (form !== 'footnote' && other.exact !== anchor.exact),
  );
  return { ...record, keys: isFrozen ? record.keys : [...record.keys, key], anchors: [...others, anchor] };
}

/** The number of the footnote by which the draft cites the same words of the same source already. */
export function numberInDraft(
  found: readonly FoundCitation[],
  key: string,
  passage: CitedPassage,
  record: CitationRecord,
): number | undefined {
  const words = inOneRun(exactWordsOf(passage));
  const anchored = new Set(
    record.anchors
      .filter(anchor => anchor.key === key && inOneRun(anchor.exact) === words)
      .map(({ citation }) => citation),
  );
  return found.find(
    ({ kind, number, paragraph, ...other }) =>
      kind === 'definition' &&
      other.key === key &&
      number !== undefined &&
      paragraph === passage.hit.paragraph &&
      anchored.has(citationId({ key, number })),
  )?.number;
}
