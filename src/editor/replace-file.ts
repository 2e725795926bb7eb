import { access, constants, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** The text of a file; undefined where it is not there. Rejects where it cannot be read. */
export async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * Puts a text in a file’s place at one go: whoever reads the file has the old text or the new one, never half of it or none. (VS Code’s own renaming
 * removes the old file first.) Rejects where the file may not be written.
 */
export async function replaceFile(file: string, text: string): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  await access(file, constants.W_OK).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  const beside = path.join(folder, `.${path.basename(file)}.new`);
  try {
    await writeFile(beside, text);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
