import * as vscode from 'vscode';
import { registerAddLibraryFolder } from './editor/add-library-folder.ts';
import { followCitedDrafts } from './editor/cited-drafts.ts';
import { openBibliographies } from './editor/bibliographies.ts';
import { openCitedLibraries } from './editor/cited-library.ts';
import { registerCopy } from './editor/copy.ts';
import { registerDiagnose } from './editor/diagnose.ts';
import { registerDraftFeatures } from './editor/draft-features.ts';
import { followDrafts } from './editor/drafts.ts';
import { registerDropPassages } from './editor/drop-passages.ts';
import { registerEventsView } from './editor/events-view.ts';
import { fillDetails } from './editor/fill-details.ts';
import { registerGoToPassage } from './editor/go-to-passage.ts';
import { registerHover } from './editor/hover.ts';
import { registerInsertCitation } from './editor/insert-citation.ts';
import { followLastDraft } from './editor/last-draft.ts';
import { registerLibraryState } from './editor/library-state.ts';
import { registerNamesView } from './editor/names-view.ts';
import { followFolders, startLibrary } from './editor/open-library.ts';
import { registerOpenSource } from './editor/open-source.ts';
import { openRecords } from './editor/records.ts';
import { registerSourceDetails } from './editor/source-details.ts';
import { registerSourcesView } from './editor/sources-view.ts';
import type { LibraryService } from './library/library-service.ts';

/** The performance measure of how long `activate` took. */
const ACTIVATION = 'wellsourced: activate';

/** Settings to library to features. Other extensions may ask the library what it returns. */
export function activate(context: vscode.ExtensionContext): { readonly library: LibraryService } {
  const start = performance.now();
  const log = vscode.window.createOutputChannel('Wellsourced', { log: true });
  const library = startLibrary(context, log);
  const followed = {
    records: openRecords(library, log),
    drafts: followDrafts(),
    lastDraft: followLastDraft(),
    bibliographies: openBibliographies(context.extensionUri, log),
  };
  const features = { library, log, ...followed };
  const cited = openCitedLibraries(features.bibliographies);
  const citedDrafts = followCitedDrafts(features, cited);
  const events = registerEventsView(features, context.workspaceState);
  const names = registerNamesView(features);
  const sources = registerSourcesView(features, citedDrafts);
  context.subscriptions.push(log, library, ...Object.values(followed), cited, citedDrafts, events, names, sources);
  context.subscriptions.push(
    registerLibraryState(features),
    registerHover(features),
    registerInsertCitation(features),
    registerOpenSource(features),
  );
  context.subscriptions.push(
    registerGoToPassage(features, cited),
    registerDropPassages(features),
    registerSourceDetails(features),
    fillDetails(features),
    registerDiagnose(features),
  );
  context.subscriptions.push(
    registerDraftFeatures(features, cited, citedDrafts),
    registerAddLibraryFolder(),
    registerCopy(() => [events, names, sources].flatMap(view => view.selected())),
    followFolders(library, log),
  );
  performance.measure(ACTIVATION, { start });
  return { library };
}
