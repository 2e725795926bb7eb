import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable.ts';
import type { SourceSummary } from '../model/library.ts';
import type { SourceDetails, SourceId } from '../model/source.ts';
import { stateDetails } from '../draft/corrections-record.ts';
import { SOURCE_TYPES, sourceType } from '../draft/csl/source-types.ts';
import { shortName } from '../draft/short-name.ts';
import type { Features } from './features.ts';
import { pickSourceSummary } from './pick-source.ts';
import { positionOf } from './locate.ts';

type Detail = keyof SourceDetails;

/** What can be said of a source, with what is asked for it; the kind of document says which of the rest are offered. */
const DETAILS: Readonly<Record<Exclude<Detail, 'type'>, { readonly label: string; readonly prompt: string }>> = {
  title: { label: 'Title', prompt: 'Title as it should be cited' },
  author: { label: 'Author', prompt: 'Author or authors, as they should be cited' },
  publisher: { label: 'Publisher', prompt: 'Newspaper, agency, archive or institution' },
  published: { label: 'Date', prompt: 'Date of publication: 2025-05-21, 2025-05 or 2025' },
  url: { label: 'URL', prompt: 'Web address, beginning with https:// or http://' },
  container: { label: 'In', prompt: 'Newspaper, website, series or collection that it stands in' },
  editor: { label: 'Editor', prompt: 'Editor or editors' },
  recipient: { label: 'Recipient', prompt: 'To whom it is written' },
  interviewer: { label: 'Interviewer', prompt: 'Who asks the questions' },
  place: { label: 'Place', prompt: 'Where it was published or written' },
  section: { label: 'Section', prompt: 'Section of the newspaper' },
  edition: { label: 'Edition', prompt: 'Edition, as it should be cited' },
  volume: { label: 'Volume', prompt: 'Volume' },
  issue: { label: 'Issue', prompt: 'Issue' },
  number: { label: 'Number', prompt: 'Number of the report or file' },
  pages: { label: 'Pages', prompt: 'Pages: 3 or 3–5' },
  genre: { label: 'Kind', prompt: 'What it is in a word or two: editorial, minutes, telegram' },
  archive: { label: 'Archive', prompt: 'Archive or collection that holds it' },
  archiveLocation: { label: 'Shelf mark', prompt: 'Shelf mark or place in the archive' },
  accessed: { label: 'Accessed', prompt: 'When you read it: 2025-05-21, 2025-05 or 2025' },
  doi: { label: 'DOI', prompt: 'Digital object identifier, beginning with 10.' },
  isbn: { label: 'ISBN', prompt: 'International standard book number' },
};
const ALWAYS: readonly (keyof typeof DETAILS)[] = ['title', 'author', 'publisher', 'published', 'url'];
const TYPE = { label: 'Type', prompt: 'What kind of document it is' };
const labelsOf = (key: Detail): typeof TYPE => (key === 'type' ? TYPE : DETAILS[key]);

/** What is wrong with a value, for the input box; undefined where it will do. An empty value takes the statement back. */
export function problemOf(key: Detail, value: string): string | undefined {
  if (value === '') return undefined;
  if ((key === 'published' || key === 'accessed') && !isIsoDate(value))
    return 'Write the date as 2025-05-21, 2025-05 or 2025.';
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

/** The type, what every source has, what its type wants, and whatever else is known of it. */
function itemsOf(source: SourceSummary): DetailItem[] {
  const type = sourceType(source.details);
  const wants = SOURCE_TYPES.find(({ id }) => id === type)?.wants ?? [];
  const known = Object.keys(source.details) as Detail[];
  const keys = [...new Set<Detail>(['type', ...ALWAYS, ...wants, ...known])];
  return keys.map(key => {
    const value = key === 'type' ? nameOfType(type) : source.details[key];
    return { key, label: labelsOf(key).label, description: value ?? 'not stated', detail: originOf(source, key) };
  });
}

const nameOfType = (type: string): string => SOURCE_TYPES.find(({ id }) => id === type)?.name ?? type;

/** Where a detail comes from; what is stated and what was read are both shown. */
function originOf({ stated, listed, read }: SourceSummary, key: Detail): string {
  const [mine, theirs, own] = [stated[key], listed?.[key], read[key]];
  const others = [
    ...(mine === undefined || theirs === undefined ? [] : [`your bibliography has “${theirs}”`]),
    ...(own === undefined || (mine ?? theirs) === undefined ? [] : [`the text has “${own}”`]),
  ];
  const origin =
    mine !== undefined
      ? 'stated by you'
      : theirs !== undefined
        ? 'from your bibliography'
        : own !== undefined
          ? 'read from the text'
          : key === 'type'
            ? 'told from its other details'
            : '';
  return [origin, ...others].filter(Boolean).join('; ');
}

/** Asks for one detail after the other until the writer is done; each is kept, and holds everywhere, at once. */
async function editDetails(features: Features, id: SourceId, first: Detail | undefined): Promise<void> {
  let wanted = first;
  for (;;) {
    const source = (await features.library.sources()).find(other => other.id === id);
    if (source === undefined) return;
    const key = wanted ?? (await pickDetail(source));
    if (key === undefined) return;
    const value = await (key === 'type' ? pickType(source) : askFor(key, source));
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

/** One of the kinds of documents; taking the one that holds already takes the statement back. */
async function pickType(source: SourceSummary): Promise<string | undefined> {
  const own = sourceType({ ...source.read, ...source.listed });
  const picked = await vscode.window.showQuickPick(
    SOURCE_TYPES.map(({ id, name }) => ({
      id,
      label: name,
      description: id === sourceType(source.details) ? 'now' : '',
    })),
    { title: `Type: ${shortName(source)}`, placeHolder: TYPE.prompt },
  );
  return picked === undefined ? undefined : picked.id === own ? '' : picked.id;
}

function askFor(key: Detail, source: SourceSummary): Thenable<string | undefined> {
  const { label, prompt } = labelsOf(key);
  const read = source.listed?.[key] ?? source.read[key];
  return vscode.window.showInputBox({
    title: `${label}: ${shortName(source)}`,
    prompt: `${prompt}${read === undefined ? '' : ` (without you it is “${read}”)`}. Leave empty to go by the text.`,
    value: source.stated[key] ?? read ?? '',
    ignoreFocusOut: true,
    validateInput: value => problemOf(key, value.trim()),
  });
}

async function keep(features: Features, source: SourceSummary, key: Detail, value: string): Promise<void> {
  const stated: Partial<Record<Detail, string>> = { ...source.stated };
  const trimmed = value.trim();
  if (trimmed === '' || trimmed === (source.listed?.[key] ?? source.read[key])) Reflect.deleteProperty(stated, key);
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
