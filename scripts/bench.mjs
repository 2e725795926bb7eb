// npm run bench [-- --quick] [--json] [--sizes 5000,10000] : how large libraries open, answer and are kept; writes BENCHMARKS.md, or prints one JSON object.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, installDependencies } from './setup/dependencies.mjs';
import { must, ROOT, run } from './setup/run.mjs';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    json: { type: 'boolean' },
    sizes: { type: 'string' },
    peers: { type: 'string' },
  },
});
installDependencies();
const { makeLibrary } = await import('./bench/make-library.mjs');
const { bundle, bundleModule, measure } = await import('./bench/run-measure.mjs');
const { writeBenchmarks } = await import('./bench/report.mjs');

/** Before anything is measured: what else runs here. */
const [load] = loadavg();
const quick = values.quick === true;
const sizes = (values.sizes ?? (quick ? '2000' : '5000,10000,20000,40000,50000')).split(',').map(Number);
const peersAt = Math.min(Number(values.peers ?? (quick ? 700 : 10_000)), Math.max(...sizes));
const say = text => values.json !== true && console.log(text);
const folder = mkdtempSync(path.join(tmpdir(), 'wellsourced-bench-'));
try {
  const out = path.join(folder, 'programs');
  // The programs look for packages from where they lie.
  const modules = path.join(ROOT, 'out/bench');
  await bundle(out, {
    worker: 'src/worker/worker-entry.ts',
    'measured-worker': 'scripts/bench/measured-worker.mjs',
  });
  await bundleModule(modules, {
    'measure-library': 'scripts/bench/measure-library.mjs',
    'measure-search': 'scripts/bench/measure-search.mjs',
    'measure-names': 'scripts/bench/measure-names.mjs',
    'measure-annotating': 'scripts/bench/measure-annotating.mjs',
    'measure-store': 'scripts/bench/measure-store.mjs',
  });
  const program = name => path.join(modules, `${name}.mjs`);
  const libraries = [];
  for (const size of sizes) libraries.push(await measureLibrary(size, program('measure-library'), out));
  const peersFolder = path.join(folder, 'peers');
  makeLibrary(peersFolder, peersAt);
  const search = [];
  for (const which of ['wellsourced', 'minisearch', 'flexsearch', 'orama', 'lunr']) {
    say(`searching: ${which}`);
    search.push(await measure(program('measure-search'), [which, peersFolder], ['--expose-gc']));
  }
  const annotating = [];
  for (const which of ['wellsourced', 'compromise', 'wink'])
    annotating.push(await measure(program('measure-annotating'), [which, peersFolder, quick ? '120' : '600']));
  const hover = await measure(program('measure-names'), [quick ? '20000' : '100000']);
  const editor = quick ? undefined : measureEditor();
  const stores = [];
  for (const which of ['segments', 'SQLite (WebAssembly)'])
    stores.push(await measure(program('measure-store'), [which, path.join(folder, which), quick ? '1000' : '10000']));
  const result = {
    machine: { cores: availableParallelism(), load, node: process.version },
    libraries,
    search,
    annotating,
    stores,
    hover,
    ...(editor === undefined ? {} : { editor }),
  };
  if (values.json === true) process.stdout.write(`${JSON.stringify(result)}\n`);
  else {
    writeFileSync(path.join(ROOT, 'BENCHMARKS.md'), writeBenchmarks(result));
    say('BENCHMARKS.md is written.');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What a writer meets while ten thousand documents are read in VS Code: see test/large. */
function measureEditor() {
  say('10,000 documents in VS Code');
  build('--tests');
  const file = path.join(ROOT, 'out/results/large-library.json');
  rmSync(file, { force: true });
  const env = { ...process.env, WELLSOURCED_SUITE: 'large', WELLSOURCED_DOCUMENTS: '10000' };
  must(run(process.execPath, ['test/editor/run.mjs'], { env }), 'The test with a large library failed: see above.');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Opens a library that was never seen, and once more. */
async function measureLibrary(size, program, workers) {
  say(`${size} documents`);
  const [own, store] = [path.join(folder, `library-${size}`), path.join(folder, `store-${size}`)];
  const bytes = makeLibrary(own, size);
  const cold = await measure(program, [path.join(workers, 'worker.cjs'), own, store, 'brief', '0']);
  // As where the editor was closed before what was merged was kept.
  for (const name of readdirSync(store, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.snapshot')) rmSync(path.join(store, name));
  const unmerged = await measure(program, [path.join(workers, 'worker.cjs'), own, store, 'brief', '0']);
  const clocked = path.join(workers, 'measured-worker.cjs');
  const warm = await measure(program, [clocked, own, store, 'full', quick ? '3000' : '25000']);
  rmSync(own, { recursive: true });
  rmSync(store, { recursive: true });
  return { size, bytes, cold, unmerged, warm };
}
