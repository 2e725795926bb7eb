import type { BibliographyEntry } from '../model/bibliography.ts';
import type { CitationAnchor, CitationRecord } from '../model/citation.ts';
import type { SourceSummary } from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import { findCitationsInProse } from './citations-in-prose.ts';
import type { FoundCitation } from './find-citations.ts';
import { citationKey } from './citation-key.ts';
import { citationId, inlineId } from './print-citation.ts';
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
  /** Of a key in the writer’s bibliographies that describes no source of the library. */
  readonly entry?: BibliographyEntry;
  /** The key was given to a source, leads to one by its definition, or stands in a bibliography. */
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
  /** The draft names bibliographies, and all of them could be read: a key of Pandoc’s that is not there is unknown, whatever it looks like. */
  readonly hasAllKeys: boolean;
}

/** As `citationKey` makes them: name, year or `nd`, telling word. A shorter one may be any writer's own footnote. */
const KEY_SHAPE = /^[a-z0-9]+-(?:nd|\d{4})-[a-z][a-z0-9-]*$/;

/** What Quarto refers to by the same mark: figures, sections and so on, in the draft itself. */
const CROSS_REFERENCE = /^(?:fig|tbl|lst|sec|eq|tip|nte|wrn|imp|cau|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg)-/;

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
  const known = indexLibrary(text, library);
  return found.flatMap((one): DraftCitation[] => {
    if (one.kind === 'inline') return known.named(one);
    const id = idOf(one);
    const definition = definitions.get(id ?? '');
    const anchor = known.anchor(one, definition);
    const isFrozen = known.isFrozen(one.key);
    const source = isFrozen ? known.source(one.key) : known.atLink(definition);
    const entry = source === undefined && !isFrozen && one.kind === 'pandoc' ? known.entry(one.key) : undefined;
    const isKnown = isFrozen || source !== undefined || entry !== undefined;
    if (!isKnown && !looksOwn(one, definition) && !(library.hasAllKeys && isPandocKey(one))) return [];
    return [
      {
        ...one,
        ...(id === undefined ? {} : { id }),
        ...(definition === undefined ? {} : { definition }),
        ...(anchor === undefined ? {} : { anchor }),
        ...(source === undefined ? {} : { source }),
        ...(entry === undefined ? {} : { entry }),
        isKnown,
      },
    ];
  });
}

const idOf = ({ key, number }: FoundCitation): string | undefined =>
  number === undefined ? undefined : citationId({ key, number });

/** What can be nothing else than a citation in brackets. */
const isPandocKey = ({ kind, key, isInText }: FoundCitation): boolean =>
  kind === 'pandoc' && isInText !== true && !CROSS_REFERENCE.test(key);

/** A key of our shape, unless its footnote says something else than a citation. */
const looksOwn = ({ key }: FoundCitation, definition: FoundCitation | undefined): boolean =>
  KEY_SHAPE.test(key) &&
  (definition === undefined ||
    (definition.citation !== undefined && !/^[a-z][a-z0-9+.-]*:/i.test(definition.citation.link)));

/** Of the sources of a file the one of a title, however its quotation marks were set; else the first. */
function titledIn(inFile: readonly SourceSummary[], title: string | undefined): SourceSummary | undefined {
  const letters = (words = ''): string => words.replace(/[^\p{L}\p{N}]+/gu, '');
  return inFile.find(({ details }) => letters(details.title) === letters(title)) ?? inFile[0];
}

function indexLibrary(text: string, { record, sources, atLink, entries, bibliography }: CitedLibrary) {
  const frozen = new Map(record.keys.map(entry => [entry.key, entry]));
  const byId = new Map(sources.map(source => [source.id, source]));
  const byHash = new Map(sources.map(source => [source.hash, source]));
  const byEntry = new Map([...entries].map(([source, { key }]) => [key, byId.get(source)]));
  const listed = new Map(bibliography.map(entry => [entry.key, entry]).reverse() as [string, BibliographyEntry][]);
  const anchors = new Map<string, CitationAnchor[]>();
  const named = new Map<string, CitationAnchor[]>();
  for (const anchor of record.anchors) {
    const isNamed = anchor.citation.startsWith('(');
    const [map, name] = isNamed ? [named, anchor.citation] : [anchors, anchor.key];
    const others = map.get(name);
    if (others === undefined) map.set(name, [anchor]);
    else others.push(anchor);
  }
  /** The text tells better than the place: a file may have been moved, and another put in its place. */
  const sourceOf = (key: string): SourceSummary | undefined => {
    const entry = frozen.get(key);
    if (entry === undefined) return byEntry.get(key);
    const there = byId.get(entry.source);
    return there?.hash === entry.hash ? there : (byHash.get(entry.hash) ?? there);
  };
  return {
    isFrozen: (key: string): boolean => frozen.has(key) || byEntry.has(key),
    source: sourceOf,
    entry: (key: string): BibliographyEntry | undefined => listed.get(key),
    /** A source that is named in the sentence: by its link, else by what was kept when it was inserted; where neither leads on, it is the writer's own. */
    named: (one: FoundCitation): DraftCitation[] => {
      if (one.citation === undefined) return [];
      const inFile = atLink(one.citation.link);
      const kept = (named.get(inlineId(one.citation)) ?? []).filter(
        ({ key, source }) => inFile.length === 0 || inFile.some(({ id }) => id === source || id === sourceOf(key)?.id),
      );
      const anchor = anchorOf(one, { ...record, anchors: kept }, text);
      const titled = titledIn(inFile, one.citation.title);
      const source = anchor === undefined ? titled : (sourceOf(anchor.key) ?? titled);
      const key = anchor?.key ?? (source && (entries.get(source.id)?.key ?? citationKey(source, record)));
      if (key === undefined) return [];
      return [
        {
          ...one,
          key,
          ...(anchor === undefined ? {} : { anchor }),
          ...(source === undefined ? {} : { source }),
          isKnown: true,
        },
      ];
    },
    /** Two drafts of a workspace may count alike: of several anchors, the one with the paragraph that the definition names. */
    anchor: (citation: FoundCitation, definition: FoundCitation | undefined): CitationAnchor | undefined => {
      const own = anchors.get(citation.key) ?? [];
      const id = idOf(citation);
      const paragraph = definition?.paragraph;
      return (
        own.findLast(anchor => anchor.citation === id && anchor.paragraph === paragraph) ??
        anchorOf(citation, { ...record, anchors: own }, text)
      );
    },
    atLink: (definition: FoundCitation | undefined): SourceSummary | undefined => {
      const citation = definition?.citation;
      if (citation === undefined) return undefined;
      return titledIn(atLink(citation.link), citation.title);
    },
  };
}
