import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import { describeError } from '../base/log.ts';
import { styleIn, type CitationStyle } from '../draft/citation-style.ts';
import { queryAtCursor } from '../draft/query-at-cursor.ts';
import type { Features } from './features.ts';
import { citationStyle, citedPassages, insertPassages, languageOf, type Wanted } from './insert-passages.ts';
import type { Located } from './located.ts';
import { pickPassages } from './passage-picker.ts';
import { registerPickerKeys } from './picker-keys.ts';
import type { Row } from './row.ts';

const MOST_OFFERED = 60;

/** Passages that a row or a link stands for. */
function passagesOf(target: Row | Located | undefined): readonly Located[] {
  if (target === undefined) return [];
  if ('item' in target) return target.passages ?? (target.located === undefined ? [] : [target.located]);
  return 'source' in target ? [target] : [];
}

/** Registers *Insert Citation*, for the palette, the editor, rows of the views, and links of hover cards. */
export function registerInsertCitation(features: Features): Disposable {
  const command = vscode.commands.registerCommand(
    'wellsourced.insertCitation',
    async (target?: Row | Located, rows?: readonly Row[]) => {
      try {
        const wanted = rows === undefined || rows.length < 2 ? passagesOf(target) : rows.flatMap(passagesOf);
        await insert(features, wanted, rows !== undefined && rows.length > 1);
      } catch (error) {
        features.log.error(`insert citation: ${describeError(error)}`);
        void vscode.window.showErrorMessage(
          `The citation could not be inserted: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    },
  );
  const keys = registerPickerKeys();
  return toDisposable(() => {
    disposeAll([command, keys]);
  });
}

async function insert(features: Features, wanted: readonly Located[], all: boolean): Promise<void> {
  const editor = features.drafts.lastEditor() ?? (await features.lastDraft.show());
  if (editor === undefined) {
    void vscode.window.showWarningMessage(
      'Open a draft first (a Markdown file, for instance, outside your library folders), and put the cursor where the citation belongs.',
    );
    return;
  }
  const status = await features.library.status();
  if (status.sources === 0) {
    const diagnose = 'Diagnose';
    const picked = await vscode.window.showWarningMessage(
      status.phase === 'reading'
        ? 'The sources are still being read. Try again in a moment.'
        : 'The library holds no source yet, so there is nothing to cite.',
      diagnose,
    );
    if (picked === diagnose) await vscode.commands.executeCommand('wellsourced.diagnose');
    return;
  }
  const [only] = wanted;
  if (only !== undefined && (wanted.length === 1 || all)) {
    await insertAt(features, editor, wanted);
    return;
  }
  const { document } = editor;
  const offered = (await citedPassages(features, wanted.length > 0 ? wanted : await quotations(features))).map(
    ({ hit }) => hit,
  );
  const language = languageOf(document);
  const selection = { start: document.offsetAt(editor.selection.start), end: document.offsetAt(editor.selection.end) };
  const text = document.getText();
  const query = wanted.length > 1 ? '' : queryAtCursor(text, language, selection);
  const style = citationStyle(document);
  const picked = await pickPassages(features, query, offered, { language, style: styleIn(language, style) });
  if (picked === undefined) return;
  if (document.isClosed || document.getText() !== text) {
    void vscode.window.showWarningMessage(
      'The draft changed while the passages were being chosen. Nothing was inserted: run “Insert Citation” again.',
    );
    return;
  }
  await insertAt(
    features,
    editor,
    picked.passages.map(({ hit: { source, start, end }, sentences }) => ({
      source,
      start,
      end,
      whole: true,
      ...(sentences === undefined ? {} : { sentences }),
    })),
    picked,
  );
}

/** Offered before anything is typed: where somebody is quoted, each passage once. */
async function quotations({ library }: Features): Promise<readonly Located[]> {
  return library.quotations({ kind: 'direct', most: MOST_OFFERED });
}

async function insertAt(
  features: Features,
  editor: vscode.TextEditor,
  wanted: readonly Wanted[],
  how?: { readonly quoting: boolean; readonly style: CitationStyle },
): Promise<void> {
  const passages = await citedPassages(features, wanted);
  if (passages.length === 0) {
    void vscode.window.showWarningMessage(
      'The passage does not stand in the library any more: its source was changed or removed.',
    );
    return;
  }
  const shown = await vscode.window.showTextDocument(
    editor.document,
    editor.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn },
  );
  await insertPassages(features, shown, passages, how);
}
