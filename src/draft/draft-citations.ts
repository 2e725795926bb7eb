import type { BibliographyEntry } from '../model/bibliography.ts';
import type { CitationAnchor, CitationRecord } from '../model/citation.ts';
import type { SourceSummary } from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import { findCitationsInProse } from './citations-in-prose.ts';
import type { FoundCitation } from './find-citations.ts';
import { citationId } from './print-citation.ts';
import { anchorOf } from './resolve-citation.ts';

/** A citation of a draft with all that is known of it. */
export interface DraftCitation extends FoundCitation {
  /** Of a footnote: `atnews-2021-levers-1`. */
  readonly id?: string;
  /** The footnote's definition; of several the first. */
  readonly definition?: FoundCitation;
  readonly anchor?: CitationAnchor;
  /** Absent where the key is unknown, or the source has gone. */
  readonly source?: SourceSummary;
  /** The key was given to a source, or leads to one by its definition. */
  readonly isKnown: boolean;
}

/** What a draft's citations are read against. */
export interface CitedLibrary {
  readonly record: CitationRecord;
  readonly sources: readonly SourceSummary[];
  /** The sources of the file that a definition's link leads to, from where the draft stands. */
  readonly atLink: (link: string) => readonly SourceSummary[];
  /** The entries of the writer’s bibliographies, by the sources that they describe. */
  readonly entries: ReadonlyMap<SourceId, BibliographyEntry>;
  /** All entries of the bibliographies that the draft can see. */
  readonly bibliography: readonly BibliographyEntry[];
}

/** As `citationKey` makes them: name, year or `nd`, telling word. A shorter one may be any writer's own footnote. */
const KEY_SHAPE = /^[a-z0-9]+-(?:nd|\d{4})-[a-z][a-z0-9-]*$/;

/**
 * The citations of a Markdown draft that are ours, in reading order, with their definitions, anchors and sources. A writer's other footnotes
 * (`[^1]`, `[^note-2]`) and citations of other bibliographies are left out. Linear in the text, the record and the library.
 */
export function readDraftCitations(text: string, library: CitedLibrary): DraftCitation[] {
  const found = findCitationsInProse(text);
  const definitions = new Map<string, FoundCitation>();
  for (const one of found) {
    const id = idOf(one);
    if (one.kind === 'definition' && id !== undefined && !definitions.has(id)) definitions.set(id, one);
  }
  const known = indexLibrary(library);
  return found.flatMap((one): DraftCitation[] => {
    const id = idOf(one);
    const definition = definitions.get(id ?? '');
    const anchor = known.anchor(one, definition);
    const isFrozen = known.isFrozen(one.key);
    const source = isFrozen ? known.source(one.key) : known.atLink(definition);
    const isKnown = isFrozen || source !== undefined;
    if (!isKnown && !looksOwn(one, definition)) return [];
    return [
      {
        ...one,
        ...(id === undefined ? {} : { id }),
        ...(definition === undefined ? {} : { definition }),
        ...(anchor === undefined ? {} : { anchor }),
        ...(source === undefined ? {} : { source }),
        isKnown,
      },
    ];
  });
}

const idOf = ({ key, number }: FoundCitation): string | undefined =>
  number === undefined ? undefined : citationId({ key, number });

/** A key of our shape, unless its footnote says something else than a citation. */
const looksOwn = ({ key }: FoundCitation, definition: FoundCitation | undefined): boolean =>
  KEY_SHAPE.test(key) &&
  (definition === undefined ||
    (definition.citation !== undefined && !/^[a-z][a-z0-9+.-]*:/i.test(definition.citation.link)));

function indexLibrary({ record, sources, atLink, entries }: CitedLibrary) {
  const frozen = new Map(record.keys.map(entry => [entry.key, entry]));
  const byId = new Map(sources.map(source => [source.id, source]));
  const byHash = new Map(sources.map(source => [source.hash, source]));
  const byEntry = new Map([...entries].map(([source, { key }]) => [key, byId.get(source)]));
  const anchors = new Map<string, CitationAnchor[]>();
  for (const anchor of record.anchors) {
    const ofKey = anchors.get(anchor.key);
    if (ofKey === undefined) anchors.set(anchor.key, [anchor]);
    else ofKey.push(anchor);
  }
  return {
    isFrozen: (key: string): boolean => frozen.has(key) || byEntry.has(key),
    /** The text tells better than the place: a file may have been moved, and another put in its place. */
    source: (key: string): SourceSummary | undefined => {
      const entry = frozen.get(key);
      if (entry === undefined) return byEntry.get(key);
      const there = byId.get(entry.source);
      return there?.hash === entry.hash ? there : (byHash.get(entry.hash) ?? there);
    },
    /** Two drafts of a workspace may count alike: of several anchors, the one with the paragraph that the definition names. */
    anchor: (citation: FoundCitation, definition: FoundCitation | undefined): CitationAnchor | undefined => {
      const own = anchors.get(citation.key) ?? [];
      const id = idOf(citation);
      const paragraph = definition?.paragraph;
      return (
        own.findLast(anchor => anchor.citation === id && anchor.paragraph === paragraph) ??
        anchorOf(citation, { ...record, anchors: own })
      );
    },
    atLink: (definition: FoundCitation | undefined): SourceSummary | undefined => {
      const citation = definition?.citation;
      if (citation === undefined) return undefined;
      const inFile = atLink(citation.link);
      return inFile.find(({ details }) => details.title === citation.title) ?? inFile[0];
    },
  };
}
