// Where the hosted VS Code and its browser are.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const HOST_DIR = path.dirname(fileURLToPath(import.meta.url));
const modules = path.join(HOST_DIR, 'node_modules');

/** VS Code's server as code-server packs it, and the Node it is built for. */
export const VSCODE_DIR = path.join(modules, 'code-server/lib/vscode');
export const SERVER_MAIN = path.join(VSCODE_DIR, 'out/server-main.js');
export const NODE_DIR = path.join(modules, `node-${process.platform}-${process.arch}`);
export const NODE = path.join(NODE_DIR, 'bin/node');

/** The browser that shows the workbench; undefined where the machine has none. */
export const findChromium = () =>
  [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    candidate => candidate && existsSync(candidate),
  );
