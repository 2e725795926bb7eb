import path from 'node:path';
import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import type { FileReport, SourceSummary } from '../model/library.ts';
import { describeDate } from '../library/describe-date.ts';
import { describeCount, type CitationCount } from '../draft/count-citations.ts';
import { badgeUri, registerCitationBadges } from './citation-badges.ts';
import type { CitedDrafts } from './cited-drafts.ts';
import type { Features } from './features.ts';
import { shortened } from './evidence-item.ts';
import { isFolderSettingStated } from './library-folders.ts';
import { gatherChanges } from './library-state.ts';
import { inRanges } from './row-ranges.ts';
import type { Row } from './row.ts';

const titleOf = ({ details, file }: SourceSummary): string => details.title ?? path.posix.basename(file);

function sourceRow(source: SourceSummary, count: CitationCount | undefined, parent: Row | undefined): Row {
  const title = titleOf(source);
  const item = new vscode.TreeItem(shortened(title));
  item.id = source.id;
  item.resourceUri = badgeUri(source.id);
  item.iconPath = new vscode.ThemeIcon('file-text');
  item.description = [
    source.details.publisher ?? source.details.author,
    dateOf(source),
    describeCount(count),
    annotation(source),
  ]
    .filter(part => part !== undefined)
    .join(' · ');
  item.tooltip = describeSource(source, count);
  item.accessibilityInformation = { label: describeSource(source, count).replaceAll('\n', ', ') };
  item.contextValue = `openable detailed copyable ${count === undefined ? 'uncited' : 'cited'}`;
  const located = { source: source.id, start: source.span.start, end: source.span.start };
  item.command = { command: 'wellsourced.openSource', title: 'Open Source', arguments: [located] };
  return { item, ...(parent === undefined ? {} : { parent }), located, copied: title, detailsOf: source.id };
}

const dateOf = ({ details, stated }: SourceSummary): string =>
  details.published === undefined
    ? 'date not stated'
    : `${describeDate(details.published)}${stated.published === undefined ? '' : ' (stated by you)'}`;

const annotation = (source: SourceSummary): string | undefined =>
  source.language === 'en' ? undefined : `searched, not annotated (${source.language})`;

function describeSource(source: SourceSummary, count: CitationCount | undefined): string {
  const { title, author, publisher, url } = source.details;
  return [
    title ?? 'No title',
    author && `By ${author}`,
    publisher,
    dateOf(source),
    url,
    describeCount(count),
    `${source.id}, ${source.passages} passages`,
    annotation(source),
  ]
    .filter(line => line !== undefined && line !== '')
    .join('\n');
}

function problemRow(report: FileReport): Row {
  const item = new vscode.TreeItem(path.posix.basename(report.id));
  item.id = `problem:${report.id}`;
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.description = report.problem;
  item.tooltip = `${report.id}\n${report.detail}`;
  item.accessibilityInformation = { label: `${report.id} is not read: ${report.detail}` };
  item.contextValue = 'copyable';
  return { item, copied: `${report.id}: ${report.detail}` };
}

function missingRow(folder: string): Row {
  const item = new vscode.TreeItem(path.basename(folder));
  item.id = `missing:${folder}`;
  item.iconPath = new vscode.ThemeIcon('folder', new vscode.ThemeColor('disabledForeground'));
  item.description = 'is not there';
  item.tooltip = `The library folder ${folder} is not there. It is read as soon as it is made.`;
  item.contextValue = 'copyable';
  return { item, copied: folder };
}

/** How much of two paths, in UTF-16 units, is folders that they share; of the first and the last in order, it is what all share. */
function sharedFolders(first: string, last: string): number {
  let end = 0;
  for (let i = 0; i < first.length && first[i] === last[i]; i++) if (first[i] === '/') end = i + 1;
  return end;
}

/** Sources by file, then what is not read, then library folders that the writer named and that are not there. */
async function sourceRows({ library }: Features, drafts: CitedDrafts): Promise<Row[]> {
  const [sources, problems, status] = await Promise.all([library.sources(), library.problems(), library.status()]);
  if (sources.length === 0 && problems.length === 0) return [];
  const counts = drafts.counts();
  const shared = sharedFolders(sources[0]?.file ?? '', sources.at(-1)?.file ?? '');
  return [
    ...inRanges(sources, {
      id: 'sources',
      labelOf: ({ file }) => file.slice(shared).replace(/\.\w+$/, ''),
      rowOf: (source, parent) => sourceRow(source, counts.get(source.id), parent),
    }).rows(),
    ...inRanges(problems, { id: 'problems', labelOf: ({ id }) => path.posix.basename(id), rowOf: problemRow }).rows(),
    ...(isFolderSettingStated() ? status.missingFolders.map(missingRow) : []),
  ];
}

/** Registers the Sources view: every source with its details and how often it is cited, and every file that is not read, with the reason. */
export function registerSourcesView(
  features: Features,
  drafts: CitedDrafts,
): { readonly selected: () => readonly Row[] } & Disposable {
  const changes = gatherChanges(features.library.onDidChange);
  const changed = new vscode.EventEmitter<void>();
  changes.onDidGather(() => {
    changed.fire();
  });
  const counts = drafts.onDidCount(() => {
    changed.fire();
  });
  const badges = registerCitationBadges(drafts);
  const view = vscode.window.createTreeView<Row>('wellsourced.sources', {
    canSelectMany: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: row => row.item,
      getChildren: row => (row === undefined ? sourceRows(features, drafts) : row.children?.()),
      getParent: row => row.parent,
    },
  });
  return {
    selected: () => view.selection,
    ...toDisposable(() => {
      disposeAll([changes, counts, changed, badges, view]);
    }),
  };
}
