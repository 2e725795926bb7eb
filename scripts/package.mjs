// npm run package: bundles for release and makes dist/wellsourced-VERSION.vsix; prints the sizes.
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { build, installDependencies } from './setup/dependencies.mjs';
import { must, ROOT } from './setup/run.mjs';

installDependencies();
const dist = path.join(ROOT, 'dist');
for (const file of readdirSync(ROOT).includes('dist') ? readdirSync(dist) : []) if (/\.(?:vsix|map)$/.test(file)) rmSync(path.join(dist, file));
build('--production');
const { createVSIX } = await import('@vscode/vsce');
const { version } = JSON.parse(await (await import('node:fs/promises')).readFile(path.join(ROOT, 'package.json'), 'utf8'));
const packagePath = path.join(dist, `wellsourced-${version}.vsix`);
await createVSIX({ cwd: ROOT, packagePath, dependencies: false, skipLicense: false, allowMissingRepository: true, rewriteRelativeLinks: false }).catch(error => must(1, String(error)));
if (!process.argv.includes('--quiet')) {
  for (const file of ['extension.cjs', 'worker.cjs', 'cli.cjs', path.basename(packagePath)]) {
    console.log(`${file.padEnd(28)} ${(statSync(path.join(dist, file)).size / 1024).toFixed(0).padStart(6)} KB`);
  }
}
