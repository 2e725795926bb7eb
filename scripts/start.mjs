// npm start [-- --fresh] [--check]: prepares the sample project, says what its library holds, and opens it in VS Code with the extension.
// --fresh makes the project anew; --check ends as soon as VS Code answers.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build, installDependencies } from './setup/dependencies.mjs';
import { must, ROOT, run } from './setup/run.mjs';
import { prepareSampleProject } from './sample-project.mjs';

const flags = new Set(process.argv.slice(2));
const isCheck = flags.has('--check');

installDependencies();
build();
const project = prepareSampleProject(path.join(ROOT, 'out/sample-project'), { fresh: flags.has('--fresh') });
console.log(`\nThe sample project is in ${path.relative(process.cwd(), project) || '.'}: a draft, and its library:\n`);
must(run(process.execPath, ['dist/cli.cjs', 'sources', path.join(project, 'seeds')]), 'The sample library could not be read.');

const draft = path.join(project, 'draft.md');
const development = `--extensionDevelopmentPath=${ROOT}`;
const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
const hasCode = hasDisplay && !isCheck && process.env.WELLSOURCED_HOSTED === undefined && spawnSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;

if (hasCode) {
  console.log('Opening VS Code …');
  process.exit(run('code', [development, project, draft], { shell: process.platform === 'win32' }));
}
const { canDownload, prepareHost } = await import('./setup/vscode.mjs');
if (hasDisplay && !isCheck && (await canDownload())) {
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  const program = await downloadAndUnzipVSCode();
  console.log('Opening VS Code …');
  process.exit(run(program, [development, '--new-window', project, draft]));
}

// In the browser: the extension is installed into a server of VS Code as anybody would install it.
prepareHost();
must(run(process.execPath, ['scripts/package.mjs', '--quiet']), 'The extension could not be packaged.');
const { startServer, QUIET_SETTINGS } = await import('../test/host/server.mjs');
const { NODE, SERVER_MAIN } = await import('../test/host/paths.mjs');
const dataDir = path.join(ROOT, 'out/browser');
const extensionsDir = path.join(dataDir, 'extensions');
const vsix = readdirSync(path.join(ROOT, 'dist')).find(file => file.endsWith('.vsix')) ?? '';
must(
  run(NODE, [SERVER_MAIN, '--accept-server-license-terms', '--server-data-dir', dataDir, '--extensions-dir', extensionsDir, '--install-extension', path.join(ROOT, 'dist', vsix), '--force'], { stdio: ['ignore', 'ignore', 'inherit'] }),
  'The extension could not be installed into VS Code.',
);
const server = await startServer({ dataDir, extensionsDir, userDataDir: path.join(dataDir, 'data'), settings: QUIET_SETTINGS });
const url = new URL(`http://${server.authority}/`);
url.searchParams.set('tkn', server.token);
url.searchParams.set('folder', project);
url.searchParams.set('payload', JSON.stringify([['openFile', `vscode-remote://${server.authority}${encodeURI(draft)}`]]));
if (isCheck) {
  const answer = await fetch(url, { redirect: 'manual' });
  const installed = readdirSync(extensionsDir).some(name => name.startsWith('wellsourced.wellsourced-'));
  await server.stop();
  must(answer.status < 400 && installed ? 0 : 1, `VS Code answered ${answer.status}; the extension is ${installed ? '' : 'not '}installed.`);
  console.log('VS Code answers, and the extension is installed.');
  process.exit(0);
}
console.log(`\nVS Code runs in the browser. Open\n\n  ${url.href}\n\nand end it here with Ctrl+C.`);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void server.stop().then(() => process.exit(0)));
