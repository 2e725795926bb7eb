// npm start [-- --fresh] [-- --check]: prepares the sample project, says what its library holds, and opens it in VS Code with the extension.
// --fresh makes the project anew; --check serves it in the browser, looks whether all is there, and ends.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build, installDependencies } from './setup/dependencies.mjs';
import { must, ROOT, run } from './setup/run.mjs';
import { prepareSampleProject, SAMPLE_PROJECT } from './sample-project.mjs';

const flags = new Set(process.argv.slice(2));
const project = SAMPLE_PROJECT;
const draft = path.join(project, 'draft.md');

installDependencies();
build();
prepareSampleProject(project, { fresh: flags.has('--fresh') });
console.log(`\nThe sample project is in ${path.relative(process.cwd(), project)}: a draft, and its library:\n`);
const counted = run(process.execPath, ['dist/cli.cjs', 'sources', path.join(project, 'seeds')]);
must(counted, 'The sample library could not be read.');

const { canDownload, canHost, hasDisplay } = await import('./setup/vscode.mjs');
if (flags.has('--check') || !(await openOnDesktop())) await openInBrowser();

/** @returns {Promise<boolean>} whether there is a VS Code that opens a window here */
async function openOnDesktop() {
  if (!hasDisplay()) return false;
  const shell = process.platform === 'win32';
  const quote = text => (shell ? `"${text}"` : text);
  const development = [`--extensionDevelopmentPath=${ROOT}`, project, draft].map(quote);
  // In a terminal of a remote VS Code, `code` reaches a window elsewhere that cannot load an extension from here.
  const hasCode =
    !process.env.VSCODE_IPC_HOOK_CLI && spawnSync('code', ['--version'], { stdio: 'ignore', shell }).status === 0;
  if (hasCode) {
    console.log('\nOpening VS Code …');
    must(run('code', development, { shell }), 'VS Code could not be started.');
    return true;
  }
  if (!(await canDownload())) return false;
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  const program = await downloadAndUnzipVSCode();
  console.log('\nOpening VS Code …');
  const profile = [
    `--user-data-dir=${path.join(ROOT, 'out/desktop')}`,
    `--extensions-dir=${path.join(ROOT, 'out/desktop-extensions')}`,
  ];
  must(run(quote(program), [...profile.map(quote), ...development], { shell }), 'VS Code could not be started.');
  return true;
}

async function openInBrowser() {
  must(
    canHost() ? 0 : 1,
    'There is no VS Code here, and none can be downloaded. Install it so that “code” is on the PATH.',
  );
  const { checkServed, serveInBrowser } = await import('./serve-in-browser.mjs');
  const { installed, server, url } = await serveInBrowser({ folder: project, file: draft });
  if (flags.has('--check')) {
    await checkServed({ installed, url });
    await server.stop();
    console.log('VS Code answers, and the extension is installed.');
    process.exit(0);
  }
  console.log(`\nVS Code runs in the browser. Open\n\n  ${url}\n\nand end it here with Ctrl+C.`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void server.stop().then(() => process.exit(0)));
}
