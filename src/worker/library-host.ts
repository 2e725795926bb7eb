import { NEVER_CANCELLED, throwIfCancelled, type CancellationToken } from '../base/cancellation.ts';
import { createEmitter } from '../base/event.ts';
import type { Log } from '../base/log.ts';
import { createLibrary } from '../library/create-library.ts';
import type { Collection, LibraryDelta, Mirrored } from '../library/library-delta.ts';
import type { LibraryService, LibraryStatus } from '../library/library-service.ts';
import type { Entity, FileReport, LibraryEvent } from '../model/library.ts';
import { createLocalAnnotator, type Annotator } from './annotator.ts';
import { createChangeJournal } from './change-journal.ts';
import { createGroupedEvents } from './grouped-events.ts';
import { createKeptTexts } from './kept-texts.ts';
import type { StoreOptions } from './folder-stores.ts';
import { createLibraryReader, isUnder } from './library-reader.ts';
import { createMergingPace } from './merging-pace.ts';

/** Changes are told at most once in this time while files are read. */
const TELL_EVERY_MS = 100;
/** Until the views have been answered after reading. */
const PREPARE_AFTER_MS = 300;
/** A part of a change that crosses to another thread is so large at most, that none holds the other side up. */
const PART = 250;

export interface HostOptions {
  readonly annotator?: Annotator;
  readonly store?: StoreOptions | undefined;
  readonly log?: Log;
}

/** The library service over files, in this process, and what a mirror in another thread asks of it. */
export interface LibraryHost extends LibraryService {
  /** All entities with all that is said of them. */
  allEntities(): Promise<readonly Entity[]>;
  allEvents(): Promise<readonly LibraryEvent[]>;
  /** What has changed in a collection since a revision; 0 for all. */
  changesSince(collection: Collection, revision: number, from?: number): Promise<LibraryDelta<Mirrored[Collection]>>;
  /** Keeps what is merged for the next session, where there is a store; false where something more urgent came. @throws where it cannot be written */
  keep(): Promise<boolean>;
}

