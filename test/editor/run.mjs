// Runs the editor tests in VS Code's extension host, in a copy of the sample project.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { prepareSampleProject } from '../../scripts/sample-project.mjs';
import { ROOT } from '../../scripts/setup/run.mjs';
import { findTestExecutable } from '../../scripts/setup/vscode.mjs';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'wellsourced-editor-'));
const suite = process.env.WELLSOURCED_SUITE ?? 'editor';
const documents = Number(process.env.WELLSOURCED_DOCUMENTS ?? 10_000);
const project = suite === 'large' ? await prepareLargeProject() : prepareProject();

const vscodeExecutablePath = await findTestExecutable();
try {
  await runSuite(suite);
  // The same library in the next session.
  if (suite === 'large') await runSuite('large-again');
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** @param {string} name */
function runSuite(name) {
  return runTests({
    ...(vscodeExecutablePath === undefined ? {} : { vscodeExecutablePath }),
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: path.join(ROOT, 'dist/test/editor.cjs'),
    launchArgs: [
      project,
      '--disable-extensions',
      '--disable-workspace-trust',
      `--user-data-dir=${path.join(scratch, 'user')}`,
    ],
    extensionTestsEnv: {
      WELLSOURCED_COUNTS: process.env.WELLSOURCED_COUNTS,
      WELLSOURCED_ROOT: ROOT,
      MOCHA_GREP: process.env.MOCHA_GREP ?? '',
      WELLSOURCED_SUITE: name,
      WELLSOURCED_DOCUMENTS: String(documents),
    },
  });
}

function prepareProject() {
  const folder = prepareSampleProject(path.join(scratch, 'project'));
  // What a library folder may hold besides sources.
  mkdirSync(path.join(folder, 'sources'));
  writeFileSync(path.join(folder, 'sources/photo.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0, 0, 0, 3]));
  writeFileSync(path.join(folder, 'sources/empty.txt'), '');
  return folder;
}

async function prepareLargeProject() {
  const { makeLibrary } = await import('../../scripts/bench/make-library.mjs');
  const folder = path.join(scratch, 'large');
  makeLibrary(path.join(folder, 'sources'), documents);
  return folder;
}
