// Installs the project's dependencies where they are missing or the lock file has changed. Uses nothing but Node.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { must, ROOT, run } from './run.mjs';

export function installDependencies() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  must(
    major > 20 || (major === 20 && minor >= 19) ? 0 : 1,
    `Wellsourced needs Node.js 20.19 or later; this is ${process.version}.`,
  );
  const lock = createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex');
  const folder = path.join(ROOT, 'node_modules');
  const stamp = path.join(folder, '.wellsourced-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  // npm ci would empty what the link leads to, which others use.
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    console.warn('node_modules is a link, and belongs to another lock file: nothing is installed.');
    return;
  }
  console.log('Installing dependencies …');
  must(
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']),
    'npm could not install the dependencies: see its message above.',
  );
  writeFileSync(stamp, lock);
}

export const build = (...flags) =>
  must(run(process.execPath, ['esbuild.mjs', ...flags]), 'The build failed: see the messages above.');
