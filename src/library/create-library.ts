import { annotateSource } from '../extract/annotate-source.ts';
import type { Annotations } from '../model/annotations.ts';
import { NO_CORRECTIONS, type Corrections } from '../model/corrections.ts';
import type {
  Entity,
  EntityCard,
  EntityId,
  LibraryEvent,
  LibraryQuotation,
  NameHit,
  PassageHit,
  SourceSummary,
} from '../model/library.ts';
import type { FileId, IsoDate, Source, SourceDetails, SourceFile, SourceId } from '../model/source.ts';
import { overlaps, type Span } from '../model/span.ts';
import { detailsOf, localKey, type AnnotatedSource } from './annotated-source.ts';
import { makeCard } from './make-card.ts';
import { mergeEntities, type MergedEntities } from './merge-entities.ts';
import { mergeEvents } from './merge-events.ts';
import { buildNameIndex, type NameIndex } from './name-index.ts';
import { createPassageIndex } from './search-passages.ts';
import { detailsIn } from './stated-details.ts';

/** Many sources in memory: files go in and out, questions are answered from the merged state. Not asynchronous, reads no disk. */
export interface Library {
  putFile(file: SourceFile, text: string, filePath?: string): void;
  removeFile(file: FileId): void;
  setCorrections(corrections: Corrections): void;
  files(): readonly SourceFile[];
  sourceCount(): number;
  sources(): readonly SourceSummary[];
  source(id: SourceId): AnnotatedSource | undefined;
  entities(): readonly Entity[];
  /** The library's entity of a source's own one; undefined where it was withdrawn. */
  entityOf(source: SourceId, local: number): EntityId | undefined;
  events(): readonly LibraryEvent[];
  quotations(speaker?: EntityId): readonly LibraryQuotation[];
  card(entity: EntityId): EntityCard | undefined;
  findNames(text: string): readonly NameHit[];
  search(query: string, limit: number): readonly PassageHit[];
  passages(source: SourceId): readonly PassageHit[];
  passageAt(source: SourceId, span: Span): PassageHit | undefined;
}

interface Kept {
  readonly file: SourceFile;
  readonly text: string;
  readonly filePath: string | undefined;
}

/** What is derived from all sources; made when first asked for after a change. */
interface Derived {
  readonly merged: MergedEntities;
  readonly byId: ReadonlyMap<EntityId, Entity>;
  readonly events: readonly LibraryEvent[];
  readonly quotations: readonly LibraryQuotation[];
  readonly names: NameIndex;
}

export function createLibrary(): Library {
  const files = new Map<FileId, Kept>();
  const sources = new Map<SourceId, AnnotatedSource>();
  const index = createPassageIndex();
  /** By content hash, offset and effective date: a file that is touched or moved costs no annotation. */
  const annotated = new Map<string, Annotations>();
  let corrections = NO_CORRECTIONS;
  let derived: Derived | undefined;

  const putSource = (source: Source, text: string) => {
    const stated = detailsIn(corrections.sources, source);
    const listed = detailsIn(corrections.listed ?? [], source);
    const { published } = detailsOf({ source, listed, stated });
    const key = [source.hash, source.start, published ?? ''].join('|');
    const known = annotated.get(key);
    const annotations = known === undefined ? annotateSource(text, source, published) : { ...known, source: source.id };
    annotated.set(key, annotations);
    const previous = sources.get(source.id);
    const own = { source, text, stated, listed, annotations };
    sources.set(source.id, own);
    const details = detailsOf(own);
    const unchanged = previous?.source.hash === source.hash && sameSearchDetails(detailsOf(previous), details);
    if (!unchanged)
      index.put(
        source.id,
        details.title ?? '',
        details.publisher ?? details.author ?? '',
        source.passages.map(passage => ({ text: text.slice(passage.start, passage.end), kind: passage.kind })),
      );
  };

  const removeFile = (id: FileId) => {
    for (const source of files.get(id)?.file.sources ?? []) {
      index.remove(source.id);
      sources.delete(source.id);
    }
    files.delete(id);
    derived = undefined;
  };

  const state = (): Derived => (derived ??= derive([...sources.values()]));

  const passagesOf = (id: SourceId): PassageHit[] => {
    const own = sources.get(id);
    return own === undefined ? [] : own.source.passages.map((_, i) => hit(own, i, 0, []));
  };

  return {
    putFile: (file, text, filePath) => {
      removeFile(file.id);
      files.set(file.id, { file, text, filePath });
      for (const source of file.sources) putSource(source, text);
    },
    removeFile,
    setCorrections: next => {
      corrections = next;
      for (const { source, text } of [...sources.values()]) putSource(source, text);
      derived = undefined;
    },
    files: () => [...files.values()].map(({ file }) => file).sort((a, b) => (a.id < b.id ? -1 : 1)),
    sourceCount: () => sources.size,
    sources: () =>
      [...sources.values()]
        .map(own => summarise(own, files.get(own.source.file)?.filePath))
        .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.number - b.number)),
    source: id => sources.get(id),
    entities: () => state().merged.entities,
    entityOf: (source, local) => state().merged.idOf.get(localKey(source, local)),
    events: () => state().events,
    quotations: speaker =>
      speaker === undefined
        ? state().quotations
        : state().quotations.filter(quotation => quotation.speaker === speaker),
    card: id => {
      const entity = state().byId.get(id);
      if (entity === undefined) return undefined;
      const summaryOf = (source: SourceId) => {
        const own = sources.get(source);
        return own && summarise(own, files.get(own.source.file)?.filePath);
      };
      return makeCard({ entity, events: state().events, quotations: state().quotations, passagesOf, summaryOf });
    },
    findNames: text => state().names.find(text),
    search: (query, limit) => {
      const textOf = (source: SourceId, passage: number): string => {
        const own = sources.get(source);
        const span = own?.source.passages[passage];
        return own === undefined || span === undefined ? '' : own.text.slice(span.start, span.end);
      };
      return index.search(query, limit, textOf).flatMap(({ source, passage, score, terms }) => {
        const own = sources.get(source);
        return own?.source.passages[passage] === undefined ? [] : [hit(own, passage, score, terms)];
      });
    },
    passages: passagesOf,
    passageAt: (id, span) => {
      const all = passagesOf(id);
      return (
        all.find(passage => passage.start <= span.start && span.start < passage.end) ??
        all.find(passage => overlaps(passage, span))
      );
    },
  };
}

