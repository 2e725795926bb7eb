import * as vscode from 'vscode';
import type { SourceSummary } from '../model/library.ts';
import { shortName } from '../draft/short-name.ts';
import type { Features } from './features.ts';
import type { Located } from './located.ts';

interface SourceItem extends vscode.QuickPickItem {
  readonly source: SourceSummary;
}

/** Lets the writer choose a source by title, short name or file; undefined where there is none or the choice is dismissed. */
export async function pickSourceSummary(features: Features, placeHolder: string): Promise<SourceSummary | undefined> {
  const sources = await features.library.sources();
  if (sources.length === 0) {
    void vscode.window.showInformationMessage(
      'The library holds no source yet. Put source documents into a library folder, or run “Wellsourced: Diagnose”.',
    );
    return undefined;
  }
  const items = sources.map((source): SourceItem => ({
    label: source.details.title ?? shortName(source),
    description: shortName(source),
    detail: source.id,
    source,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.source;
}

export async function pickSource(features: Features): Promise<Located | undefined> {
  const source = await pickSourceSummary(features, 'Which source do you want to open?');
  return source && { source: source.id, start: source.span.start, end: source.span.start };
}
