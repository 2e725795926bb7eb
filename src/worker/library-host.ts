import path from 'node:path';
import { Cancelled, NEVER_CANCELLED, throwIfCancelled, type CancellationToken } from '../base/cancellation.ts';
import { createEmitter } from '../base/event.ts';
import { createLibrary } from '../library/create-library.ts';
import type { LibraryFolder, LibraryService, LibraryStatus } from '../library/library-service.ts';
import type { FileReport } from '../model/library.ts';
import type { FileId } from '../model/source.ts';
import { readSourceFile } from './read-source-file.ts';
import { walkFolder, type FoundFile } from './walk-folder.ts';

/** Changes are told at most once in this time while files are read. */
const TELL_EVERY_MS = 100;

/** The library with the folders it is read from, in this process. Reading gives way to questions after every file. */
export function createLibraryHost(): LibraryService {
  const library = createLibrary();
  const changes = createEmitter<LibraryStatus>();
  const paths = new Map<FileId, string>();
  let folders: readonly LibraryFolder[] = [];
  let missingFolders: readonly string[] = [];
  let progress = { reading: false, filesRead: 0, filesFound: 0 };
  /** Of the merged state as it was last made: while files are read it is not made anew only to be counted. */
  let merged = { names: 0, events: 0 };
  let lastTold = 0;
  /** Readings run one after the other, so that a file is never read by two at once. */
  let queue: Promise<unknown> = Promise.resolve();

  const status = (): LibraryStatus => ({
    phase: progress.reading ? 'reading' : 'idle',
    filesRead: progress.filesRead,
    filesFound: progress.filesFound,
    sources: library.sourceCount(),
    ...merged,
    missingFolders,
  });

  /** Merges what was read, so that the next question finds it done, and tells. */
  const settle = (): LibraryStatus => {
    const names = library.entities().filter(({ mentions }) => mentions.length > 0);
    merged = { names: names.length, events: library.events().length };
    tell(true);
    return status();
  };

  const tell = (always: boolean) => {
    const now = performance.now();
    if (!always && now - lastTold < TELL_EVERY_MS) return;
    lastTold = now;
    changes.fire(status());
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => {});
    return turn;
  };

  /** Reads files that are new, and those that are wanted again; all others stay. */
  const read = async (isWanted: (absolute: string) => boolean, token: CancellationToken): Promise<LibraryStatus> => {
    progress = { reading: true, filesRead: 0, filesFound: 0 };
    try {
      const found = await findFiles(token);
      for (const id of [...paths.keys()]) if (!found.has(id)) forget(id);
      const wanted = [...found].filter(([id, { absolute }]) => paths.get(id) !== absolute || isWanted(absolute));
      progress = { reading: true, filesRead: 0, filesFound: wanted.length };
      tell(true);
      for (const [id, file] of wanted) {
        throwIfCancelled(token);
        const { file: sourceFile, text } = await readSourceFile(id, file);
        library.putFile(sourceFile, text, file.absolute);
        paths.set(id, file.absolute);
        progress = { ...progress, filesRead: progress.filesRead + 1 };
        tell(false);
        await new Promise(resolve => setImmediate(resolve));
      }
    } finally {
      progress = { ...progress, reading: false };
      settle();
    }
    return status();
  };

  const findFiles = async (token: CancellationToken): Promise<Map<FileId, FoundFile>> => {
    const found = new Map<FileId, FoundFile>();
    const missing: string[] = [];
    const met = new Set<string>();
    for (const folder of folders) {
      try {
        for (const file of await walkFolder(folder.path, token, met)) found.set(`${folder.name}/${file.path}`, file);
      } catch (error) {
        if (error instanceof Cancelled) throw error;
        missing.push(folder.path);
      }
    }
    missingFolders = missing;
    return found;
  };

  const forget = (id: FileId) => {
    library.removeFile(id);
    paths.delete(id);
  };

  return {
    onDidChange: changes.event,
    dispose: () => {
      changes.dispose();
    },
    setFolders: (next, token = NEVER_CANCELLED) =>
      inTurn(() => {
        folders = next;
        return read(() => false, token);
      }),
    refresh: changed =>
      inTurn(() => {
        const isUnder = (absolute: string): boolean =>
          changed.some(other => absolute === other || absolute.startsWith(other + path.sep));
        return read(isUnder, NEVER_CANCELLED);
      }),
    setCorrections: corrections =>
      inTurn(() => {
        library.setCorrections(corrections);
        return Promise.resolve(settle());
      }),
    status: () => Promise.resolve(status()),
    sources: () => Promise.resolve(library.sources()),
    problems: () =>
      Promise.resolve(
        library.files().flatMap(({ id, problem, problemDetail }): FileReport[] => {
          const filePath = paths.get(id);
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
    events: () => Promise.resolve(library.events()),
    entities: () => Promise.resolve(library.entities()),
    quotations: speaker => Promise.resolve(library.quotations(speaker)),
    card: id => Promise.resolve(library.card(id)),
    findNames: (text, token = NEVER_CANCELLED) => unlessCancelled(token, () => library.findNames(text)),
    search: (query, token = NEVER_CANCELLED) => unlessCancelled(token, () => library.search(query.text, query.limit)),
    passageAt: (source, span) => Promise.resolve(library.passageAt(source, span)),
  };
}

/** Runs after whatever is waiting, so that a question that was overtaken meanwhile costs nothing. */
async function unlessCancelled<T>(token: CancellationToken, answer: () => T): Promise<T> {
  await new Promise(resolve => setImmediate(resolve));
  throwIfCancelled(token);
  return answer();
}