const sameSearchDetails = (a: SourceDetails, b: SourceDetails): boolean =>
  a.title === b.title && a.publisher === b.publisher && a.author === b.author;

/** An event with the date when it was first reported. */
function withReport(event: LibraryEvent, publishedOf: ReadonlyMap<SourceId, IsoDate | undefined>): LibraryEvent {
  const dates = event.sources.map(id => publishedOf.get(id)).filter(date => date !== undefined);
  const [reported] = dates.sort();
  return reported === undefined ? event : { ...event, reported };
}

function derive(sources: readonly AnnotatedSource[]): Derived {
  const merged = mergeEntities(sources);
  const publishedOf = new Map(sources.map(annotated => [annotated.source.id, detailsOf(annotated).published]));
  const events = mergeEvents(sources, merged.idOf).map(event => withReport(event, publishedOf));
  const ordered = [...sources].sort((a, b) => (a.source.id < b.source.id ? -1 : 1));
  const quotations = ordered.flatMap(({ source, annotations }) =>
    annotations.quotations.map(({ start, end, text, kind, speaker, cue }): LibraryQuotation => {
      const id = speaker === undefined ? undefined : merged.idOf.get(localKey(source.id, speaker));
      return {
        source: source.id,
        start,
        end,
        text,
        kind,
        ...(id === undefined ? {} : { speaker: id }),
        ...(cue === undefined ? {} : { cue }),
      };
    }),
  );
  const byId = new Map(merged.entities.map(entity => [entity.id, entity]));
  let names: NameIndex | undefined;
  return {
    merged,
    byId,
    events,
    quotations,
    names: { find: text => (names ??= buildNameIndex(merged.entities)).find(text) },
  };
}

function summarise(annotatedSource: AnnotatedSource, filePath: string | undefined): SourceSummary {
  const { source, stated, listed } = annotatedSource;
  return {
    id: source.id,
    file: source.file,
    ...(filePath === undefined ? {} : { filePath }),
    number: source.number,
    span: { start: source.start, end: source.end },
    details: detailsOf(annotatedSource),
    read: source.details,
    stated,
    ...(Object.keys(listed).length === 0 ? {} : { listed }),
    language: source.language,
    hash: source.hash,
    passages: source.passages.length,
  };
}

function hit({ source, text }: AnnotatedSource, passage: number, score: number, terms: readonly string[]): PassageHit {
  const { start, end, kind, paragraph, sentences } = source.passages[passage] ?? {
    start: 0,
    end: 0,
    kind: 'paragraph',
    sentences: [],
  };
  return {
    source: source.id,
    start,
    end,
    kind,
    ...(paragraph === undefined ? {} : { paragraph }),
    text: text.slice(start, end),
    sentences,
    score,
    terms,
  };
}
