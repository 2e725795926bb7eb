import { annotateSource } from '../extract/annotate-source.ts';
import type { Annotations } from '../model/annotations.ts';
import { NO_CORRECTIONS, type Corrections } from '../model/corrections.ts';
import type {
  Entity,
  EntityCard,
  EntityId,
  EntitySummary,
  EventSummary,
  LibraryEvent,
  LibraryQuotation,
  NameHit,
  PassageHit,
  QuotationQuery,
  SourceSummary,
} from '../model/library.ts';
import type { FileId, SourceFile, SourceId } from '../model/source.ts';
import { overlaps, type Span } from '../model/span.ts';
import { answerSearch } from './answer-search.ts';
import { digestFile, digestText, sourcesOf, termsOfSources, type FileDigest } from './digest-file.ts';
import { anchorOf, givenIn, indexGiven, isSameGiven, type GivenDetails } from './given-details.ts';
import type { IndexColumns } from './index-columns.ts';
import { detailsOf, hitOf, summarise, type KeptSource } from './kept-source.ts';
import type { Change, Changes } from './library-changes.ts';
import { createOverview, type OverviewColumns } from './library-overview.ts';
import { parseQuery } from './parse-query.ts';
import { createPassageIndex } from './search-passages.ts';
import { headingIn, type WordsAt } from './passage-heading.ts';
import type { SourceDigest } from './source-digest.ts';
import { passagesOf } from './source-places.ts';

/** Many sources: files go in and out, questions are answered from the merged state. Not asynchronous, reads no disk. */
export interface Library {
  /** Reads and annotates a file's text, and takes it in. */
  putFile(file: SourceFile, text: string, filePath?: string): void;
  /** Takes in a file that was annotated elsewhere. */
  putDigest(digest: FileDigest, filePath?: string): void;
  removeFile(file: FileId): void;
  /** Replaces the writer's statements; sources that are given another date are annotated anew. */
  setCorrections(corrections: Corrections): void;
  /** Merges what has come and gone; tells what is another than when this was last asked. */
  settle(): Changes & { readonly sources: Change };
  /** All that is put in, and what is merged of it; to be asked after `settle`. */
  keep(): KeptLibrary;
  /** Begins with what another library kept; gives the files of which the writer says something else now. These are to be put in again. */
  open(kept: KeptLibrary): FileId[];
  /** After `open`: makes ready some more of what changes and unfinished words of queries need; false where all is ready. */
  prepareSome(): boolean;
  /** How many names stand in the sources, and how many events they tell. */
  counts(): { readonly names: number; readonly events: number };
  files(): readonly FileDigest['file'][];
  sourceCount(): number;
  sources(): readonly SourceSummary[];
  summary(id: SourceId): SourceSummary | undefined;
  /** The whole text of a source's file. */
  text(id: SourceId): string | undefined;
  /** What can be read from a source; annotated anew each time. */
  annotations(id: SourceId): Annotations | undefined;
  entities(): readonly Entity[];
  entitySummary(id: EntityId): EntitySummary | undefined;
  entitySummaries(): readonly EntitySummary[];
  /** The name of each entity. */
  names(): readonly { readonly id: EntityId; readonly name: string }[];
  /** The library's entity of a source's own one. */
  entityOf(source: SourceId, local: number): EntityId | undefined;
  events(): readonly LibraryEvent[];
  event(id: string): LibraryEvent | undefined;
  eventSummary(id: string): EventSummary | undefined;
  eventSummaries(): readonly EventSummary[];
  quotations(query?: QuotationQuery): readonly LibraryQuotation[];
  card(entity: EntityId): EntityCard | undefined;
  findNames(text: string): readonly NameHit[];
  search(query: string, limit: number): readonly PassageHit[];
  passages(source: SourceId): readonly PassageHit[];
  passageAt(source: SourceId, span: Span): PassageHit | undefined;
}

/** A file in the library. */
export interface KeptFile {
  readonly file: FileDigest['file'];
  readonly sources: readonly SourceDigest[];
  readonly filePath: string | undefined;
}

/** A library from session to session: its files with what was given of each source, and what is merged of these, in this order. */
export interface KeptLibrary {
  readonly files: readonly (KeptFile & { readonly given: readonly GivenDetails[] })[];
  readonly merged: OverviewColumns;
  readonly index: IndexColumns;
}

export interface LibraryOptions {
  /** Gives the decoded text of a file that was put in as a digest; without it, texts are kept in memory. */
  readonly readText?: (file: FileId) => string;
  /** Gives a part of such a text, where that is cheaper. */
  readonly readWords?: WordsAt;
  /** Whether what has come and gone is merged as soon as anything is asked, or only by `settle`. */
  readonly mergesWhenAsked?: boolean;
}

