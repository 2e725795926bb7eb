/** What is watched is asked so often. */
const EVERY_MS = 5;

export interface LoopFigures {
  /** The longest time in which the event loop came to nothing else: whatever kept it, other programs on the machine among it. */
  readonly longestMs: number;
  /** The most processor time that this thread took in such a time; undefined where Node.js cannot tell. */
  readonly longestBusyMs: number | undefined;
}

/** `process.threadCpuUsage`, where Node.js has it (from 23.9 on). */
type ThreadCpuUsage = () => { readonly user: number; readonly system: number };

/** Watches how long the event loop of this thread is kept from everything else, until it is stopped. */
export function watchEventLoop(): { stop(): LoopFigures } {
  const threadCpuUsage = (process as { threadCpuUsage?: ThreadCpuUsage }).threadCpuUsage?.bind(process);
  const busy = (): number => {
    const used = threadCpuUsage?.();
    return used === undefined ? 0 : (used.user + used.system) / 1000;
  };
  let [at, busyAt, longestMs, longestBusyMs] = [performance.now(), busy(), 0, 0];
  const timer = setInterval(() => {
    const [now, busyNow] = [performance.now(), busy()];
    longestMs = Math.max(longestMs, now - at - EVERY_MS);
    longestBusyMs = Math.max(longestBusyMs, busyNow - busyAt);
    [at, busyAt] = [now, busyNow];
  }, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return { longestMs, longestBusyMs: threadCpuUsage === undefined ? undefined : longestBusyMs };
    },
  };
}