/** The library with the folders it is read from, in this process. Reading gives way to questions. */
export function createLibraryHost({ annotator = createLocalAnnotator(), store, log }: HostOptions = {}): LibraryHost {
  const texts = createKeptTexts();
  const library = createLibrary({ readText: texts.read, readWords: texts.readWords, mergesWhenAsked: false });
  const changes = createEmitter<LibraryStatus>();
  const journals = { entities: createChangeJournal(), events: createChangeJournal(), sources: createChangeJournal() };
  const grouped = createGroupedEvents(library);
  /** Until its folders are named, the library is as if they were being read: nobody shall take it for an empty one. */
  let progress = { reading: true, filesRead: 0, filesFound: 0 };
  /** Of the merged state as it was last made: while files are read it is not made anew only to be counted. */
  let merged = { names: 0, events: 0 };
  let revision = 0;
  let lastTold = 0;
  const pace = createMergingPace();
  /** Readings run one after the other, so that a file is never read by two at once. */
  let queue: Promise<unknown> = Promise.resolve();
  let queued = 0;
  let disposed = false;
  /** Changes of which a mirror has not yet asked for all parts. */
  const listings = new Map<Collection, { revision: number; isWhole: boolean; changed: string[]; removed: string[] }>();
  let burst: { readonly paths: Set<string>; readonly done: Promise<LibraryStatus> } | undefined;

  const reader = createLibraryReader({
    library,
    texts,
    annotator,
    store,
    ...(log === undefined ? {} : { log }),
    onProgress: (filesRead, filesFound, quick) => {
      progress = { reading: true, filesRead, filesFound };
      if (pace.isDue(quick)) settle();
      tell(filesRead === 0);
    },
  });

  const status = (): LibraryStatus => ({
    phase: progress.reading ? 'reading' : 'idle',
    revision,
    filesRead: progress.filesRead,
    filesFound: progress.filesFound,
    sources: library.sourceCount(),
    ...merged,
    missingFolders: reader.missingFolders(),
  });

  /** Merges what was read. */
  const settle = () => {
    const startMs = performance.now();
    const changed = library.settle();
    for (const which of ['entities', 'events', 'sources'] as const)
      journals[which].note(changed[which].changed, changed[which].removed);
    const isAnother = [changed.entities, changed.sources].some(one => !isEmpty(one.changed) || !isEmpty(one.removed));
    grouped.note(changed.events.changed, changed.events.removed, isAnother);
    merged = library.counts();
    revision++;
    pace.noteMerging(startMs);
  };

  const answer = <T>(question: () => T): Promise<T> => {
    const startMs = performance.now();
    const answered = question();
    pace.noteAnswer(startMs);
    return Promise.resolve(answered);
  };

  const tell = (always: boolean) => {
    const now = performance.now();
    if (!always && now - lastTold < TELL_EVERY_MS) return;
    lastTold = now;
    changes.fire(status());
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    queued++;
    const turn = queue.then(work, work).finally(() => queued--);
    queue = turn.catch(() => {});
    return turn;
  };

  /** What a library that was kept needs to be changed is made when there is time for it. */
  const prepare = async () => {
    while (!disposed && queued === 0 && library.prepareSome()) await new Promise(resolve => setImmediate(resolve));
  };

  /** Reads; whatever comes of it, what was read is merged, so that the next question finds it done, and told. */
  const reading = async (read: () => Promise<unknown>): Promise<LibraryStatus> => {
    progress = { reading: true, filesRead: 0, filesFound: 0 };
    try {
      await read();
    } finally {
      progress = { ...progress, reading: false };
      settle();
      tell(true);
      setTimeout(() => void prepare(), PREPARE_AFTER_MS).unref();
    }
    return status();
  };

  /** File events that come while something is read are read together after it. */
  const refresh = (paths: readonly string[]): Promise<LibraryStatus> => {
    if (burst !== undefined) {
      for (const changed of paths) burst.paths.add(changed);
      return burst.done;
    }
    const gathered = new Set(paths);
    const done = inTurn(() => {
      burst = undefined;
      const all = [...gathered];
      return reading(async () => {
        if (all.length > 0 && (await reader.readKnown(all, NEVER_CANCELLED))) return;
        const wanted = new Set(all);
        await reader.read(absolute => wanted.has(absolute) || isUnder(absolute, all), NEVER_CANCELLED);
      });
    });
    burst = { paths: gathered, done };
    return done;
  };

  const itemOf = (collection: Collection, id: string): Mirrored[Collection] | undefined => {
    if (collection === 'entities') return library.entitySummary(id);
    return collection === 'events' ? library.eventSummary(id) : library.summary(id);
  };

  return {
    onDidChange: changes.event,
    keep: () => inTurn(() => reader.keep(() => disposed || queued > 1)),
    dispose: () => {
      disposed = true;
      changes.dispose();
      reader.dispose();
    },
    setFolders: (next, token = NEVER_CANCELLED) =>
      inTurn(() => {
        reader.setFolders(next);
        return reading(() => reader.read(() => false, token));
      }),
    refresh,
    setCorrections: corrections =>
      inTurn(() => {
        annotator.setCorrections(corrections);
        library.setCorrections(corrections);
        settle();
        tell(true);
        return Promise.resolve(status());
      }),
    changesSince: (collection, known, from = 0) => {
      if (from === 0) {
        const journal = journals[collection];
        listings.set(collection, { revision: journal.revision(), ...journal.since(known) });
      }
      const listing = listings.get(collection);
      if (listing === undefined) return Promise.reject(new Error('A change is asked for from its beginning.'));
      const { revision, isWhole, changed, removed } = listing;
      const next = from + PART;
      if (next >= changed.length) listings.delete(collection);
      return answer(() => ({
        revision,
        isWhole: isWhole && from === 0,
        changed: changed.slice(from, next).flatMap(id => itemOf(collection, id) ?? []),
        removed: from === 0 ? removed : [],
        ...(next < changed.length ? { next } : {}),
      }));
    },
    status: () => Promise.resolve(status()),
    sources: () => Promise.resolve(library.sources()),
    problems: () =>
      Promise.resolve(
        library.files().flatMap(({ id, problem, problemDetail }): FileReport[] => {
          const filePath = reader.pathOf(id);
          return problem === undefined
            ? []
            : [{ id, problem, detail: problemDetail ?? problem, ...(filePath === undefined ? {} : { filePath }) }];
        }),
      ),
    document: id => {
      const [summary, fileText] = [library.summary(id), library.text(id)];
      return Promise.resolve(
        summary === undefined || fileText === undefined
          ? undefined
          : { summary, fileText, passages: library.passages(id) },
      );
    },
    annotations: id => Promise.resolve(library.annotations(id)),
    allEvents: () => answer(() => library.events()),
    allEntities: () => answer(() => library.entities()),
    events: () => answer(() => library.eventSummaries()),
    eventGroups: by =>
      answer(() => [...grouped.groups(by).values()].map(group => ({ ...group, events: group.events.length }))),
    eventsIn: (by, key) => answer(() => grouped.eventsIn(by, key)),
    event: id => answer(() => library.event(id)),
    entities: () => answer(() => library.entitySummaries()),
    quotations: query => answer(() => library.quotations(query)),
    card: id => answer(() => library.card(id)),
    findNames: (text, token = NEVER_CANCELLED) => unlessCancelled(token, () => answer(() => library.findNames(text))),
    search: (query, token = NEVER_CANCELLED) =>
      unlessCancelled(token, () => answer(() => library.search(query.text, query.limit))),
    passageAt: (source, span) => Promise.resolve(library.passageAt(source, span)),
  };
}

const isEmpty = (some: Iterable<unknown>): boolean => some[Symbol.iterator]().next().done === true;

/** Runs after whatever is waiting, so that a question that was overtaken meanwhile costs nothing. */
async function unlessCancelled<T>(token: CancellationToken, answer: () => Promise<T>): Promise<T> {
  await new Promise(resolve => setImmediate(resolve));
  throwIfCancelled(token);
  return answer();
}
