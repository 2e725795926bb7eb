import { describeDate } from '../library/describe-date.ts';
import type { BibliographyEntry } from '../model/bibliography.ts';
import type { FrozenKey } from '../model/citation.ts';
import type { SourceSummary } from '../model/library.ts';
import type { Span } from '../model/span.ts';
import { detailsOfItem } from './csl/csl-item.ts';
import { isInCode } from './citations-in-prose.ts';
import { readDraftCitations, type CitedLibrary, type DraftCitation } from './draft-citations.ts';
import { citationId, citationOf, footnoteDefinition } from './print-citation.ts';
import { uncitedSources } from './uncited-sources.ts';
import { fileNameOf } from './short-name.ts';
import { inOneLine } from './show-text.ts';

/** A key that may stand at the cursor. All is plain text. */
export interface KeyCompletion {
  readonly label: string;
  /** The source's title, or its file. */
  readonly detail: string;
  readonly date: string;
  /** What is typed is looked for in it: key, author, publisher, title, date, file. */
  readonly filter: string;
  /** What is replaced: the key as far as it stands there. */
  readonly range: Span;
  readonly insert: string;
  readonly source?: SourceSummary;
  /** Of a footnote that is new in the draft: its line. */
  readonly definition?: string;
  /** Of a source that is cited for the first time: what is to be remembered when it is taken. */
  readonly freezes?: FrozenKey;
}

const FOOTNOTE_BEFORE = /(?<!\\)\[\^([a-z0-9-]{0,200})$/i;
/** No address: before it stands no letter, digit or dot. */
const AT_BEFORE = /(?<![\p{L}\p{N}_.\\])@([a-z0-9:._-]{0,200})$/iu;
const LONGEST_BEFORE = 220;

/**
 * The keys that may stand at the cursor of a Markdown draft. Behind `[^`: the draft's own footnotes, then new ones of sources that were cited before, then
 * of sources that were not; behind `@`: the keys of all of these. None in code, comments and front matter.
 */
export function completeCitation(
  text: string,
  offset: number,
  library: CitedLibrary,
  linkTo: (source: SourceSummary) => string,
): KeyCompletion[] {
  const before = text.slice(Math.max(0, offset - LONGEST_BEFORE), offset);
  const footnote = FOOTNOTE_BEFORE.exec(before);
  const mark = footnote ?? AT_BEFORE.exec(before);
  if (mark === null || isInCode(text, offset)) return [];
  const rest = /^[a-z0-9-]*/i.exec(text.slice(offset, offset + LONGEST_BEFORE))?.[0] ?? '';
  const range = { start: offset - (mark[1]?.length ?? 0), end: offset + rest.length };
  const citations = readDraftCitations(text, library);
  const known = citedSources(library);
  const uncited = uncitedSources(library, mark[1] ?? '');
  const first = (key: string) => {
    const freezes = uncited.find(({ frozen }) => frozen.key === key)?.frozen;
    return freezes === undefined ? {} : { freezes };
  };
  const fresh = uncited.map(({ frozen, source }): [string, SourceSummary] => [frozen.key, source]);
  if (footnote === null) {
    // A source that the writer's bibliography lists has its key from there.
    const unlisted = fresh.filter(([, { id }]) => !library.entries.has(id));
    const keys = keysOf(citations, known);
    const named = new Set(keys.map(([key]) => key));
    const listed = library.bibliography.filter(({ key }) => !named.has(key)).map(entry => ofEntry(entry, range));
    const ofSources = ([key, source]: readonly [string, SourceSummary | undefined]): KeyCompletion => ({
      ...completion(key, source, range, key),
      ...first(key),
    });
    return [...keys.map(ofSources), ...listed, ...unlisted.map(ofSources)];
  }
  const close = text.charAt(range.end) === ']' ? '' : ']';
  const own = citations.filter(({ kind, id }) => kind === 'definition' && id !== undefined);
  const notes = [...known, ...fresh].map(([key, source]): KeyCompletion => {
    const number = nextNumber(key, citations);
    const definition = footnoteDefinition(citationOf(source, key, number, linkTo(source), {}));
    const id = citationId({ key, number });
    return { ...completion(id, source, range, `${id}${close}`), definition, ...first(key) };
  });
  return [...own.map(one => ownFootnote(one, range, close)), ...notes];
}

/** Keys that were given to sources which are there, in the order in which they were first cited. */
const citedSources = ({ record, sources }: CitedLibrary): [string, SourceSummary][] => {
  const byId = new Map(sources.map(source => [source.id, source]));
  const byHash = new Map(sources.map(source => [source.hash, source]));
  return record.keys.flatMap(({ key, source, hash }): [string, SourceSummary][] => {
    const found = byHash.get(hash) ?? byId.get(source);
    return found === undefined ? [] : [[key, found]];
  });
};

/** The same with the keys that only this draft knows, by its definitions. */
const keysOf = (citations: readonly DraftCitation[], known: readonly [string, SourceSummary][]) => {
  const keys = new Map<string, SourceSummary | undefined>(known);
  for (const { key, source, entry, isKnown } of citations)
    if (isKnown && entry === undefined && !keys.has(key)) keys.set(key, source);
  return [...keys];
};

function nextNumber(key: string, citations: readonly DraftCitation[]): number {
  let most = 0;
  for (const one of citations) if (one.key === key) most = Math.max(most, one.number ?? 0);
  return most + 1;
}

function ownFootnote({ id = '', citation, source }: DraftCitation, range: Span, close: string): KeyCompletion {
  const where = citation?.paragraph === undefined ? '' : `, para. ${citation.paragraph}`;
  const base = completion(id, source, range, `${id}${close}`);
  const title = citation?.title ?? base.detail;
  return {
    ...base,
    detail: `${title}${where}`,
    date: citation?.date ?? base.date,
    filter: [base.filter, citation?.author, citation?.title, citation?.date].filter(Boolean).join(' '),
  };
}

/** An entry of the writer's own bibliography, which need not be a source of the library. */
function ofEntry({ key, item }: BibliographyEntry, range: Span): KeyCompletion {
  const { title = '', author = '', publisher = '', published } = detailsOfItem(item);
  return {
    label: key,
    detail: inOneLine(title) || key,
    date: published === undefined ? 'n.d.' : describeDate(published),
    filter: [key, author, publisher, title, ...datesOf(published)].map(inOneLine).filter(Boolean).join(' '),
    range,
    insert: key,
  };
}

/** A date in a reader’s words, and as it is kept. */
const datesOf = (published: string | undefined): string[] =>
  published === undefined ? [] : [describeDate(published), published];

function completion(label: string, source: SourceSummary | undefined, range: Span, insert: string): KeyCompletion {
  const { author = '', publisher = '', title = '', published } = source?.details ?? {};
  const file = source === undefined ? '' : fileNameOf(source);
  return {
    label,
    detail: inOneLine(title) || file,
    date: published === undefined ? 'n.d.' : describeDate(published),
    filter: [label, author, publisher, title, ...datesOf(published), file].map(inOneLine).filter(Boolean).join(' '),
    range,
    insert,
    ...(source === undefined ? {} : { source }),
  };
}
