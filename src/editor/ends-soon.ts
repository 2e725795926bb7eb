import type { LibraryStatus } from '../library/library-service.ts';

/** Whether a reading that goes on as before will have ended in a while. @param forMs for how long it has been going on */
export const endsSoon = (
  { filesRead, filesFound }: Pick<LibraryStatus, 'filesRead' | 'filesFound'>,
  forMs: number,
  withinMs: number,
): boolean => filesRead > 0 && (forMs * (filesFound - filesRead)) / filesRead < withinMs;
