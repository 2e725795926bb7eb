import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import type { EventGrouping } from '../library/group-events.ts';
import { eventRows } from './event-rows.ts';
import type { Features } from './features.ts';
import { gatherChanges } from './library-state.ts';
import type { Row } from './row.ts';

const GROUPINGS: readonly { readonly by: EventGrouping; readonly label: string }[] = [
  { by: 'date', label: 'Date' },
  { by: 'name', label: 'Name' },
  { by: 'place', label: 'Place' },
  { by: 'source', label: 'Source' },
];

const STATE_KEY = 'wellsourced.eventGrouping';

/** What a dragged row carries: passages, as JSON. */
export const PASSAGES_MIME = 'application/vnd.code.tree.wellsourced.events';

/** Registers the Events view and *Group Events By…*; the grouping is kept for the workspace. */
export function registerEventsView(
  features: Features,
  state: vscode.Memento,
): { readonly selected: () => readonly Row[] } & Disposable {
  const kept = state.get<string>(STATE_KEY);
  let grouping: EventGrouping = GROUPINGS.find(({ by }) => by === kept)?.by ?? 'date';
  const changes = gatherChanges(features.library.onDidChange);
  const changed = new vscode.EventEmitter<void>();
  changes.onDidGather(() => {
    changed.fire();
  });
  const view = vscode.window.createTreeView<Row>('wellsourced.events', {
    canSelectMany: true,
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: row => row.item,
      getChildren: row => (row === undefined ? eventRows(features.library, grouping) : row.children?.()),
      getParent: row => row.parent,
      resolveTreeItem: async (item, row) => {
        item.tooltip = await row.tooltip?.();
        return item;
      },
    },
    dragAndDropController: {
      dragMimeTypes: [PASSAGES_MIME, 'text/plain'],
      dropMimeTypes: [],
      handleDrag: (rows, data) => {
        const passages = rows.flatMap(row => row.passages ?? (row.located === undefined ? [] : [row.located]));
        data.set(
          PASSAGES_MIME,
          new vscode.DataTransferItem(
            JSON.stringify(passages.map(({ source, start, end }) => ({ source, start, end }))),
          ),
        );
        data.set('text/plain', new vscode.DataTransferItem(rows.map(row => row.copied ?? '').join('\n')));
      },
    },
  });
  const describe = () => {
    view.description = `by ${grouping}`;
  };
  describe();
  const command = vscode.commands.registerCommand('wellsourced.groupEvents', async () => {
    const items = GROUPINGS.map(({ by, label }) => ({ label, by, description: by === grouping ? 'current' : '' }));
    const picked = await vscode.window.showQuickPick(items, { placeHolder: 'Group the events by' });
    if (picked === undefined) return;
    grouping = picked.by;
    describe();
    await state.update(STATE_KEY, grouping);
    changed.fire();
  });
  return {
    selected: () => view.selection,
    ...toDisposable(() => {
      disposeAll([changes, changed, view, command]);
    }),
  };
}
