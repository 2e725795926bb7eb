// npm run package: bundles for release, makes dist/wellsourced-VERSION.vsix, and prints the sizes.
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { build, installDependencies } from './setup/dependencies.mjs';
import { ROOT } from './setup/run.mjs';

const DIST = path.join(ROOT, 'dist');

/** @returns {Promise<string>} the package's path */
export async function makePackage() {
  build('--production');
  for (const file of readdirSync(DIST)) if (/\.(?:vsix|map)$/.test(file)) rmSync(path.join(DIST, file));
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const packagePath = path.join(DIST, `wellsourced-${version}.vsix`);
  const { createVSIX } = await import('@vscode/vsce');
  await createVSIX({
    cwd: ROOT,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return packagePath;
}

if (process.argv[1] === path.join(ROOT, 'scripts/package.mjs')) {
  installDependencies();
  const packagePath = await makePackage();
  console.log();
  const programs = ['extension.cjs', 'front-matter.cjs', 'worker.cjs', 'bibliography.cjs', 'cli.cjs'];
  for (const file of [...programs, path.basename(packagePath)]) {
    const kilobytes = Math.ceil(statSync(path.join(DIST, file)).size / 1024);
    console.log(`${file.padEnd(24)} ${String(kilobytes).padStart(6)} KB`);
  }
}
