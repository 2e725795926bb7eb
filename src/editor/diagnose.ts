import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable.ts';
import type { Features } from './features.ts';
import { libraryFolders } from './library-folders.ts';
import { describeStatus } from './library-state.ts';

/** A report, in Markdown, of what the library reads and why something may not be shown. */
async function describeLibrary({ library, drafts }: Features): Promise<string> {
  const [status, problems, sources] = await Promise.all([library.status(), library.problems(), library.sources()]);
  const missing = new Set(status.missingFolders);
  const folders = libraryFolders();
  const editor = vscode.window.activeTextEditor;
  const unannotated = sources.filter(source => source.language !== 'en');
  const undated = sources.filter(source => source.details.published === undefined);
  const lines = [
    '# Wellsourced: what is shown, and why',
    '',
    `- Library: ${describeStatus(status)}; ${status.phase === 'reading' ? `reading, ${status.filesRead} of ${status.filesFound} files` : status.phase}.`,
    ...(status.failure === undefined ? [] : [`- Failure: ${status.failure}`]),
    `- Workspace: ${vscode.workspace.isTrusted ? 'trusted' : 'in Restricted Mode, where the workspace’s own setting of library folders is ignored'}.`,
    ...(editor === undefined
      ? ['- No editor is active: hover cards and Insert Citation need a draft.']
      : [
          `- Active editor: ${editor.document.languageId}, ${drafts.isDraft(editor.document) ? 'a draft' : 'not a draft (a file in a library folder never is one; Markdown, plain text, LaTeX, AsciiDoc, Typst, Quarto and R Markdown files elsewhere are)'}.`,
        ]),
    '',
    '## Library folders (setting `wellsourced.library.folders`)',
    '',
    ...(folders.length === 0 ? ['No folder is open, and no absolute folder is set.'] : []),
    ...folders.map(folder => `- \`${folder.path}\`: ${missing.has(folder.path) ? 'is not there' : 'read'}`),
    '',
    '## Files that are not read',
    '',
    ...(problems.length === 0 ? ['None.'] : problems.map(file => `- \`${file.id}\`: ${file.detail}`)),
    '',
    '## Sources that are searched and cited, but not annotated (only English is read)',
    '',
    ...(unannotated.length === 0 ? ['None.'] : unannotated.map(source => `- \`${source.id}\` (${source.language})`)),
    '',
    '## Sources without a date (state it with “Wellsourced: Edit Source Details”)',
    '',
    ...(undated.length === 0 ? ['None.'] : undated.map(source => `- \`${source.id}\``)),
    '',
  ];
  return lines.join('\n');
}

/** Registers *Diagnose*: a document that says what is read, what is not, and why nothing may be shown. */
export function registerDiagnose(features: Features): Disposable {
  return vscode.commands.registerCommand('wellsourced.diagnose', async () => {
    const content = await describeLibrary(features);
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document, { preview: true });
  });
}
