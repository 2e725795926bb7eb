// BENCHMARKS.md from what was measured.

const seconds = ms => (ms / 1000).toFixed(1);
const whole = number => String(Math.round(number));
const ms = number => (number < 10 ? number.toFixed(2) : whole(number));

/** What must be reached, at a size. */
const TARGETS = [
  { size: 10_000, what: 'cold: first events shown, s', must: 2, read: ({ cold }) => cold.firstEventsMs / 1000 },
  { size: 10_000, what: 'cold: all, s', must: 30, read: ({ cold }) => cold.allMs / 1000 },
  { size: 10_000, what: 'warm: all, s', must: 2, read: ({ warm }) => warm.allMs / 1000 },
  { size: 10_000, what: 'memory of the process at its peak, MB', must: 600, read: ({ cold }) => cold.peakMb },
  { size: 10_000, what: 'memory of the process, settled, MB', must: 350, read: ({ warm }) => warm.settledMb },
  { size: 10_000, what: 'one file saved, shown, ms', must: 300, read: ({ warm }) => warm.save.p50 },
  { size: 10_000, what: 'longest block of the calling thread, warm, ms', must: 50, read: ({ warm }) => warm.blockedMs },
  { size: 20_000, what: 'query in the worker, p50, ms', must: 5, read: ({ warm }) => warm.queries.inWorker.p50 },
  { size: 20_000, what: 'query in the worker, p99, ms', must: 50, read: ({ warm }) => warm.queries.inWorker.p99 },
  { size: 50_000, what: 'cold: all, s', must: 160, read: ({ cold }) => cold.allMs / 1000 },
  { size: 50_000, what: 'warm: all, s', must: 8, read: ({ warm }) => warm.allMs / 1000 },
  { size: 50_000, what: 'memory of the process at its peak, MB', must: 2000, read: ({ cold }) => cold.peakMb },
  { size: 50_000, what: 'memory of the process, settled, MB', must: 1200, read: ({ warm }) => warm.settledMb },
];

const table = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');

