// Prepares the sample project: a copy of the sample library and a draft. A writer's own changes to it are kept unless it is made anew.
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './setup/run.mjs';

export function prepareSampleProject(folder, { fresh = false } = {}) {
  if (fresh) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [from, to] of [['seeds', 'seeds'], ['media/sample/draft.md', 'draft.md']]) {
    const target = path.join(folder, to);
    if (!existsSync(target)) cpSync(path.join(ROOT, from), target, { recursive: true });
  }
  return folder;
}
