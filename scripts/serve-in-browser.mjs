// Serves a folder in the hosted VS Code, with the extension installed as anybody would install it, from its package.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { NODE, SERVER_MAIN } from '../test/host/paths.mjs';
import { QUIET_SETTINGS, startServer } from '../test/host/server.mjs';
import { makePackage } from './package.mjs';
import { ROOT } from './setup/run.mjs';
import { prepareHost } from './setup/vscode.mjs';

const DATA = path.join(ROOT, 'out/browser');
const EXTENSIONS = path.join(DATA, 'extensions');

/**
 * @param {{ folder: string, file: string }} what the folder to open, and a file of it
 * @returns the running server, the address for the browser, and the extensions that it has
 */
export async function serveInBrowser({ folder, file }) {
  prepareHost({ browser: false });
  const vsix = await makePackage();
  rmSync(EXTENSIONS, { recursive: true, force: true });
  const manage = (...args) =>
    execFileSync(NODE, [SERVER_MAIN, '--server-data-dir', DATA, '--extensions-dir', EXTENSIONS, ...args], {
      encoding: 'utf8',
    });
  manage('--install-extension', vsix);
  const installed = manage('--list-extensions').split('\n');
  const server = await startServer({
    dataDir: DATA,
    extensionsDir: EXTENSIONS,
    settings: QUIET_SETTINGS,
    args: ['--disable-workspace-trust'],
  });
  const url = new URL(`http://${server.authority}/`);
  url.searchParams.set('tkn', server.token);
  url.searchParams.set('folder', folder);
  url.searchParams.set(
    'payload',
    JSON.stringify([['openFile', `vscode-remote://${server.authority}${encodeURI(file)}`]]),
  );
  return { installed, server, url: url.href };
}

/**
 * Looks whether the page of the workbench is served to who has the token, and the extension is installed.
 *
 * @param {{ installed: string[], url: string }} served
 */
export async function checkServed({ installed, url }) {
  if (!installed.includes('wellsourced.wellsourced')) throw new Error('The extension is not installed in VS Code.');
  // The first answer puts the token into a cookie and leads to the page.
  const first = await fetch(url, { redirect: 'manual' });
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = await fetch(new URL(first.headers.get('location') ?? url, url), { headers: { cookie } });
  const html = await page.text();
  if (!html.includes('vscode-workbench-web-configuration'))
    throw new Error(`VS Code answers ${page.status}, without its workbench.`);
}
