import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import { describeCount } from '../draft/count-citations.ts';
import type { SourceId } from '../model/source.ts';
import type { CitedDrafts } from './cited-drafts.ts';

const SCHEME = 'wellsourced-cited';
/** A badge has room for two characters. */
const MOST = 99;

/** What a row of a source carries, so that it gets its badge. */
export const badgeUri = (source: SourceId): vscode.Uri =>
  vscode.Uri.from({ scheme: SCHEME, path: `/${encodeURIComponent(source)}` });

/** Registers the badges of the Sources view: how often a source is cited, to be seen however narrow the view is. */
export function registerCitationBadges(drafts: CitedDrafts): Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const subscriptions = [
    changed,
    drafts.onDidCount(() => {
      changed.fire(undefined);
    }),
    vscode.window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration: uri => {
        if (uri.scheme !== SCHEME) return undefined;
        const count = drafts.counts().get(decodeURIComponent(uri.path.slice(1)));
        if (count === undefined) return undefined;
        const badge = count.times > MOST ? `${MOST}` : String(count.times);
        return new vscode.FileDecoration(badge, describeCount(count));
      },
    }),
  ];
  return toDisposable(() => {
    disposeAll(subscriptions);
  });
}
