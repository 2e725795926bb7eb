import { Session } from 'node:inspector/promises';

/**
 * Collects garbage in this thread, and gives the memory back. Reading thousands of files leaves as much garbage as it leaves data, and V8 looks for it only
 * when it needs room: a thread that has nothing to do keeps it for hours. Takes some milliseconds for each ten megabytes in use.
 */
export async function giveBackMemory(): Promise<void> {
  const session = new Session();
  session.connect();
  try {
    await session.post('HeapProfiler.collectGarbage');
  } finally {
    session.disconnect();
  }
}
