import { Session, type Profiler } from 'node:inspector/promises';

/** The code that is watched, as the profiler names its file. */
const OWN = 'dist/extension.cjs';
const EVERY_US = 500;
/** Where the profiler could not look for longer, the thread was not running: other programs had its processor. */
const MOST_MS = 5;

/**
 * Watches how long the extension's own code keeps the event loop from everything else, until it is stopped: V8's profiler looks twice in a millisecond
 * what runs in this thread. What other extensions and VS Code itself do there is not counted.
 */
export async function watchBlocks(): Promise<{ stop(): Promise<number> }> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: EVERY_US });
  await session.post('Profiler.start');
  return {
    stop: async () => {
      const { profile } = await session.post('Profiler.stop');
      session.disconnect();
      return longestOwnRun(profile);
    },
  };
}

/** The longest run of samples of the extension's code, in milliseconds; collecting garbage within a run counts. */
export function longestOwnRun({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): number {
  const parentOf = new Map(nodes.flatMap(({ id, children = [] }) => children.map(child => [child, id] as const)));
  const byId = new Map(nodes.map(node => [node.id, node]));
  const known = new Map<number, boolean>();
  const isOwn = (id: number): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const parent = parentOf.get(id);
    const own = byId.get(id)?.callFrame.url.endsWith(OWN) === true || (parent !== undefined && isOwn(parent));
    known.set(id, own);
    return own;
  };
  let [longest, run, collecting] = [0, 0, 0];
  samples.forEach((id, i) => {
    const took = Math.min((timeDeltas[i] ?? 0) / 1000, MOST_MS);
    if (isOwn(id)) {
      run += collecting + took;
      collecting = 0;
      longest = Math.max(longest, run);
    } else if (run > 0 && byId.get(id)?.callFrame.functionName === '(garbage collector)') collecting += took;
    else [run, collecting] = [0, 0];
  });
  return longest;
}
