import type { LibraryStatus } from '../library/library-service.ts';

/** Fewer files leave nothing behind that is worth a pause. */
const MANY_FILES = 500;
const QUIET_MS = 2000;

/** Calls back once after many files were read, when nothing has been asked for a while. */
export interface AfterReading {
  readonly noteStatus: (status: Pick<LibraryStatus, 'phase' | 'filesRead'>) => void;
  readonly noteQuestion: () => void;
}

export function createAfterReading(
  tidy: () => void,
  { manyFiles = MANY_FILES, quietMs = QUIET_MS } = {},
): AfterReading {
  let isDue = false;
  let waiting: NodeJS.Timeout | undefined;

  const wait = () => {
    clearTimeout(waiting);
    if (!isDue) return;
    waiting = setTimeout(() => {
      isDue = false;
      tidy();
    }, quietMs).unref();
  };

  return {
    noteStatus: ({ phase, filesRead }) => {
      // While more is read, the end of that is waited for.
      if (phase === 'reading') clearTimeout(waiting);
      else {
        isDue ||= filesRead >= manyFiles;
        wait();
      }
    },
    noteQuestion: wait,
  };
}
