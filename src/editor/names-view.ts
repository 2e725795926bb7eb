import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import type { EntityType } from '../model/annotations.ts';
import type { DatedRole, EntityCard, EntityId, EntitySummary, LibraryEvent } from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import { describeDate, describeEventDate } from '../library/describe-date.ts';
import { describeEntity } from '../draft/hover-card.ts';
import { evidenceItem, shortened } from './evidence-item.ts';
import type { Features } from './features.ts';
import { nameAt } from './hover.ts';
import { gatherChanges } from './library-state.ts';
import { inRanges } from './row-ranges.ts';
import type { Row } from './row.ts';

const TYPES: readonly { readonly type: EntityType; readonly label: string; readonly icon: string }[] = [
  { type: 'PER', label: 'People', icon: 'person' },
  { type: 'ORG', label: 'Organisations', icon: 'organization' },
  { type: 'LOC', label: 'Places', icon: 'location' },
  { type: 'MISC', label: 'Other names', icon: 'tag' },
];

/** Under a name, at most so many events and quotations are listed. */
const MOST_ROWS = 25;

const byName = (a: EntitySummary, b: EntitySummary): number =>
  a.name.localeCompare(b.name, 'en') || a.id.localeCompare(b.id);

/** The rows of the Names view: types, names, and under a name the same as on its hover card. */
function createNameRows({ library }: Features) {
  /** The names that are listed, each with the row it stands under. */
  const listed = new Map<EntityId, { readonly entity: EntitySummary; readonly parentOf: () => Row | undefined }>();

  const nameRow = (entity: EntitySummary, parent: Row | undefined): Row => {
    const item = new vscode.TreeItem(entity.name, vscode.TreeItemCollapsibleState.Collapsed);
    item.id = entity.id;
    item.description =
      entity.roles[0] ??
      entity.aliases
        .filter(alias => alias !== entity.name)
        .slice(0, 3)
        .join(', ');
    item.iconPath = new vscode.ThemeIcon(TYPES.find(({ type }) => type === entity.type)?.icon ?? 'tag');
    item.tooltip = describeEntity(entity);
    item.accessibilityInformation = { label: describeEntity(entity) };
    item.contextValue = 'copyable';
    return {
      item,
      ...(parent === undefined ? {} : { parent }),
      copied: entity.name,
      children: async () => cardRows(await library.card(entity.id)),
    };
  };

  const roots = async (): Promise<Row[]> => {
    const entities = [...(await library.entities())].sort(byName);
    listed.clear();
    return TYPES.flatMap(({ type, label, icon }) => {
      const ofType = entities.filter(entity => entity.type === type);
      if (ofType.length === 0) return [];
      const item = new vscode.TreeItem(
        label,
        type === 'PER' ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed,
      );
      item.id = `type:${type}`;
      item.description = String(ofType.length);
      item.iconPath = new vscode.ThemeIcon(icon);
      const row: Row = { item, children: () => names.rows() };
      const names = inRanges(ofType, { id: type, labelOf: ({ name }) => name, rowOf: nameRow, parent: row });
      ofType.forEach((entity, i) => listed.set(entity.id, { entity, parentOf: () => names.parentOf(i) }));
      return [row];
    });
  };

  return {
    roots,
    /** The row of an entity, for `reveal`. */
    rowOf: async (id: EntityId): Promise<Row | undefined> => {
      if (!listed.has(id)) await roots();
      const found = listed.get(id);
      return found && nameRow(found.entity, found.parentOf());
    },
  };
}

function cardRows(card: EntityCard | undefined): Row[] {
  if (card === undefined) return [];
  const source = (id: SourceId) => card.sources.find(other => other.id === id);
  const aliases = card.entity.aliases.filter(alias => alias !== card.entity.name);
  return [
    ...(aliases.length === 0 ? [] : [textRow('Also', aliases.join(', '), 'symbol-key')]),
    ...card.entity.roles.map(role => roleRow(role)),
    ...card.events.slice(0, MOST_ROWS).map(event => eventRow(event)),
    ...card.quotations.slice(0, MOST_ROWS).map(quotation => {
      const row = evidenceItem(quotation, source(quotation.source), 'comment');
      return { item: row, located: quotation, copied: quotation.text };
    }),
    ...card.passages.map(passage => ({
      item: evidenceItem(passage, source(passage.source)),
      located: passage,
      copied: passage.text,
    })),
  ];
}

function textRow(label: string, text: string, icon: string): Row {
  const item = new vscode.TreeItem(label);
  item.description = text;
  item.iconPath = new vscode.ThemeIcon(icon);
  item.tooltip = `${label}: ${text}`;
  item.contextValue = 'copyable';
  return { item, copied: text };
}

function roleRow(role: DatedRole): Row {
  const item = new vscode.TreeItem(role.text);
  item.description = role.published === undefined ? 'date not stated' : describeDate(role.published);
  item.iconPath = new vscode.ThemeIcon('briefcase');
  item.tooltip = `${role.text}: ${role.source}`;
  item.contextValue = 'openable copyable';
  item.command = {
    command: 'wellsourced.openSource',
    title: 'Open Source',
    arguments: [{ source: role.source, start: role.start, end: role.end }],
  };
  return { item, located: role, copied: role.text };
}

function eventRow(event: LibraryEvent): Row {
  const [first] = event.evidence;
  const item = new vscode.TreeItem(shortened(event.headline));
  item.description = describeEventDate(event);
  item.iconPath = new vscode.ThemeIcon('calendar');
  item.contextValue = 'citable openable copyable';
  if (first !== undefined)
    item.command = {
      command: 'wellsourced.openSource',
      title: 'Open Source',
      arguments: [{ source: first.source, start: first.start, end: first.end }],
    };
  return { item, ...(first === undefined ? {} : { located: first }), copied: event.headline };
}

/** Registers the Names view and *Show Name at Cursor*, the keyboard's way to a hover card. */
export function registerNamesView(features: Features): { readonly selected: () => readonly Row[] } & Disposable {
  const rows = createNameRows(features);
  const changes = gatherChanges(features.library.onDidChange);
  const changed = new vscode.EventEmitter<void>();
  changes.onDidGather(() => {
    changed.fire();
  });
  const view = vscode.window.createTreeView<Row>('wellsourced.names', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: row => row.item,
      getChildren: row => (row === undefined ? rows.roots() : row.children?.()),
      getParent: row => row.parent,
    },
  });
  const show = async (id: EntityId) => {
    const row = await rows.rowOf(id);
    if (row !== undefined) await view.reveal(row, { focus: true, select: true, expand: true });
  };
  const command = vscode.commands.registerCommand('wellsourced.showName', async (id?: EntityId) => {
    await show(id ?? (await nameAtCursor(features)) ?? '');
  });
  return {
    selected: () => view.selection,
    ...toDisposable(() => {
      disposeAll([changes, changed, view, command]);
    }),
  };
}

async function nameAtCursor(features: Features): Promise<EntityId | undefined> {
  const editor = vscode.window.activeTextEditor;
  const name = editor && (await nameAt(features, editor.document, editor.selection.active));
  if (name === undefined || name.cards.length === 0) {
    void vscode.window.showInformationMessage('No name that the sources know stands at the cursor.');
    return undefined;
  }
  if (name.cards.length === 1) return name.cards[0]?.entity.id;
  const items = name.cards.map(({ entity }) => ({
    label: entity.name,
    description: entity.roles[0]?.text ?? '',
    id: entity.id,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: 'The name may mean any of these' }))?.id;
}
