// Runs a program and waits for it; what it prints is shown.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {number} the exit status, 1 where the program could not be started or was killed
 */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
  if (error !== undefined) console.error(error.message);
  return status ?? 1;
}

/**
 * Ends this program with a message where the status is not 0.
 *
 * @param {number} status
 * @param {string} message
 */
export function must(status, message) {
  if (status === 0) return;
  console.error(message);
  process.exit(status);
}
