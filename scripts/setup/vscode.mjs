// Finds a VS Code for tests and for npm start: one that is named, one that can be downloaded, or the hosted one.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { findChromium } from '../../test/host/paths.mjs';
import { installHost } from '../../test/host/install.mjs';
import { ROOT } from './run.mjs';

const DOWNLOAD_SITE = 'https://update.code.visualstudio.com/api/releases/stable';
const PATIENCE_MS = 4000;

/** Whether VS Code itself can be downloaded, asked once and with little patience. */
export async function canDownload() {
  if (process.env.WELLSOURCED_HOSTED !== undefined) return false;
  try {
    return (await fetch(DOWNLOAD_SITE, { signal: AbortSignal.timeout(PATIENCE_MS) })).ok;
  } catch {
    return false;
  }
}

const has = program => spawnSync('which', [program], { stdio: 'ignore' }).status === 0;

/** Makes the hosted VS Code ready, with the system's packages it needs: installed where that may be done, else named. */
export function prepareHost() {
  const missing = [
    ...(findChromium() === undefined ? ['chromium', 'fonts-dejavu-core'] : []),
    ...(has('g++') ? [] : ['g++']),
    ...(has('make') ? [] : ['make']),
    ...(has('python3') ? [] : ['python3']),
  ];
  if (missing.length > 0) installPackages(missing);
  installHost();
}

function installPackages(packages) {
  const root = process.getuid?.() === 0;
  const sudo = !root && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  const message = `These programs are needed for VS Code in the browser, and are not on this machine: ${packages.join(', ')}. Install them (Debian: apt-get install ${packages.join(' ')}), then try again.`;
  if (!has('apt-get') || (!root && !sudo)) throw new Error(message);
  console.log(`Installing ${packages.join(', ')} …`);
  const apt = (...args) => spawnSync(sudo ? 'sudo' : 'apt-get', [...(sudo ? ['-n', 'apt-get'] : []), '-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status;
  if (apt('update') !== 0 || apt('install', '-y', '--no-install-recommends', ...packages) !== 0) throw new Error(message);
}

/** The program that `runTests` of @vscode/test-electron takes: undefined where it downloads one itself. */
export async function testExecutable() {
  if (process.env.VSCODE_EXECUTABLE !== undefined) return process.env.VSCODE_EXECUTABLE;
  if (await canDownload()) return undefined;
  prepareHost();
  return path.join(ROOT, 'test/host/code.mjs');
}
