import path from 'node:path';
import * as vscode from 'vscode';
import type { NamedBibliographies } from '../draft/bibliography/named-bibliographies.ts';
import type { BibliographyProblem } from '../model/bibliography.ts';
import { folderOf } from './draft-folder.ts';
import { readText } from './replace-file.ts';

/** The bibliographies that a draft names in its front matter, else its Quarto project for it: absolute paths; with what is wrong in the front matter. */
export async function namedBibliographies(
  draft: vscode.Uri,
): Promise<{ readonly files: readonly string[]; readonly problem?: BibliographyProblem }> {
  const text =
    vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === draft.toString())?.getText() ??
    (draft.scheme === 'file' ? await readText(draft.fsPath) : undefined) ??
    '';
  const own =
    text.startsWith('---') || text.startsWith('\ufeff---') ? (await reader()).bibliographiesInDraft(text) : NONE;
  if (own.problem !== undefined) return { files: [], problem: own.problem };
  if (own.names.length > 0) return { files: own.names.map(name => path.resolve(folderOf(draft), name)) };
  return { files: await inProject(draft) };
}

const NONE: NamedBibliographies = { names: [] };

/** The reader of YAML is loaded where there is some to read. */
const reader = () => import('../draft/bibliography/named-bibliographies.ts');

/** Quarto’s files from the draft’s folder upwards, to the end of the workspace folder. */
async function inProject(draft: vscode.Uri): Promise<string[]> {
  const root = vscode.workspace.getWorkspaceFolder(draft)?.uri.fsPath;
  if (root === undefined || draft.scheme !== 'file') return [];
  for (let folder = folderOf(draft); folder.startsWith(root); folder = path.dirname(folder)) {
    for (const name of ['_metadata.yml', '_quarto.yml', '_quarto.yaml']) {
      const yaml = await readText(path.join(folder, name));
      const names = yaml === undefined ? [] : (await reader()).bibliographiesInYaml(yaml).names;
      if (names.length > 0) return names.map(one => path.resolve(folder, one));
    }
    if (folder === root) break;
  }
  return [];
}