export function createLibrary({ readText, readWords, mergesWhenAsked = true }: LibraryOptions = {}): Library {
  const files = new Map<FileId, KeptFile>();
  const texts = new Map<FileId, string>();
  const sources = new Map<SourceId, KeptSource>();
  const changedSources = new Set<SourceId>();
  const index = createPassageIndex();
  let givenOf = indexGiven(NO_CORRECTIONS);
  const textOf = (file: FileId): string => texts.get(file) ?? readText?.(file) ?? '';
  const wordsAt: WordsAt = (file, span) =>
    (texts.has(file) ? undefined : readWords?.(file, span)) ?? textOf(file).slice(span.start, span.end);
  const wordsOf = (id: SourceId, span: Span): string => {
    const own = sources.get(id);
    return own === undefined ? '' : textOf(own.digest.file).slice(span.start, span.end);
  };
  const overview = createOverview(sources, wordsOf, mergesWhenAsked);

  /** A file that was annotated before the writer stated another date of it is annotated anew. */
  const anchored = (digest: FileDigest): FileDigest =>
    digest.sources.every(source => source.anchor === anchorOf(givenOf(source), source.details))
      ? digest
      : digestText(digest.file, textOf(digest.file.id), givenOf);

  const putDigest = (given: FileDigest, filePath: string | undefined) => {
    const { file, sources: digests, terms } = anchored(given);
    const before = new Map((files.get(file.id)?.sources ?? []).map(source => [source.id, source]));
    files.set(file.id, { file, sources: digests, filePath });
    digests.forEach((digest, i) => {
      before.delete(digest.id);
      const { stated, listed } = givenOf(digest);
      const own: KeptSource = { digest, stated, listed };
      sources.set(digest.id, own);
      changedSources.add(digest.id);
      overview.put(digest);
      const { title = '', publisher, author = '' } = detailsOf(own);
      index.put(digest.id, title, publisher ?? author, terms[i] ?? { words: new Uint8Array(), counts: [] });
    });
    for (const id of before.keys()) removeSource(id);
  };

  const removeSource = (id: SourceId) => {
    sources.delete(id);
    changedSources.add(id);
    overview.remove(id);
    index.remove(id);
  };

  const passages = (id: SourceId): PassageHit[] => {
    const own = sources.get(id);
    if (own === undefined) return [];
    const text = textOf(own.digest.file);
    return passagesOf(own.digest).map((passage, i) => {
      const heading = headingIn(own.digest, i, (_, { start, end }) => text.slice(start, end));
      return hitOf(id, passage, text.slice(passage.start, passage.end), {
        ...(heading === undefined ? {} : { heading }),
      });
    });
  };

  const summary = (id: SourceId): SourceSummary | undefined => {
    const own = sources.get(id);
    return own && summarise(own, files.get(own.digest.file)?.filePath, own.digest.passages);
  };

  return {
    putFile: (file, text, filePath) => {
      texts.set(file.id, text);
      putDigest(digestFile(file, text, givenOf), filePath);
    },
    putDigest,
    removeFile: id => {
      for (const source of files.get(id)?.sources ?? []) removeSource(source.id);
      files.delete(id);
      texts.delete(id);
    },
    setCorrections: corrections => {
      givenOf = indexGiven(corrections);
      for (const [id, { file, sources: digests, filePath }] of [...files]) {
        if (digests.every(digest => isSameGiven(sources.get(digest.id), givenOf(digest)))) continue;
        const terms = termsOfSources(textOf(id), sourcesOf(id, textOf(id)));
        putDigest({ file, sources: digests, terms }, filePath);
      }
    },
    settle: () => {
      const changed = [...changedSources].filter(id => sources.has(id));
      const removed = [...changedSources].filter(id => !sources.has(id));
      changedSources.clear();
      return { ...overview.settle(), sources: { changed, removed } };
    },
    keep: () => {
      const all = [...files.values()];
      return {
        files: all.map(file => ({ ...file, given: file.sources.map(({ id }) => givenIn(sources.get(id))) })),
        merged: overview.keep(all.flatMap(file => file.sources)),
        index: index.keep(),
      };
    },
    open: kept => {
      const stale: FileId[] = [];
      for (const { file, sources: digests, filePath, given } of kept.files) {
        files.set(file.id, { file, sources: digests, filePath });
        digests.forEach((digest, i) => {
          sources.set(digest.id, { digest, ...givenIn(given[i]) });
          changedSources.add(digest.id);
        });
        if (digests.some((digest, i) => !isSameGiven(given[i], givenOf(digest)))) stale.push(file.id);
      }
      index.open(kept.index);
      const all = kept.files.flatMap(file => file.sources);
      overview.open(all, kept.merged);
      return stale;
    },
    prepareSome: () => index.prepareSome() || overview.prepareSome(),
    counts: overview.counts,
    files: () => [...files.values()].map(({ file }) => file).sort((a, b) => (a.id < b.id ? -1 : 1)),
    sourceCount: () => sources.size,
    sources: () =>
      [...sources.keys()]
        .flatMap(id => summary(id) ?? [])
        .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.number - b.number)),
    summary,
    text: id => {
      const own = sources.get(id);
      return own && textOf(own.digest.file);
    },
    annotations: id => {
      const own = sources.get(id);
      if (own === undefined) return undefined;
      const text = textOf(own.digest.file);
      const source = sourcesOf(own.digest.file, text).find(other => other.id === id);
      return source && annotateSource(text, source, detailsOf(own).published);
    },
    ...overview.questions,
    card: id => overview.card(id, passages, summary),
    search: (text, limit) => answerSearch({ query: parseQuery(text), limit, index, sources, overview, wordsAt }),
    passages,
    passageAt: (id, span) => {
      const all = passages(id);
      return (
        all.find(passage => passage.start <= span.start && span.start < passage.end) ??
        all.find(passage => overlaps(passage, span))
      );
    },
  };
}
