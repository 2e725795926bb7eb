#!/usr/bin/env node
// Stands in for VS Code's program in runTests({ vscodeExecutablePath }): takes the same arguments, runs the tests in the hosted VS Code, and exits with their status.
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { QUIET_SETTINGS, startServer } from './server.mjs';
import { launchBrowser, openWorkbench } from './workbench.mjs';

const options = parse(process.argv.slice(2));
const timeoutMs = Number(process.env.VSCODE_HOST_TIMEOUT_MS ?? 300_000);
const verbose = process.env.VSCODE_HOST_VERBOSE !== undefined;
const logDir = process.env.VSCODE_HOST_LOG_DIR;
const scratch = mkdtempSync(path.join(os.tmpdir(), 'wellsourced-run-'));
/** The test entry leaves it when all tests passed: VS Code reports success, too, when it loses its extension host. */
const passedMark = path.join(scratch, 'passed');
/** Lines of the workbench itself that arrive among those of the tests. */
const NOISE =
  /^(?:\[(?:AgentHost|RemoteAgentHostProtocol|ChatModelSelection|AccountPolicyGate|Service Worker|reconnection-grace-time)|Resolv(?:ing|ed) connection token|Creating a socket|Updating additional builtin|getaddrinfo |An unknown error occurred|Error while fetching the extension under development .* is not a web extension)/;

let server;
let browser;
let finished = false;

async function finish(code) {
  if (finished) return;
  finished = true;
  await browser?.close().catch(() => {});
  await server?.stop().catch(() => {});
  const believed = code === 0 && options.tests !== undefined && !existsSync(passedMark) ? 1 : code;
  if (believed !== code) console.error('The extension host ended before the tests did.');
  rmSync(scratch, { recursive: true, force: true });
  process.exit(believed);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => finish(130));
process.on('unhandledRejection', error => {
  console.error(error);
  void finish(1);
});

function parse(argv) {
  /** @type {{ extensions: string[], folders: string[], files: string[], server: string[], workspace?: string, tests?: string, userDataDir?: string, extensionsDir?: string, disableExtensions?: boolean }} */
  const parsed = { extensions: [], folders: [], files: [], server: [] };
  for (const argument of argv) {
    const flag = /^--([A-Za-z-]+)(?:=(.*))?$/s.exec(argument);
    if (flag === null) {
      const file = path.resolve(argument);
      if (file.endsWith('.code-workspace')) parsed.workspace = file;
      else (existsSync(file) && statSync(file).isDirectory() ? parsed.folders : parsed.files).push(file);
      continue;
    }
    const [, name, value] = flag;
    if (name === 'extensionDevelopmentPath') parsed.extensions.push(path.resolve(value));
    else if (name === 'extensionTestsPath') parsed.tests = path.resolve(value);
    else if (name === 'user-data-dir') parsed.userDataDir = path.resolve(value);
    else if (name === 'extensions-dir') parsed.extensionsDir = path.resolve(value);
    else if (name === 'disable-extensions') parsed.disableExtensions = true;
    else if (['disable-workspace-trust', 'enable-proposed-api', 'log'].includes(name)) parsed.server.push(argument);
    // Others, such as no-sandbox, mean nothing to a server.
  }
  return parsed;
}

async function onPage(page) {
  setTimeout(async () => {
    console.error(`The tests gave no result within ${timeoutMs / 1000} s.`);
    if (logDir !== undefined) {
      mkdirSync(logDir, { recursive: true });
      await page.screenshot({ path: path.join(logDir, 'timeout.png') }).catch(() => {});
    }
    void finish(1);
  }, timeoutMs).unref();
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const line = format(...args);
    if (verbose || !NOISE.test(line)) (type === 'error' ? process.stderr : process.stdout).write(`${line}\n`);
  });
  await page.exposeFunction('codeAutomationExit', (code, logs) => {
    if (logDir !== undefined && Array.isArray(logs))
      for (const { relativePath, contents } of logs) {
        const file = path.join(logDir, relativePath);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, contents);
      }
    void finish(code);
  });
  page.on('crash', () => {
    console.error('The page crashed.');
    void finish(1);
  });
  page.on('pageerror', error => console.error('[page]', error.message));
  if (verbose) page.on('console', message => console.error('[console]', message.text()));
}

try {
  const playwright = (await import('playwright-core')).default;
  server = await startServer({
    settings: QUIET_SETTINGS,
    args: options.server,
    env:
      options.tests === undefined ? {} : { VSCODE_HOST_TESTS_PATH: options.tests, VSCODE_HOST_PASSED_MARK: passedMark },
    ...(options.userDataDir === undefined ? {} : { userDataDir: options.userDataDir }),
    ...(options.extensionsDir === undefined ? {} : { extensionsDir: options.extensionsDir }),
    ...(verbose ? { log: text => process.stderr.write(text) } : {}),
  });
  browser = await launchBrowser(playwright);
  await openWorkbench(browser, {
    server,
    folder: options.folders[0],
    workspace: options.workspace,
    openFiles: options.files,
    extensions: options.extensions,
    tests: options.tests && fileURLToPath(new URL('./test-entry.cjs', import.meta.url)),
    disableExtensions: options.disableExtensions,
    onPage,
  });
} catch (error) {
  console.error(error);
  await finish(1);
}
