// Runs the editor tests in VS Code's extension host, in a copy of the sample project.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { prepareSampleProject } from '../../scripts/sample-project.mjs';
import { ROOT } from '../../scripts/setup/run.mjs';
import { findTestExecutable } from '../../scripts/setup/vscode.mjs';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'wellsourced-editor-'));
const project = prepareSampleProject(path.join(scratch, 'project'));
// What a library folder may hold besides sources.
mkdirSync(path.join(project, 'sources'));
writeFileSync(path.join(project, 'sources/photo.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0, 0, 0, 3]));
writeFileSync(path.join(project, 'sources/empty.txt'), '');

const vscodeExecutablePath = await findTestExecutable();
try {
  await runTests({
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
      WELLSOURCED_SUITE: process.env.WELLSOURCED_SUITE ?? 'editor',
    },
  });
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
