#!/usr/bin/env node
// Puts the hosted VS Code into this folder's node_modules, by the lock file; does nothing where that is done already.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { HOST_DIR, NODE, NODE_DIR, SERVER_MAIN, VSCODE_DIR } from './paths.mjs';

const lock = createHash('sha256')
  .update(readFileSync(path.join(HOST_DIR, 'package-lock.json')))
  .digest('hex')
  .slice(0, 12);
const stamp = path.join(HOST_DIR, 'node_modules', `.installed-${lock}`);

export const isHostInstalled = () => existsSync(stamp);

export function installHost() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'The hosted VS Code runs on Linux (x64) only. Install VS Code, and set VSCODE_EXECUTABLE to its program.',
    );
  if (isHostInstalled()) return;
  console.log('Installing the hosted VS Code (a few minutes, once) …');
  const run = (args, options = {}) =>
    execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: HOST_DIR,
      stdio: ['ignore', 'ignore', 'inherit'],
      ...options,
    });
  // Without scripts: code-server's own want another Node and libraries that tests do not need.
  run(['ci', '--ignore-scripts']);
  // The server is built for the Node beside it: that Node's headers serve, so that none are downloaded.
  const env = { ...process.env, PATH: `${path.dirname(NODE)}:${process.env.PATH}`, npm_config_nodedir: NODE_DIR };
  // Its shrinkwrap lacks an optional entry, so that npm ci refuses it.
  run(['install', '--omit=dev', '--ignore-scripts'], { cwd: VSCODE_DIR, env });
  // Large, and never loaded when an extension is tested.
  for (const unused of ['node_modules/@github', 'node_modules/@microsoft/mxc-sdk', 'extensions/copilot'])
    rmSync(path.join(VSCODE_DIR, unused), { recursive: true, force: true });
  const ripgrep = path.join(VSCODE_DIR, 'node_modules/@vscode/ripgrep-universal/bin');
  for (const platform of existsSync(ripgrep) ? readdirSync(ripgrep) : [])
    if (platform !== 'linux-x64') rmSync(path.join(ripgrep, platform), { recursive: true, force: true });
  run(['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'], { cwd: VSCODE_DIR, env });
  for (const heavy of ['include', 'share']) rmSync(path.join(NODE_DIR, heavy), { recursive: true, force: true });
  execFileSync(NODE, [SERVER_MAIN, '--version'], { stdio: 'ignore' });
  writeFileSync(stamp, '');
}

if (process.argv[1] === path.join(HOST_DIR, 'install.mjs')) installHost();
