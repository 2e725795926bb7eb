import * as vscode from 'vscode';
import { registerAddLibraryFolder } from './editor/add-library-folder.ts';
import { registerCitationCompletion } from './editor/citation-completion.ts';
import { registerCitationDiagnostics } from './editor/citation-diagnostics.ts';
import { registerCitationHover } from './editor/citation-hover.ts';
import { openCitedLibraries } from './editor/cited-library.ts';
import { registerCopy } from './editor/copy.ts';
import { registerDiagnose } from './editor/diagnose.ts';
import { followDrafts } from './editor/drafts.ts';
import { registerDropPassages } from './editor/drop-passages.ts';
import { registerEventsView } from './editor/events-view.ts';
import { registerGoToPassage } from './editor/go-to-passage.ts';
import { registerHover } from './editor/hover.ts';
import { registerInsertCitation } from './editor/insert-citation.ts';
import { registerLibraryState } from './editor/library-state.ts';
import { registerNameCompletion } from './editor/name-completion.ts';
import { registerNamesView } from './editor/names-view.ts';
import { followFolders, startLibrary } from './editor/open-library.ts';
import { registerOpenSource } from './editor/open-source.ts';
import { openRecords } from './editor/records.ts';
import { registerSourceDetails } from './editor/source-details.ts';
import { registerSourcesView } from './editor/sources-view.ts';
import type { LibraryService } from './library/library-service.ts';

/** Settings to library to features. Other extensions may ask the library what it returns. */
export function activate(context: vscode.ExtensionContext): { readonly library: LibraryService } {
  const log = vscode.window.createOutputChannel('Wellsourced', { log: true });
  const library = startLibrary(context.extensionUri, log);
  const features = { library, log, records: openRecords(library, log), drafts: followDrafts() };
  const events = registerEventsView(features, context.workspaceState);
  const names = registerNamesView(features);
  const sources = registerSourcesView(features);
  context.subscriptions.push(log, library, features.records, features.drafts, events, names, sources);
  context.subscriptions.push(
    registerLibraryState(features),
    registerHover(features),
    registerInsertCitation(features),
    registerOpenSource(features),
  );
  context.subscriptions.push(
    registerGoToPassage(features),
    registerDropPassages(features),
    registerSourceDetails(features),
    registerDiagnose(features),
  );
  context.subscriptions.push(
    registerAddLibraryFolder(),
    registerCopy(() => [events, names, sources].flatMap(view => view.selected())),
  );
  const cited = openCitedLibraries();
  context.subscriptions.push(
    cited,
    registerCitationCompletion(features, cited),
    registerCitationHover(features, cited),
  );
  context.subscriptions.push(registerNameCompletion(features), registerCitationDiagnostics(features, cited));
  context.subscriptions.push(followFolders(library, log));
  return { library };
}