/** @param {any} measured @returns {string} */
export function writeBenchmarks({ machine, libraries, search, annotating, stores, hover, editor }) {
  const reached = TARGETS.flatMap(({ size, what, must, read }) => {
    const library = libraries.find(other => other.size === size);
    return library === undefined
      ? []
      : [[`${size.toLocaleString('en')} documents: ${what}`, read(library).toFixed(1), String(must)]];
  });
  const mini = search.find(({ which }) => which === 'minisearch');
  const own = annotating.find(({ which }) => which === 'wellsourced');
  return `# Benchmarks

How large libraries open, answer and are kept. \`npm run bench\` measures this and writes this file; \`npm run -s bench -- --quick --json\` prints the same
figures for 2,000 documents. The documents are made of the sample library by \`scripts/bench/make-library.mjs\`, the same in every run: other names, places, dates and
figures each time, every second report going on about what was told lately, so that names and events grow as in the news.

Measured with Node.js ${machine.node} on ${machine.cores} cores, at a load of ${machine.load.toFixed(1)}: whatever else ran there slowed this down. Memory is that of the whole process,
with the library's threads and a copy of all names and sources on the calling side, as in the editor; it is settled 25 s after the last question: then garbage was
collected, and threads that annotate have ended. 20,000 documents are some 240,000 passages.

## What must be reached

${table(['figure', 'reached', 'must be at most'], [...reached, ['10,000 documents in VS Code: longest block of the extension host, ms', String(editor.longestBlockMs), '50'], ['10,000 documents in VS Code: activation with a warm store, ms', String(editor.activateMs), '50'], [`hover, ${hover.names.toLocaleString('en')} names known: p99, ms`, hover.p99.toFixed(2), '2'], ['index of passages: building, times MiniSearch', (search[0].buildMs / mini.buildMs).toFixed(2), '1.3'], ['index of passages: memory, times MiniSearch', (search[0].memoryMb / mini.memoryMb).toFixed(2), '1.5']])}

## Opening

Cold is a folder never seen, warm is the same folder in the next session, which begins with what was merged. That is kept when nothing has been asked for two seconds; where the editor was
closed before, the next session merges what was read of each file: that is the column “not merged”.

${table(
  [
    'documents',
    'MB',
    'names',
    'events',
    'cold: first events, s',
    'cold: all, s',
    'warm: first events, s',
    'warm: all, s',
    'not merged: all, s',
    'kept after, s',
    'peak, MB',
    'settled, MB',
  ],
  libraries.map(({ size, bytes, cold, unmerged, warm }) => [
    size.toLocaleString('en'),
    whole(bytes / 1e6),
    warm.names.toLocaleString('en'),
    warm.events.toLocaleString('en'),
    seconds(cold.firstEventsMs),
    seconds(cold.allMs),
    seconds(warm.firstEventsMs),
    seconds(warm.allMs),
    seconds(unmerged.allMs),
    seconds(cold.keptMs),
    whole(cold.peakMb),
    whole(warm.settledMb),
  ]),
)}

The same for each thousand documents: what grows with the size of the library grows in these columns.

${table(
  ['documents', 'cold, s per 1,000', 'processor, s per 1,000', 'warm, s per 1,000', 'settled, MB per 1,000'],
  libraries.map(({ size, cold, warm }) => [
    size.toLocaleString('en'),
    seconds((1000 * cold.allMs) / size),
    ((1000 * cold.cpuSeconds) / size).toFixed(1),
    (warm.allMs / size).toFixed(2),
    ((1000 * warm.settledMb) / size).toFixed(0),
  ]),
)}

## Asking

300 queries one after the other, with names, words, phrases and typing errors, each once and none before them. In the worker is from when it meets a question to when the answer is on its
way, the rest is from the calling thread and back.

${table(
  [
    'documents',
    'query in the worker p50, ms',
    'p99, ms',
    'query p50, ms',
    'p99, ms',
    'hover p50, ms',
    'hover p99, ms',
    'saved and shown p50, ms',
    'longest block of the calling thread cold / warm, ms',
  ],
  libraries.map(({ size, cold, warm }) => [
    size.toLocaleString('en'),
    ms(warm.queries.inWorker.p50),
    ms(warm.queries.inWorker.p99),
    ms(warm.queries.p50),
    ms(warm.queries.p99),
    ms(warm.hover.p50),
    ms(warm.hover.p99),
    ms(warm.save.p50),
    `${whole(cold.blockedMs)} / ${whole(warm.blockedMs)}`,
  ]),
)}

## In VS Code

${editor.documents.toLocaleString('en')} documents are read in a real VS Code while a writer types, rests the mouse on names, searches, cites, and has the Events view open (\`npm run test:large\`). The longest
time in which the extension's own code kept the extension host's event loop from everything else was ${editor.longestBlockMs} ms, as V8's profiler saw it. A source that was saved showed
after ${editor.savedMs} ms. In the next session activate() returned after ${editor.activateMs} ms, by the extension's own measure, and all documents were there ${seconds(editor.warmMs)} s after it began. The rest includes what VS Code takes, with its window in a browser on the same cores.

${table(
  ['step', 'while reading: median, ms', 'most, ms', 'afterwards: median, ms', 'most, ms'],
  ['type', 'hover', 'search', 'cite'].map(step => [
    step,
    ...editor[`${step}DuringMs`].map(ms),
    ...editor[`${step}AfterMs`].map(ms),
  ]),
)}

## Beside other libraries

The same ${search[0].passages.toLocaleString('en')} passages, each library in a process of its own. In brackets how many times MiniSearch's figure.

${table(
  ['index', 'building, s', 'memory, MB', 'loading, s', 'query p50, ms', 'query p99, ms'],
  search.map(one => {
    const cell = (field, print) =>
      one[field] === undefined
        ? ''
        : `${print(one[field])}${mini[field] === undefined ? '' : ` (${(one[field] / mini[field]).toFixed(2)})`}`;
    return [
      one.which,
      cell('buildMs', seconds),
      cell('memoryMb', whole),
      cell('loadMs', seconds),
      cell('p50', ms),
      cell('p99', ms),
    ];
  }),
)}

The store keeps what was read from ${stores[0].records.toLocaleString('en')} files, written as it comes from the annotating threads and read whole when the next session begins.

${table(
  ['store', 'writing, s', 'opening and reading all, s', 'bytes on disk for each byte'],
  stores.map(({ which, writeMs, openMs, overhead }) => [
    which,
    seconds(writeMs),
    (openMs / 1000).toFixed(2),
    overhead.toFixed(3),
  ]),
)}

${table(
  ['annotating', 'MB a second of processor time', 'times ours'],
  annotating.map(({ which, megabytesPerSecond }) => [
    which,
    megabytesPerSecond.toFixed(2),
    (megabytesPerSecond / own.megabytesPerSecond).toFixed(2),
  ]),
)}
`;
}
