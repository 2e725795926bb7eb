import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import path from 'node:path';

/**
 * Lets this thread work only when others leave the processor free, so that typing goes on as ever while a large library is read. On Linux a thread can
 * be told so on its own; elsewhere, where only whole processes can, nothing is changed.
 */
export function giveWayToOthers(): void {
  if (process.platform !== 'linux') return;
  try {
    const thread = Number(path.basename(readlinkSync('/proc/thread-self')));
    setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Then it works on like the others.
  }
}
