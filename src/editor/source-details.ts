import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable.ts';
import type { SourceSummary } from '../model/library.ts';
import type { SourceDetails, SourceId } from '../model/source.ts';
import { stateDetails } from '../draft/corrections-record.ts';
import { shortName } from '../draft/short-name.ts';
import type { Features } from './features.ts';
import { pickSourceSummary } from './pick-source.ts';
import { positionOf } from './locate.ts';

type Detail = keyof SourceDetails;

const DETAILS: readonly { readonly key: Detail; readonly label: string; readonly prompt: string }[] = [
  { key: 'title', label: 'Title', prompt: 'Title as it should be cited' },
  { key: 'author', label: 'Author', prompt: 'Author or authors, as they should be cited' },
  { key: 'publisher', label: 'Publisher', prompt: 'Newspaper, agency, archive or institution' },
  { key: 'published', label: 'Date', prompt: 'Date of publication: 2025-05-21, 2025-05 or 2025' },
  { key: 'url', label: 'URL', prompt: 'Web address, beginning with https:// or http://' },
];

/** What is wrong with a value, for the input box; undefined where it will do. An empty value takes the statement back. */
export function problemOf(key: Detail, value: string): string | undefined {
  if (value === '') return undefined;
  if (key === 'published' && !isIsoDate(value)) return 'Write the date as 2025-05-21, 2025-05 or 2025.';
  if (key === 'url' && !/^https?:\/\/[^\s]+$/.test(value))
    return 'Write the whole address, beginning with https:// or http://.';
  return undefined;
}

function isIsoDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (match === null) return false;
  const [year, month, day] = [match[1], match[2] ?? '01', match[3] ?? '01'].map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

interface DetailItem extends vscode.QuickPickItem {
  readonly key: Detail;
}

function itemsOf(source: SourceSummary): DetailItem[] {
  return DETAILS.map(({ key, label }) => {
    const stated = source.stated[key];
    const read = source.read[key];
    const origin =
      stated === undefined
        ? read === undefined
          ? ''
          : 'read from the text'
        : read === undefined
          ? 'stated by you'
          : `stated by you; the text has “${read}”`;
    return { key, label, description: stated ?? read ?? 'not stated', detail: origin };
  });
}

/** Asks for one detail after the other until the writer is done; each is kept, and holds everywhere, at once. */
async function editDetails(features: Features, id: SourceId, first: Detail | undefined): Promise<void> {
  let wanted = first;
  for (;;) {
    const source = (await features.library.sources()).find(other => other.id === id);
    if (source === undefined) return;
    const key = wanted ?? (await pickDetail(source));
    if (key === undefined) return;
    const value = await askFor(key, source);
    if (value !== undefined) await keep(features, source, key, value);
    if (wanted !== undefined) return;
    wanted = undefined;
  }
}

async function pickDetail(source: SourceSummary): Promise<Detail | undefined> {
  const title = `Source Details: ${shortName(source)}`;
  const picked = await vscode.window.showQuickPick(itemsOf(source), {
    title,
    placeHolder: 'Which detail do you want to state?',
  });
  return picked?.key;
}

function askFor(key: Detail, source: SourceSummary): Thenable<string | undefined> {
  const detail = DETAILS.find(other => other.key === key);
  const read = source.read[key];
  return vscode.window.showInputBox({
    title: `${detail?.label ?? key}: ${shortName(source)}`,
    prompt: `${detail?.prompt ?? ''}${read === undefined ? '' : ` (the text has “${read}”)`}. Leave empty to go by the text.`,
    value: source.stated[key] ?? read ?? '',
    ignoreFocusOut: true,
    validateInput: value => problemOf(key, value.trim()),
  });
}

async function keep(features: Features, source: SourceSummary, key: Detail, value: string): Promise<void> {
  const stated: Partial<Record<Detail, string>> = { ...source.stated };
  const trimmed = value.trim();
  if (trimmed === '' || trimmed === source.read[key]) Reflect.deleteProperty(stated, key);
  else stated[key] = trimmed;
  await features.records.updateCorrections(source, corrections => stateDetails(corrections, source, stated));
}

/** The source that holds an offset of an open file: what *Edit Source Details* means in an editor. */
async function sourceInEditor(
  features: Features,
  editor: vscode.TextEditor | undefined,
): Promise<SourceSummary | undefined> {
  if (editor === undefined) return undefined;
  const inFile = (await features.library.sources()).filter(source => source.filePath === editor.document.uri.fsPath);
  if (inFile.length < 2) return inFile[0];
  const cursor = editor.selection.active;
  const document = await features.library.document(inFile[0]?.id ?? '');
  if (document === undefined) return inFile[0];
  return (
    inFile.findLast(source => positionOf(document.fileText, source.span.start).isBeforeOrEqual(cursor)) ?? inFile[0]
  );
}

/** What the command is given by a row of a view. */
export interface DetailsTarget {
  readonly detailsOf: SourceId;
  readonly detail?: Detail;
}

export function registerSourceDetails(features: Features): Disposable {
  return vscode.commands.registerCommand(
    'wellsourced.editSourceDetails',
    async (target?: DetailsTarget | vscode.Uri) => {
      if (target !== undefined && 'detailsOf' in target) return editDetails(features, target.detailsOf, target.detail);
      const source =
        (await sourceInEditor(features, vscode.window.activeTextEditor)) ??
        (await pickSourceSummary(features, 'Which source’s details do you want to state?'));
      if (source !== undefined) await editDetails(features, source.id, undefined);
    },
  );
}
