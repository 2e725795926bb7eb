import type * as vscode from 'vscode';
import type { SourceId, SourceDetails } from '../model/source.ts';
import type { Located } from './located.ts';

/** A row of one of the views. What it carries is what its commands work on. */
export interface Row {
  readonly item: vscode.TreeItem;
  readonly parent?: Row;
  readonly children?: () => Row[] | Promise<Row[]>;
  /** Where the item has no tooltip: made when it is wanted. */
  readonly tooltip?: () => Promise<vscode.MarkdownString | undefined>;
  /** Where *Open Source* leads. */
  readonly located?: Located;
  /** What *Insert Citation* offers where it is not `located`; several are asked about. */
  readonly passages?: readonly Located[];
  /** What *Copy* puts on the clipboard. */
  readonly copied?: string;
  /** The source that *Edit Source Details* means, and the detail it asks for first. */
  readonly detailsOf?: SourceId;
  readonly detail?: keyof SourceDetails;
}
