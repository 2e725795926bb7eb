import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import { registerCitationCompletion } from './citation-completion.ts';
import { registerCitationDiagnostics } from './citation-diagnostics.ts';
import { registerCitationHover } from './citation-hover.ts';
import { registerCitationReferences } from './citation-references.ts';
import { registerCiteSelection } from './cite-selection.ts';
import type { CitedDrafts } from './cited-drafts.ts';
import type { CitedLibraries } from './cited-library.ts';
import type { Features } from './features.ts';
import { registerNameCompletion } from './name-completion.ts';
import { registerReferences } from './references.ts';
import { registerRenumberFootnotes } from './renumber-footnotes.ts';

/** Registers what the editor does with citations that stand in drafts, and with names that shall stand there. */
export function registerDraftFeatures(features: Features, cited: CitedLibraries, drafts: CitedDrafts): Disposable {
  const registered = [
    registerCitationCompletion(features, cited),
    registerNameCompletion(features),
    registerCitationHover(features, cited),
    registerCitationDiagnostics(features, cited),
    registerCitationReferences(features, cited, drafts),
    registerRenumberFootnotes(features, cited, drafts),
    registerCiteSelection(features),
    registerReferences(features, cited, drafts),
  ];
  return toDisposable(() => {
    disposeAll(registered);
  });
}
