import * as vscode from 'vscode';
import type { Row } from './row.ts';

/** A longer list than this comes in ranges of about so many rows: a tree of thousands of rows holds the editor up whenever it is drawn anew. */
const MOST_ROWS = 250;

export interface RangeOptions<T> {
  /** Begins the ids of the ranges. */
  readonly id: string;
  readonly labelOf: (item: T) => string;
  readonly rowOf: (item: T, parent: Row | undefined) => Row;
  /** The row that the list stands under. */
  readonly parent?: Row;
  /** Whether the first range is open. */
  readonly opensFirst?: boolean;
}

/** A list as rows of a tree, in ranges where it is long. */
export interface RangedRows {
  readonly rows: () => Row[];
  /** The row that the item at an index stands under. */
  readonly parentOf: (index: number) => Row | undefined;
}

/** Lists items one by one, or, where they are many, in ranges named by their first and last: "Abebe – Diallo". */
export function inRanges<T>(items: readonly T[], options: RangeOptions<T>): RangedRows {
  const { id, labelOf, rowOf, parent, opensFirst = false } = options;
  if (items.length <= MOST_ROWS) return { rows: () => items.map(item => rowOf(item, parent)), parentOf: () => parent };
  const count = Math.min(MOST_ROWS, Math.ceil(items.length / MOST_ROWS));
  const length = Math.ceil(items.length / count);
  const ranges = Array.from({ length: Math.ceil(items.length / length) }, (_, i) => {
    const own = items.slice(i * length, (i + 1) * length);
    const [first, last] = [own[0], own.at(-1)].map(item => (item === undefined ? '' : labelOf(item)));
    const label = `${first ?? ''} – ${last ?? ''}`;
    const item = new vscode.TreeItem(
      label,
      opensFirst && i === 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed,
    );
    item.id = `range:${id}:${i}`;
    item.description = String(own.length);
    item.tooltip = label;
    item.accessibilityInformation = { label: `${label}, ${own.length} rows` };
    item.contextValue = 'copyable';
    const row: Row = {
      item,
      ...(parent === undefined ? {} : { parent }),
      copied: label,
      children: () => own.map(one => rowOf(one, row)),
    };
    return row;
  });
  return { rows: () => ranges, parentOf: index => ranges[Math.floor(index / length)] };
}
