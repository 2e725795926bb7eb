import type { CancellationToken } from '../base/cancellation.ts';
import type { Disposable } from '../base/disposable.ts';
import type { Event } from '../base/event.ts';
import type { Corrections } from '../model/corrections.ts';
import type {
  EntityCard,
  EntityId,
  EntitySummary,
  EventGroupSummary,
  EventId,
  EventSummary,
  FileReport,
  LibraryEvent,
  LibraryQuotation,
  NameHit,
  PassageHit,
  QuotationQuery,
  SourceSummary,
} from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import type { EventGrouping } from './group-events.ts';
import type { Annotations } from '../model/annotations.ts';
import type { Span } from '../model/span.ts';

/** A library folder: a name that is unique in the library, and where it is on disk. */
export interface LibraryFolder {
  readonly name: string;
  /** Absolute path. */
  readonly path: string;
  /** What is left out, by globs in the editor's manner, told from a base folder. */
  readonly excludes?: { readonly base: string; readonly globs: readonly string[] };
  /** Whether what `.gitignore` files in the folder name is left out. */
  readonly obeysGitignore?: boolean;
}

export interface LibraryStatus {
  readonly phase: 'idle' | 'reading' | 'failed';
  /** Another one whenever what was read has been merged: while it stays the same, every answer does. */
  readonly revision: number;
  readonly filesRead: number;
  readonly filesFound: number;
  readonly sources: number;
  readonly names: number;
  readonly events: number;
  /** Library folders that are not there, by path. */
  readonly missingFolders: readonly string[];
  /** Set when `phase` is `failed`: what happened, for the user. */
  readonly failure?: string;
}

export interface SearchQuery {
  /** What the writer typed; words in double quotes must stand together. */
  readonly text: string;
  readonly limit: number;
}

/** A source's text and passages, for showing and citing. */
export interface SourceDocument {
  readonly summary: SourceSummary;
  /** The whole file, as decoded. */
  readonly fileText: string;
  /** All passages of this source; `score` is 0 and `terms` is empty. */
  readonly passages: readonly PassageHit[];
}

/**
 * The library as features see it. All that crosses is plain data, so that the same interface is served in-process and from a
 * worker thread. Every method rejects with `Cancelled` where its token is cancelled.
 */
export interface LibraryService extends Disposable {
  /** Fires after anything that a feature could show has changed; at most once in 100 ms while files are read. */
  readonly onDidChange: Event<LibraryStatus>;

  /** Sets the folders, and reads what is new in them; resolves when all is read. */
  setFolders(folders: readonly LibraryFolder[], token?: CancellationToken): Promise<LibraryStatus>;
  /** Reads files again that were added, changed or removed on disk; absolute paths of files or of whole folders. */
  refresh(paths: readonly string[]): Promise<LibraryStatus>;
  /** Replaces the writer's corrections; everything that depends on them changes at once. */
  setCorrections(corrections: Corrections): Promise<LibraryStatus>;

  status(): Promise<LibraryStatus>;
  sources(): Promise<readonly SourceSummary[]>;
  /** Files that are no sources, and why. */
  problems(): Promise<readonly FileReport[]>;
  document(source: SourceId): Promise<SourceDocument | undefined>;
  /** What was read from one source, before merging. */
  annotations(source: SourceId): Promise<Annotations | undefined>;

  events(): Promise<readonly EventSummary[]>;
  eventGroups(by: EventGrouping): Promise<readonly EventGroupSummary[]>;
  /** The events of a group, in the order of time; none, where it is no more. */
  eventsIn(by: EventGrouping, key: string): Promise<readonly EventSummary[]>;
  /** An event with the sources' words. */
  event(id: EventId): Promise<LibraryEvent | undefined>;
  entities(): Promise<readonly EntitySummary[]>;
  quotations(query?: QuotationQuery): Promise<readonly LibraryQuotation[]>;
  card(entity: EntityId): Promise<EntityCard | undefined>;

  /** All names of the library that stand in a text, the longest at each place, in reading order. */
  findNames(text: string, token?: CancellationToken): Promise<readonly NameHit[]>;
  /** Passages, the best first; an empty query gives none. */
  search(query: SearchQuery, token?: CancellationToken): Promise<readonly PassageHit[]>;
  /** The passage of a source that holds a span, the one with its start where it crosses two. */
  passageAt(source: SourceId, span: Span): Promise<PassageHit | undefined>;
}
