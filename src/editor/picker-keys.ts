import * as vscode from 'vscode';
import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';

/** What the keys do that the picker has while it is shown: VS Code's own lead to no button of an item. */
interface PickerKeys {
  readonly chooseSentences: () => void;
  readonly openBeside: () => void;
}

let keys: PickerKeys | undefined;

/** To be called when the picker is shown, and with nothing when it is hidden. */
export function setPickerKeys(next: PickerKeys | undefined): void {
  keys = next;
  void vscode.commands.executeCommand('setContext', 'wellsourced.pickingPassages', next !== undefined);
}

/** Registers what the keys of the picker run. */
export function registerPickerKeys(): Disposable {
  const registered = [
    vscode.commands.registerCommand('wellsourced.chooseSentences', () => keys?.chooseSentences()),
    vscode.commands.registerCommand('wellsourced.openPassageBeside', () => keys?.openBeside()),
  ];
  return toDisposable(() => {
    disposeAll(registered);
  });
}
