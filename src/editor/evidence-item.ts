import * as vscode from 'vscode';
import type { Evidence, SourceSummary } from '../model/library.ts';
import { escapeMarkdown } from '../draft/escape-markdown.ts';
import { shortName } from '../draft/short-name.ts';
import type { Located } from './located.ts';

/** A row's words are cut there: the tooltip has them all. */
const ROW_LENGTH = 120;

/** White space in a row is one space: a passage may run over several lines. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const shortened = (text: string, most = ROW_LENGTH): string => {
  const line = inOneLine(text);
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
};

/** A row for a passage of a source: its words, the source behind it; click opens the source there. */
export function evidenceItem(evidence: Evidence, source: SourceSummary | undefined, icon = 'quote'): vscode.TreeItem {
  const name = source === undefined ? evidence.source : shortName(source);
  const item = new vscode.TreeItem(shortened(evidence.text));
  const located: Located = { source: evidence.source, start: evidence.start, end: evidence.end };
  item.iconPath = new vscode.ThemeIcon(icon);
  item.description = name;
  item.tooltip = new vscode.MarkdownString(`“${escapeMarkdown(inOneLine(evidence.text))}”\n\n${escapeMarkdown(name)}`);
  item.command = { command: 'wellsourced.openSource', title: 'Open Source', arguments: [located] };
  item.contextValue = 'citable openable copyable';
  item.accessibilityInformation = { label: `Passage of ${name}: ${inOneLine(evidence.text)}` };
  return item;
}
