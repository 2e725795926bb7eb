// Shows the workbench of a running server in a browser.
import path from 'node:path';
import { findChromium } from './paths.mjs';

const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param {typeof import('playwright-core')} playwright */
export function launchBrowser(playwright, { headless = true } = {}) {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error(
      'There is no Chromium on this machine. Install it (Debian: apt-get install chromium), or set CHROMIUM_PATH.',
    );
  return playwright.chromium.launch({ executablePath, headless, args: CHROMIUM_ARGS });
}

/**
 * Opens the workbench. The extension under development and its tests go into the configuration that the server writes into the page: the URL would
 * carry them only to a server in smoke-test mode, which shows no notifications and takes one extension only.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{ server: { authority: string, token: string }, folder?: string, workspace?: string, openFiles?: string[], extensions?: string[], tests?: string,
 *   disableExtensions?: boolean, context?: object, onPage?: (page: import('playwright-core').Page) => unknown }} options
 */
export async function openWorkbench(
  browser,
  {
    server,
    folder,
    workspace,
    openFiles = [],
    extensions = [],
    tests,
    disableExtensions = false,
    context: contextOptions,
    onPage,
  },
) {
  const { authority, token } = server;
  const remote = file => ({ $mid: 1, scheme: 'vscode-remote', authority, path: path.resolve(file) });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...contextOptions });
  await context.addCookies([{ name: 'vscode-tkn', value: token, url: `http://${authority}/` }]);
  const page = await context.newPage();
  // By script, not by page.route(): Chromium takes a page it was handed that way for a public site, and refuses it sockets to 127.0.0.1.
  await page.addInitScript(
    development => {
      const read = Element.prototype.getAttribute;
      Element.prototype.getAttribute = function (name) {
        const value = read.call(this, name);
        if (name !== 'data-settings' || value === null || this.id !== 'vscode-workbench-web-configuration')
          return value;
        const configuration = JSON.parse(value);
        return JSON.stringify({
          ...configuration,
          developmentOptions: { ...configuration.developmentOptions, ...development },
        });
      };
    },
    {
      ...(extensions.length > 0 ? { extensions: extensions.map(remote) } : {}),
      ...(tests === undefined ? {} : { extensionTestsPath: remote(tests) }),
    },
  );
  await onPage?.(page);
  const url = new URL(`http://${authority}/`);
  if (folder !== undefined) url.searchParams.set('folder', path.resolve(folder));
  else if (workspace !== undefined) url.searchParams.set('workspace', path.resolve(workspace));
  else url.searchParams.set('ew', 'true');
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...(disableExtensions ? [['disableExtensions', 'true']] : []),
    ...openFiles.map(file => ['openFile', `vscode-remote://${authority}${encodeURI(path.resolve(file))}`]),
  ];
  url.searchParams.set('payload', JSON.stringify(payload));
  await page.goto(url.href);
  await page.locator('.monaco-workbench').waitFor();
  return page;
}
