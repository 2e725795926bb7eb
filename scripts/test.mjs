// npm test [-- unit|editor|ui|pandoc|large …] [-- --grep WORDS] [-- --update-pictures]
// Sets up what is missing, builds, runs the suites, and sums up their counts on the last line.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, installDependencies } from './setup/dependencies.mjs';
import { must, ROOT, run } from './setup/run.mjs';

const RESULTS = path.join(ROOT, 'out/results');
const MOCHA = ['node_modules/mocha/bin/mocha.js', '--reporter', 'test/counting-reporter.cjs'];

const SUITES = {
  unit: [...MOCHA, 'test/unit/**/*.test.ts'],
  editor: ['test/editor/run.mjs'],
  ui: [...MOCHA, '--config', 'test/ui/.mocharc.json'],
  // These two are run where they are asked for only: one needs a program of its own, the other minutes.
  pandoc: ['test/editor/run.mjs'],
  large: ['test/editor/run.mjs'],
};
const OFTEN = ['unit', 'editor', 'ui'];

const { wanted, grep, pictures } = readArguments();
installDependencies();
build('--tests');
if (wanted.includes('ui')) {
  const { canHost, prepareHost } = await import('./setup/vscode.mjs');
  if (canHost()) prepareHost();
  else console.log('The UI tests are left out: they drive the hosted VS Code, which runs on Linux (x64) only.');
  if (!canHost()) wanted.splice(wanted.indexOf('ui'), 1);
}
if (wanted.includes('pandoc')) (await import('./setup/machine.mjs')).preparePandoc();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const results = wanted.map(runSuite);
const sum = key => results.reduce((total, counts) => total + counts[key], 0);
if (sum('skipped') > 0) console.log(`\n${sum('skipped')} skipped: they say why above.`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 ? 1 : 0);

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { grep: { type: 'string' }, 'update-pictures': { type: 'boolean' } },
  });
  const unknown = positionals.filter(name => !Object.hasOwn(SUITES, name));
  must(unknown.length, `There is no suite “${unknown.join(', ')}”: the suites are ${Object.keys(SUITES).join(', ')}.`);
  const names = Object.keys(SUITES).filter(name => (positionals.length === 0 ? OFTEN : positionals).includes(name));
  return { wanted: names, grep: values.grep, pictures: values['update-pictures'] === true };
}

/** @returns {{ passed: number, failed: number, skipped: number }} */
function runSuite(name) {
  console.log(`\n== ${name} tests ==`);
  const file = path.join(RESULTS, `${name}.json`);
  rmSync(file, { force: true });
  const env = {
    ...process.env,
    WELLSOURCED_COUNTS: file,
    WELLSOURCED_SUITE: name,
    ...(grep === undefined ? {} : { MOCHA_GREP: grep }),
    ...(pictures ? { WELLSOURCED_PICTURES: '1' } : {}),
  };
  const choice = grep === undefined || SUITES[name][0] === 'test/editor/run.mjs' ? [] : ['--grep', grep];
  const status = run(process.execPath, [...SUITES[name], ...choice], { env });
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
  // A suite that ran nothing, or ended badly without a failed test, has failed.
  const ran = counts.passed + counts.failed > 0;
  if (ran && (status === 0 || counts.failed > 0)) return counts;
  if (!ran && status === 0 && grep !== undefined && wanted.length > 1) return counts;
  console.error(`The ${name} suite ended with status ${status} after ${counts.passed} tests.`);
  return { ...counts, failed: counts.failed + 1 };
}
