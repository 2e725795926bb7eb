// Bundles the extension, the worker and the command line: node esbuild.mjs [--production] [--tests] [--watch]
import { readFile, readdir, writeFile } from 'node:fs/promises';
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
  // A language, not a version of Node: for that, esbuild makes each regular expression with \p{…} anew whenever it is met.
  target: 'es2023',
  format: 'cjs',
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/** What is imported on demand is a file of its own, loaded when it is needed. @type {import('esbuild').Plugin} */
const onDemand = {
  name: 'on demand',
  setup(builder) {
    builder.onResolve({ filter: /-entry\.ts$/ }, ({ path: file, kind }) =>
      kind === 'dynamic-import' ? { path: `./${path.basename(file, '-entry.ts')}.cjs`, external: true } : undefined,
    );
  },
};

/** @type {import('esbuild').BuildOptions[]} */
const programs = [
  {
    ...shared,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.cjs',
    external: ['vscode'],
    plugins: [onDemand],
  },
  { ...shared, entryPoints: ['src/editor/front-matter-entry.ts'], outfile: 'dist/front-matter.cjs' },
  { ...shared, entryPoints: ['src/worker/worker-entry.ts'], outfile: 'dist/worker.cjs' },
  { ...shared, entryPoints: ['src/worker/bibliography-entry.ts'], outfile: 'dist/bibliography.cjs' },
  { ...shared, entryPoints: ['src/cli/cli.ts'], outfile: 'dist/cli.cjs', banner: { js: '#!/usr/bin/env node' } },
];

/** @type {import('esbuild').BuildOptions} */
const editorTests = {
  ...shared,
  entryPoints: ['test/editor/index.ts'],
  outfile: 'dist/test/editor.cjs',
  external: ['vscode', 'mocha'],
};

/** Tells the build task of the editor when a round of building begins and ends. @type {import('esbuild').Plugin} */
const announce = {
  name: 'announce',
  setup(builder) {
    builder.onStart(() => console.log('[watch] build started'));
    builder.onEnd(({ errors }) => {
      for (const { text, location } of errors) {
        console.error(`✘ [ERROR] ${text}`);
        if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
      }
      console.log('[watch] build finished');
    });
  },
};

/** The extension starts with the editor: what reads bibliographies and YAML is not in its file. @param {import('esbuild').Metafile | undefined} metafile */
function mustBeLight(metafile) {
  const heavy = Object.keys(metafile?.inputs ?? {}).filter(file => /node_modules\/(?:yaml|@retorquere)\//.test(file));
  if (heavy.length > 0) throw new Error(`dist/extension.cjs holds what is to be loaded on demand: ${heavy[0]}`);
}

/** The licences of the packages that are bundled go along with them. */
async function writeLicences(metafiles) {
  const inputs = metafiles.flatMap(({ inputs: files }) => Object.keys(files));
  const names = new Set(inputs.map(file => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]));
  names.delete(undefined);
  const texts = await Promise.all([...names].sort().map(readLicence));
  await writeFile(path.join(root, 'dist/THIRD-PARTY.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
}

async function readLicence(name) {
  const folder = path.join(root, 'node_modules', name);
  const { version, license, author } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find(entry => /^licen[cs]e/i.test(entry));
  if (file === undefined) return withoutText(name, version, license, author);
  return `${name} ${version} (${license})\n\n${(await readFile(path.join(folder, file), 'utf8')).trim()}\n`;
}

/** A package that brings no text with it is named with its licence, where that is one whose text is known to all. */
function withoutText(name, version, license, author) {
  if (!/^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0)$/.test(license ?? ''))
    throw new Error(`${name} is bundled, but names no licence that may be`);
  const who = typeof author === 'object' ? author.name : author;
  return `${name} ${version} (${license})\n\nCopyright ${who ?? `the authors of ${name}`}. The package brings no text of its licence along: see https://spdx.org/licenses/${license}.html\n`;
}

if (flags.has('--watch')) {
  for (const options of programs) {
    const plugins = [...(options.plugins ?? []), announce];
    const watched = await context({ ...options, logLevel: 'silent', plugins });
    await watched.watch();
  }
} else {
  const results = await Promise.all(programs.map(options => build(options)));
  const metafiles = results.map(({ metafile }) => /** @type {import('esbuild').Metafile} */ (metafile));
  mustBeLight(metafiles[0]);
  await writeLicences(metafiles);
  if (flags.has('--tests')) await build(editorTests);
}
