// npm run quality [-- --write]: scores what is read against annotated collections, fails below what must be reached, and with --write updates QUALITY.md.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { writeFileSync } from 'node:fs';
import { build, installDependencies } from './setup/dependencies.mjs';
import { ROOT } from './setup/run.mjs';
import { SPEED_TARGETS, TARGETS } from './quality/targets.mjs';

installDependencies();
const { CORPORA, extract, haveCorpora, readGold, score, SHARED } = await import('./quality/corpora.mjs');
if (!haveCorpora()) {
  console.log(`Skipped: the annotated collections are not in ${path.relative(process.cwd(), SHARED)}.`);
  process.exit(0);
}
build();
const { scorePeers } = await import('./quality/score-peers.mjs');
const { buildSync } = await import('esbuild');
const { countKinds } = await import('./quality/error-kinds.mjs');
const { writeReport } = await import('./quality/report.mjs');

const scores = Object.fromEntries(CORPORA.map(corpus => [corpus.name, score(corpus, 'wellsourced', extract(corpus))]));
const rows = TARGETS.map(target => ({ ...target, reached: target.read(scores[target.corpus]) }));
const errors = countErrors();
const speed = measureSpeed();
const peers = scorePeers(CORPORA);

for (const { task, corpus, figure, reached, must } of rows)
  console.log(
    `${mark(reached, must)} ${`${task}, ${corpus}: ${figure}`.padEnd(58)} ${percent(reached)}${demand(must)}`,
  );
const ratio = speed.wellsourced / speed.compromise;
console.log(
  `${mark(speed.wellsourced, SPEED_TARGETS.megabytesPerSecond)} Speed: ${speed.wellsourced.toFixed(2)} MB/s (at least ${SPEED_TARGETS.megabytesPerSecond})`,
);
console.log(
  `${mark(ratio, SPEED_TARGETS.timesCompromise)} Speed: ${ratio.toFixed(1)} times compromise's name finder (at least ${SPEED_TARGETS.timesCompromise})`,
);

if (process.argv.includes('--write')) {
  writeFileSync(path.join(ROOT, 'QUALITY.md'), writeReport({ corpora: CORPORA, rows, peers, speed, errors }));
  console.log('QUALITY.md is written.');
}
// Speed depends on the machine: it is reported, and fails nothing.
const below = rows.filter(({ reached, must }) => must !== undefined && !isReached(reached, must));
if (below.length > 0) {
  console.error(`${below.length} figures are below what must be reached.`);
  process.exit(1);
}

/** Errors by kind over all collections, the most frequent first. */
function countErrors() {
  const total = new Map();
  for (const corpus of CORPORA) {
    const gold = readGold(corpus);
    const judged = new Set(Object.keys(gold).filter(task => Array.isArray(gold[task]) && gold[task].length > 0));
    for (const [kind, count] of countKinds(scores[corpus.name].errors, judged))
      total.set(kind, (total.get(kind) ?? 0) + count);
  }
  return [...total].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}

/** In a program of its own, bundled as users get it. */
function measureSpeed() {
  const program = path.join(ROOT, 'out/quality/speed.mjs');
  buildSync({
    entryPoints: [path.join(ROOT, 'scripts/quality/speed.mjs')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  return JSON.parse(execFileSync(process.execPath, [program], { cwd: ROOT, encoding: 'utf8' }));
}

/** @param {number} reached @param {number} must */
function isReached(reached, must) {
  return reached >= must - 1e-9;
}

/** @param {number} reached @param {number} [must] */
function mark(reached, must) {
  return must === undefined ? ' ' : isReached(reached, must) ? '✔' : '✖';
}

function percent(share) {
  return (share * 100).toFixed(1).padStart(6);
}

function demand(must) {
  return must === undefined ? '' : ` (at least ${(must * 100).toFixed(0)})`;
}
