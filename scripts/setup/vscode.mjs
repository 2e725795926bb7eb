// Finds a VS Code for tests and for npm start: one that is named, one that can be downloaded, or the hosted one.
import path from 'node:path';
import { installHost } from '../../test/host/install.mjs';
import { prepareMachine } from './machine.mjs';
import { ROOT } from './run.mjs';

const DOWNLOAD_SITE = 'https://update.code.visualstudio.com/api/releases/stable';
const PATIENCE_MS = 4000;

/** Whether a window can be opened here. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** Whether VS Code's own download answers; asked once and with little patience. */
export async function canDownload() {
  try {
    return (await fetch(DOWNLOAD_SITE, { signal: AbortSignal.timeout(PATIENCE_MS) })).ok;
  } catch {
    return false;
  }
}

/** The hosted VS Code is for Linux on x64 only: the Node that it brings along is. */
export const canHost = () => process.platform === 'linux' && process.arch === 'x64';

/**
 * Makes the hosted VS Code ready.
 *
 * @param {{ browser?: boolean }} [options] whether tests are to show it in a browser of this machine
 */
export function prepareHost({ browser = true } = {}) {
  prepareMachine({ browser });
  installHost();
}

/**
 * The program that `runTests` of @vscode/test-electron is to run: undefined where that downloads one itself.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findTestExecutable() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  if (hasDisplay() && (await canDownload())) return undefined;
  prepareHost();
  return path.join(ROOT, 'test/host/code.mjs');
}
