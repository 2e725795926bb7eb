// Starts VS Code's server on a free loopback port.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { NODE, SERVER_MAIN } from './paths.mjs';

/** User settings of a fresh profile: nothing that asks, calls home or gets in the way of a test. */
export const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'chat.agentHost.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'files.autoSave': 'off',
  'workbench.localHistory.enabled': false,
};

/** Variables of a surrounding VS Code would confuse the server. */
const FOREIGN = /^VSCODE_(?:IPC|PID|CWD|NLS|HANDLES|ESM|AMD|CLI|CODE_CACHE)|^ELECTRON_RUN_AS_NODE$/;

/**
 * @param {{ dataDir?: string, userDataDir?: string, extensionsDir?: string, settings?: object, args?: string[], env?: Record<string, string>, log?: (text: string) => void }} options
 * @returns {Promise<{ authority: string, token: string, stop: () => Promise<void> }>} the server's address, the token that opens it, and how to end it
 */
export async function startServer({ dataDir, userDataDir, extensionsDir, settings, args = [], env = {}, log } = {}) {
  const own = dataDir === undefined;
  const data = dataDir ?? mkdtempSync(path.join(os.tmpdir(), 'wellsourced-host-'));
  const user = userDataDir ?? path.join(data, 'data');
  const settingsFile = path.join(user, 'User/settings.json');
  if (settings !== undefined && !existsSync(settingsFile)) {
    mkdirSync(path.dirname(settingsFile), { recursive: true });
    writeFileSync(settingsFile, JSON.stringify(settings, undefined, 2));
  }
  const token = randomBytes(16).toString('hex');
  const environment = Object.fromEntries(
    Object.entries({ ...process.env, ...env }).filter(([name]) => !FOREIGN.test(name)),
  );
  const options = {
    host: '127.0.0.1',
    port: '0',
    'connection-token': token,
    'telemetry-level': 'off',
    'server-data-dir': data,
    'user-data-dir': user,
    'extensions-dir': extensionsDir ?? path.join(data, 'extensions'),
  };
  const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn(NODE, [SERVER_MAIN, ...flags, '--accept-server-license-terms', ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const kill = signal => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal); // the whole group: extension hosts are children of their own
    } catch {
      // it has ended already
    }
  };
  const killAtExit = () => kill('SIGKILL');
  process.once('exit', killAtExit);
  const ended = new Promise(resolve => child.once('exit', resolve));
  const stop = async () => {
    kill('SIGTERM');
    const timer = setTimeout(() => kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(timer);
    kill('SIGKILL');
    // The group's number may be another's one day.
    process.off('exit', killAtExit);
    if (own) rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  let said = '';
  const port = await new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`VS Code's server did not start within a minute:\n${said}`)),
      60_000,
    );
    const hear = chunk => {
      said += chunk;
      log?.(String(chunk));
      const listening = /Extension host agent listening on (\d+)/.exec(said);
      if (listening) {
        clearTimeout(timer);
        resolve(Number(listening[1]));
      }
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', code => {
      clearTimeout(timer);
      reject(new Error(`VS Code's server ended with ${code}:\n${said}`));
    });
  });
  return { authority: `127.0.0.1:${port}`, token, stop };
}
