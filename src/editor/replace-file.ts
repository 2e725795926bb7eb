import path from 'node:path';
import * as vscode from 'vscode';

/** The text of a file; undefined where it is not there. Throws where it cannot be read. */
export async function readText(file: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.file(file)));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** Puts a text in a file’s place at one go: whoever reads the file has the old text or the new one, never half of it. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const { fs } = vscode.workspace;
  const target = vscode.Uri.file(file);
  const isThere = await fs.stat(target).then(
    ({ permissions }) => {
      if (permissions === vscode.FilePermission.Readonly) throw vscode.FileSystemError.NoPermissions(target);
      return true;
    },
    (error: unknown) => {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
      throw error;
    },
  );
  const beside = vscode.Uri.file(path.join(path.dirname(file), `.${path.basename(file)}.new`));
  await fs.writeFile(beside, new TextEncoder().encode(text));
  try {
    await fs.rename(beside, target, { overwrite: isThere });
  } catch (error) {
    await fs.delete(beside);
    throw error;
  }
}
