// Prepares the sample project: a copy of the sample library, and a draft.
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './setup/run.mjs';

export const SAMPLE_PROJECT = path.join(ROOT, 'out/sample-project');

const PARTS = [
  { from: 'seeds', to: 'seeds' },
  { from: 'media/sample/draft.md', to: 'draft.md' },
];

/**
 * What a writer has changed in it stays, unless the project is made afresh.
 *
 * @param {string} folder
 * @param {{ fresh?: boolean }} [options]
 * @returns {string} the folder
 */
export function prepareSampleProject(folder, { fresh = false } = {}) {
  if (fresh) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { from, to } of PARTS) {
    const target = path.join(folder, to);
    if (!existsSync(target)) cpSync(path.join(ROOT, from), target, { recursive: true });
  }
  return folder;
}

if (process.argv[1] === path.join(ROOT, 'scripts/sample-project.mjs')) prepareSampleProject(SAMPLE_PROJECT);
