import { stat } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import type { NamedBibliographies } from '../draft/bibliography/named-bibliographies.ts';
import type { BibliographyEntry, BibliographyProblem } from '../model/bibliography.ts';
import { isBibliographyName } from '../library/bibliography/bibliography-name.ts';
import { folderOf } from './draft-folder.ts';
import { readText } from './replace-file.ts';

/** The bibliographies that a draft and its project name. */
export interface NamedFiles {
  /** Absolute paths. */
  readonly files: readonly string[];
  /** What stands in the front matter itself. */
  readonly entries: readonly BibliographyEntry[];
  /** What is wrong in the front matter: it cannot be read, or names what is not there. */
  readonly problems: readonly BibliographyProblem[];
}

/**
 * Reads what a draft names in its front matter, and its project for it: Quarto puts both together. `kept` is the list that Wellsourced keeps: it is made
 * when the draft is saved.
 */
export async function namedBibliographies(draft: vscode.Uri, kept: string | undefined): Promise<NamedFiles> {
  const text =
    vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === draft.toString())?.getText() ??
    (draft.scheme === 'file' ? await readText(draft.fsPath) : undefined) ??
    '';
  const own = /^\ufeff?---|^(?:bibliography|references)[ \t]*:/m.test(text)
    ? (await reader()).bibliographiesInDraft(text)
    : NONE;
  if (own.problem !== undefined) return { files: [], entries: [], problems: [own.problem] };
  const project = await projectOf(draft);
  const files: string[] = [];
  const problems: BibliographyProblem[] = [];
  for (const name of own.names) {
    const found = await locate(name, folderOf(draft), project.root);
    const reason = found === undefined ? 'is not there' : isBibliographyName(name) ? undefined : UNREAD;
    if (found !== undefined && reason === undefined) files.push(found);
    // Pandoc fetches addresses of the web; here nothing is fetched, and nothing is wrong.
    else if (!/^https?:/i.test(name) && path.resolve(folderOf(draft), name) !== kept)
      problems.push({ line: lineOf(text, name), message: `The bibliography “${name}” ${reason ?? ''}.` });
  }
  return { files: [...new Set([...files, ...project.files])], entries: own.entries, problems };
}

const UNREAD = 'is not read: bibliographies are .bib, .json (CSL-JSON) and .yaml (CSL’s YAML) files';
const NONE: NamedBibliographies = { names: [], entries: [] };

/** The reader of YAML is loaded where there is some to read. */
const reader = () => import('./front-matter-entry.ts');

/** Beside the draft or the project’s file; else in the project’s folder, where Quarto looks for what begins with `/`, and Pandoc is most often run. */
async function locate(name: string, folder: string, root: string | undefined): Promise<string | undefined> {
  const places = [path.resolve(folder, name), ...(root === undefined ? [] : [path.join(root, name)])];
  for (const place of places) if (await isFile(place)) return place;
  return undefined;
}

const isFile = async (file: string): Promise<boolean> =>
  stat(file).then(
    found => found.isFile(),
    () => false,
  );

function lineOf(text: string, name: string): number {
  const at = text.indexOf(name);
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}

/** What a project’s files name, from the draft’s folder upwards, to the end of the workspace folder; and the folder of the project. */
async function projectOf(draft: vscode.Uri): Promise<{ readonly root?: string; readonly files: readonly string[] }> {
  const top = vscode.workspace.getWorkspaceFolder(draft)?.uri.fsPath;
  if (top === undefined || draft.scheme !== 'file') return { files: [] };
  const named: { readonly folder: string; readonly name: string }[] = [];
  let root: string | undefined;
  for (let folder = folderOf(draft); root === undefined; folder = path.dirname(folder)) {
    for (const file of ['_metadata.yml', '_quarto.yml', '_quarto.yaml']) {
      const yaml = await readText(path.join(folder, file));
      if (yaml === undefined) continue;
      if (file.startsWith('_quarto')) root = folder;
      for (const name of (await reader()).bibliographiesInYaml(yaml).names) named.push({ folder, name });
    }
    // A book of bookdown’s names them in its first chapter.
    const book = await readText(path.join(folder, '_bookdown.yml'));
    const index = book === undefined ? undefined : await readText(path.join(folder, 'index.Rmd'));
    if (index !== undefined)
      for (const name of (await reader()).bibliographiesInDraft(index).names) named.push({ folder, name });
    if (folder === top || folder === path.dirname(folder)) break;
  }
  const files: string[] = [];
  for (const { folder, name } of named) {
    const found = await locate(name, folder, root ?? top);
    if (found !== undefined && isBibliographyName(found)) files.push(found);
  }
  return { root: root ?? top, files };
}
