import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable.ts';
import { DRAFT_SELECTOR, isDraft } from './drafts.ts';
import { PASSAGES_MIME } from './events-view.ts';
import type { Features } from './features.ts';
import { citationStyle, citedPassages, planCitation } from './insert-passages.ts';
import type { Located } from './located.ts';

/** Registers dropping of events and passages into a draft (with Shift, as VS Code asks): they stand there as quotations with citations. */
export function registerDropPassages(features: Features): Disposable {
  const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('wellsourced', 'citation');
  return vscode.languages.registerDocumentDropEditProvider(
    DRAFT_SELECTOR,
    {
      async provideDocumentDropEdits(document, position, data) {
        const dropped = await data.get(PASSAGES_MIME)?.asString();
        if (dropped === undefined || !isDraft(document)) return undefined;
        const passages = await citedPassages(features, parseDropped(dropped));
        const planned =
          passages.length === 0
            ? undefined
            : await planCitation(
                features,
                document,
                [new vscode.Range(position, position)],
                passages,
                citationStyle(document),
                true,
              );
        if (planned === undefined) return undefined;
        const offset = document.offsetAt(position);
        const own = planned.edits.find(edit => edit.start === offset);
        const additional = new vscode.WorkspaceEdit();
        for (const edit of planned.edits) {
          const range = new vscode.Range(document.positionAt(edit.start), document.positionAt(edit.end));
          if (edit !== own) additional.replace(document.uri, range, edit.insert);
          else if (!range.isEmpty) additional.delete(document.uri, range);
        }
        await features.records.saveCitations(document.uri, planned.record);
        const result = new vscode.DocumentDropEdit(own?.insert ?? '', 'Insert Citation', kind);
        result.additionalEdit = additional;
        return result;
      },
    },
    { dropMimeTypes: [PASSAGES_MIME], providedDropEditKinds: [kind] },
  );
}

function parseDropped(json: string): Located[] {
  try {
    const parsed: unknown = JSON.parse(json);
    return Array.isArray(parsed) ? (parsed as Located[]) : [];
  } catch {
    return [];
  }
}
