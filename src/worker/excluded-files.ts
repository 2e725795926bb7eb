import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { LibraryFolder } from '../library/library-service.ts';

/** Which files and folders of a library folder are left out. */
export interface ExcludedFiles {
  /** Reads what a folder itself says before what is in it is asked about. */
  enter(folder: string): Promise<void>;
  has(absolute: string, isFolder: boolean): boolean;
}

interface RuleSet {
  /** Paths are told from here. */
  readonly base: string;
  readonly rules: Ignore;
}

/** File systems of Linux tell capitals from small letters. */
const IGNORE_CASE = process.platform !== 'linux';
/** A pattern in braces stands for so many others at most. */
const MOST_ALTERNATIVES = 64;

/** By the editor's patterns, and by `.gitignore` files from the library folder downwards where the folder asks for them: the deepest that says something counts. */
export function excludedFiles({ path: folder, excludes, obeysGitignore }: LibraryFolder): ExcludedFiles {
  const sets: RuleSet[] = [];
  const globs = (excludes?.globs ?? []).flatMap(expandBraces);
  if (excludes !== undefined && globs.length > 0) {
    const isInside = isBelow(folder, excludes.base) || folder === excludes.base;
    // Outside of the folder that they are written for, only patterns hold that hold everywhere.
    const base = isInside ? excludes.base : folder;
    const holding = isInside ? globs : globs.filter(glob => glob.startsWith('**/'));
    sets.push({ base, rules: ignore({ ignoreCase: IGNORE_CASE }).add(holding.map(fromRoot)) });
  }
  return {
    enter: async entered => {
      if (obeysGitignore !== true) return;
      const text = await readFile(path.join(entered, '.gitignore'), 'utf8').catch(() => '');
      if (text !== '') sets.push({ base: entered, rules: ignore({ ignoreCase: IGNORE_CASE }).add(text) });
    },
    has: (absolute, isFolder) => {
      let excluded = false;
      for (const { base, rules } of sets) {
        if (!isBelow(absolute, base)) continue;
        const relative = path.relative(base, absolute).split(path.sep).join('/');
        const { ignored, unignored } = rules.test(isFolder ? `${relative}/` : relative);
        if (ignored) excluded = true;
        else if (unignored) excluded = false;
      }
      return excluded;
    },
  };
}

const isBelow = (absolute: string, base: string): boolean =>
  absolute.startsWith(base.endsWith(path.sep) ? base : base + path.sep);

/** In the editor's patterns a name alone stands for what lies at the root; in Git's, for what lies anywhere. */
const fromRoot = (glob: string): string => (glob.startsWith('**/') || glob.startsWith('/') ? glob : `/${glob}`);

/** `*.{txt,md}` is `*.txt` and `*.md`; braces within braces, too. */
export function expandBraces(glob: string): string[] {
  let all = [glob];
  for (let round = 0; round < 6; round++) {
    const next = all.flatMap(one => {
      const match = /\{([^{}]*)\}/.exec(one);
      if (match === null) return [one];
      const [before, behind] = [one.slice(0, match.index), one.slice(match.index + match[0].length)];
      return (match[1] ?? '').split(',').map(part => before + part + behind);
    });
    const distinct = [...new Set(next)];
    if (distinct.length > MOST_ALTERNATIVES || distinct.every((one, i) => one === all[i])) return all;
    all = distinct;
  }
  return all;
}
