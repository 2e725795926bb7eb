// Opens a library in its worker thread as the editor does, and prints, as JSON, how long everything takes. scripts/bench.mjs bundles and runs it.
import { appendFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { connectWorker } from '../../src/worker/connect-worker.ts';
import { randomFrom } from './random.mjs';

const [workerPath, folder, storePath, mode, settleMs] = process.argv.slice(2);
const MB = 1024 * 1024;
/** How long searches took in the worker, where that tells: see measured-worker.mjs. @type {number[]} */
const inWorker = [];
const noteTime = text => {
  const [, ms] = /^search: ([\d.e-]+) ms$/.exec(text) ?? [];
  if (ms !== undefined) inWorker.push(Number(ms));
};
const log = { info: noteTime, warn: text => console.error(text), error: text => console.error(text) };

let peak = 0;
const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 25);
const now = () => performance.now();
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));

const delays = monitorEventLoopDelay({ resolution: 5 });
const started = now();
const library = connectWorker({ workerPath, log, storePath });
const connectMs = now() - started;
const used = process.cpuUsage();
delays.enable();

let firstEventsMs;
let known;
let asking = false;
let asked;
let askedMs = -Infinity;
/** As the views do: they ask again when the library's answers have changed, at most once in 250 ms. */
const listener = library.onDidChange(({ revision }) => {
  if (revision === known) return;
  known = revision;
  asked ??= setTimeout(show, Math.max(0, askedMs + 250 - now()));
});

async function show() {
  asked = asking ? setTimeout(show, 250) : undefined;
  if (asking) return;
  asking = true;
  askedMs = now();
  const shown = await askAsViews().catch(() => undefined);
  asking = false;
  if (shown !== undefined && shown.groups.length > 0) firstEventsMs ??= now() - started;
}

const status = await library.setFolders([{ name: 'sources', path: folder }]);
const allMs = now() - started;
const { user, system } = process.cpuUsage(used);
const { entities } = await askAsViews();
const shownMs = now() - started;
firstEventsMs ??= shownMs;
const blockedMs = Math.max(0, delays.max / 1e6 - 5);
delays.disable();
const peakMb = peak / MB;
const result = {
  mode,
  sources: status.sources,
  names: entities.length,
  events: status.events,
  connectMs,
  firstEventsMs,
  allMs,
  cpuSeconds: (user + system) / 1e6,
  shownMs,
  peakMb,
  blockedMs,
};

if (mode !== 'brief')
  Object.assign(result, { queries: await askQueries(), hover: await askNames(), save: await saveFiles() });
if (mode === 'brief') Object.assign(result, { keptMs: await untilKept(), peakMb: peak / MB });
// Garbage is collected when nothing has been asked for a while, and threads that annotate end when no file has been saved for a while longer.
await sleep(Number(settleMs));
result.settledMb = process.memoryUsage.rss() / MB;
clearInterval(sampling);
listener.dispose();
library.dispose();
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(0);

/** How long it takes until the library, as it is merged, is kept for the next session; undefined where it is not. */
async function untilKept() {
  const before = now();
  while (now() - before < 60_000) {
    await sleep(100);
    if (readdirSync(storePath, { recursive: true }).some(name => name.endsWith('.snapshot'))) return now() - before;
  }
  return undefined;
}

/** What the views show at first: names, groups of events, and the first of the groups. */
async function askAsViews() {
  const [groups, entities] = await Promise.all([library.eventGroups('date'), library.entities()]);
  await Promise.all(groups.slice(0, 20).map(({ key }) => library.eventsIn('date', key)));
  return { groups, entities };
}

/** Times in milliseconds; the median, and what one in a hundred exceeds. */
function spread(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = share => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), most: sorted.at(-1) ?? 0 };
}

async function askQueries() {
  const random = randomFrom(5);
  const words =
    'talks ministers trade border security agreement terrorism ambassador refugees statement visit economy support peace'.split(
      ' ',
    );
  const times = [];
  for (let i = 0; i < 300; i++) {
    const entity = entities[Math.floor(random() * entities.length)]?.name ?? '';
    const word = words[Math.floor(random() * words.length)];
    const other = words[Math.floor(random() * words.length)];
    const text = [
      `${entity} ${word}`,
      `${word} ${other}`,
      `${word} ${other.slice(0, 3)}`,
      `“${word} and” ${entity}`,
      `${entity.slice(0, -1)}x ${word}`,
    ][i % 5];
    const before = now();
    await library.search({ text, limit: 50 });
    times.push(now() - before);
  }
  // Messages come in order: what was told before this answer has come.
  await library.status();
  if (inWorker.length !== times.length) throw new Error('The worker did not tell how long searches took.');
  return { ...spread(times), inWorker: spread(inWorker) };
}

async function askNames() {
  const random = randomFrom(7);
  const times = [];
  for (let i = 0; i < 300; i++) {
    const [one, two] = [0, 1].map(() => entities[Math.floor(random() * entities.length)]?.name ?? '');
    const before = now();
    await library.findNames(
      `In the evening ${one} had telephoned ${two}’s aides, who said that nobody knew when talks would go on.`,
    );
    times.push(now() - before);
  }
  return spread(times);
}

/** From the file event to the new name in what the views get. */
async function saveFiles() {
  const times = [];
  const [first] = readdirSync(folder)
    .filter(name => /^\d/.test(name))
    .sort();
  const file = path.join(folder, first, readdirSync(path.join(folder, first)).sort()[0] ?? '');
  for (let i = 0; i < 5; i++) {
    appendFileSync(file, `\nGovernor Ximena Quort${'abcdefgh'[i]} visited Wellington on 3 March 200${i}.\n`);
    const before = now();
    await library.refresh([file]);
    const { entities: after } = await askAsViews();
    times.push(now() - before);
    if (!after.some(({ name }) => name === `Ximena Quort${'abcdefgh'[i]}`))
      throw new Error('What was saved is not shown.');
  }
  return spread(times);
}
