// Installs what the hosted VS Code needs of the system, where that may be done; else says what is missing.
import { spawnSync } from 'node:child_process';
import { findChromium } from '../../test/host/paths.mjs';
import { isHostInstalled } from '../../test/host/install.mjs';

const succeeds = (program, ...args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/** What two small native modules of the server are built with. */
const BUILD_TOOLS = [
  { name: 'g++', flag: '--version' },
  { name: 'make', flag: '--version' },
  { name: 'python3', flag: '--version' },
];

/** @param {{ browser: boolean }} options whether a browser is needed too */
export function prepareMachine({ browser }) {
  const tools = isHostInstalled() ? [] : BUILD_TOOLS.filter(({ name, flag }) => !succeeds(name, flag));
  const missing = [
    ...tools.map(({ name }) => name),
    ...(browser && findChromium() === undefined ? ['chromium', 'fonts-dejavu-core'] : []),
  ];
  if (missing.length === 0) return;
  const command = `apt-get install --no-install-recommends ${missing.join(' ')}`;
  if (!installPackages(missing)) {
    const browserHint = missing.includes('chromium')
      ? ' A Chromium elsewhere is found by the variable CHROMIUM_PATH.'
      : '';
    console.error(
      `These are needed, and not on this machine: ${missing.join(', ')}. On Debian and Ubuntu: ${command}.${browserHint}`,
    );
    process.exit(1);
  }
}

/** Pandoc, which reads what the writer hands in; any version with citeproc inside will do. */
export function preparePandoc() {
  if (succeeds('pandoc', '--version') || installPackages(['pandoc'])) return;
  console.error(
    'Pandoc is needed, and not on this machine. On Debian and Ubuntu: apt-get install pandoc; elsewhere: https://pandoc.org/installing.html.',
  );
  process.exit(1);
}

/** Debian's packages, by root or by who may become root without a password. */
function installPackages(names) {
  const isRoot = process.getuid?.() === 0;
  if (!succeeds('apt-get', '--version') || (!isRoot && !succeeds('sudo', '-n', 'true'))) return false;
  console.log(`Installing ${names.join(', ')} …`);
  const apt = (...args) => {
    const call = [
      ...(isRoot ? [] : ['sudo', '-n']),
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-qq',
      ...args,
    ];
    return spawnSync(call[0] ?? '', call.slice(1), { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...names);
}
