// npm test [-- unit|editor|ui]: sets up what is missing, builds, runs the suites, and sums up their counts on the last line.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build, installDependencies } from './setup/dependencies.mjs';
import { ROOT, run } from './setup/run.mjs';

const OUT = path.join(ROOT, 'out/results');

const SUITES = {
  unit: file => run(process.execPath, ['node_modules/mocha/bin/mocha.js', '--reporter', 'test/counting-reporter.cjs'], { env: { ...process.env, WELLSOURCED_COUNTS: file } }),
  editor: file => run(process.execPath, ['test/editor/run.mjs'], { env: { ...process.env, WELLSOURCED_COUNTS: file } }),
  ui: file => run(process.execPath, ['node_modules/mocha/bin/mocha.js', '--config', 'test/ui/.mocharc.json', '--reporter', 'test/counting-reporter.cjs'], { env: { ...process.env, WELLSOURCED_COUNTS: file } }),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !Object.hasOwn(SUITES, name));
if (unknown.length > 0) {
  console.error(`There is no suite “${unknown.join(', ')}”: the suites are ${Object.keys(SUITES).join(', ')}.`);
  process.exit(2);
}
installDependencies();
build('--tests');
if (wanted.length === 0 || wanted.includes('ui')) {
  const { prepareHost } = await import('./setup/vscode.mjs');
  prepareHost();
}
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
for (const [name, runSuite] of Object.entries(SUITES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name} tests ==`);
  const file = path.join(OUT, `${name}.json`);
  const status = runSuite(file);
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
  // A suite that ran nothing, or ended badly without a failed test, has failed.
  if (counts.passed + counts.failed === 0 || (status !== 0 && counts.failed === 0)) {
    console.error(`The ${name} suite ended with status ${status} after ${counts.passed} tests.`);
    counts.failed += 1;
  }
  for (const key of Object.keys(total)) total[key] += counts[key];
}
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed > 0 ? 1 : 0);
