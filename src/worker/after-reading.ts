import type { LibraryStatus } from '../library/library-service.ts';

/** Fewer files leave nothing behind that is worth a pause. */
const MANY_FILES = 500;
const QUIET_MS = 2000;
/** Where reading lasts longer than this, garbage is not left to its end: it is collected whenever half as many files again were read. */
const LONG_MS = 15_000;
const GROWTH = 1.5;

/** Calls back once after many files were read, when nothing has been asked for a while; where reading lasts long, now and then meanwhile. */
export interface AfterReading {
  readonly noteStatus: (status: Pick<LibraryStatus, 'phase' | 'filesRead'>) => void;
  readonly noteQuestion: () => void;
  /** What was to be done then was put off: it calls back once more. */
  readonly noteUndone: () => void;
}

export function createAfterReading(
  /** @param isRead whether all is read */
  tidy: (isRead: boolean) => void,
  { manyFiles = MANY_FILES, quietMs = QUIET_MS, longMs = LONG_MS } = {},
): AfterReading {
  let isDue = false;
  let waiting: NodeJS.Timeout | undefined;
  let readingSinceMs: number | undefined;
  let nextAt = manyFiles;

  const noteReading = (filesRead: number) => {
    clearTimeout(waiting);
    const nowMs = performance.now();
    if (readingSinceMs === undefined) [readingSinceMs, nextAt] = [nowMs, manyFiles];
    if (filesRead < nextAt) return;
    nextAt = Math.ceil(filesRead * GROWTH);
    if (nowMs - readingSinceMs > longMs) tidy(false);
  };

  const wait = () => {
    clearTimeout(waiting);
    if (!isDue) return;
    waiting = setTimeout(() => {
      isDue = false;
      tidy(true);
    }, quietMs).unref();
  };

  return {
    noteStatus: ({ phase, filesRead }) => {
      // While more is read, the end of that is waited for.
      if (phase === 'reading') noteReading(filesRead);
      else {
        readingSinceMs = undefined;
        isDue ||= filesRead >= manyFiles;
        wait();
      }
    },
    noteQuestion: wait,
    noteUndone: () => {
      isDue = true;
      wait();
    },
  };
}
