// Bundles the extension, the worker and the command line: node esbuild.mjs [--production] [--watch] [--tests]
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...shared, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] },
  { ...shared, entryPoints: ['src/worker/worker-entry.ts'], outfile: 'dist/worker.cjs' },
  { ...shared, entryPoints: ['src/cli/cli.ts'], outfile: 'dist/cli.cjs', banner: { js: '#!/usr/bin/env node' } },
  ...(flags.has('--tests') ? [{ ...shared, entryPoints: ['test/editor/index.ts'], outfile: 'dist/test/editor.cjs', external: ['vscode', 'mocha'] }] : []),
];

/** Tells the build task of the editor when a round of building begins and ends. */
const announce = {
  name: 'announce',
  setup(build) {
    build.onStart(() => console.log('[watch] build started'));
    build.onEnd(result => {
      for (const { text, location } of result.errors) console.error(`✘ [ERROR] ${text}\n    ${location?.file}:${location?.line}:${location?.column}:`);
      console.log('[watch] build finished');
    });
  },
};

/** The licences of what is bundled go along with it. */
async function writeLicences(metafiles) {
  const require = createRequire(import.meta.url);
  const names = new Set(metafiles.flatMap(meta => Object.keys(meta.inputs)).map(file => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]).filter(name => name !== undefined));
  const texts = await Promise.all(
    [...names].sort().map(async name => {
      const folder = path.join(root, 'node_modules', name);
      const { version, license } = require(path.join(folder, 'package.json'));
      const text = await readFile(path.join(folder, 'LICENSE.txt'), 'utf8').catch(() => readFile(path.join(folder, 'LICENSE'), 'utf8')).catch(() => readFile(path.join(folder, 'LICENSE.md'), 'utf8'));
      return `${name} ${version} (${license})\n\n${text.trim()}\n`;
    }),
  );
  await writeFile(path.join(root, 'dist/THIRD-PARTY.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
}

if (flags.has('--watch')) {
  for (const options of bundles) await (await context({ ...options, plugins: [announce] })).watch();
} else {
  const results = await Promise.all(bundles.map(options => build(options)));
  await writeLicences(results.map(result => result.metafile));
}
