import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import playwright, { type Locator, type Page } from 'playwright-core';
import { prepareSampleProject } from '../../scripts/sample-project.mjs';
import { ROOT } from '../../scripts/setup/run.mjs';
import { QUIET_SETTINGS, startServer } from '../host/server.mjs';
import { launchBrowser, openWorkbench } from '../host/workbench.mjs';
import { drive } from './drive.ts';

/** What a person does in VS Code, with the extension in a copy of the sample project. */
export interface Workbench {
  readonly page: Page;
  /** The folder that is open. */
  readonly project: string;
  /** Opens a file of the project by Quick Open, and waits until its editor takes the keys. */
  readonly openFile: (name: string) => Promise<void>;
  /** Runs a command from the palette: "Wellsourced: Insert Citation". */
  readonly runCommand: (title: string) => Promise<void>;
  /** Takes an item of a list that asks for something, once it has that title or placeholder. */
  readonly pick: (question: string, item: string) => Promise<void>;
  /** The open quick pick's field, once it has that title. */
  readonly quickPick: (title: string) => Promise<Locator>;
  /** Clicks an icon in the activity bar. */
  readonly openViewContainer: (title: string) => Promise<void>;
  /** Drags the edge of the side bar, by so many pixels. */
  readonly widenSideBar: (by: number) => Promise<void>;
  /** Puts the cursor behind words that are visible in the active editor. */
  readonly putCursorAfter: (words: string) => Promise<void>;
  /** Rests the mouse on words that are visible in the active editor; the hover that says `expected`. */
  readonly hoverWord: (words: string, expected: string | RegExp) => Promise<Locator>;
  /** Rests the mouse on a row; the tooltip that says `expected`. */
  readonly hoverRow: (row: Locator, expected: string | RegExp) => Promise<Locator>;
  /** Types into what has the focus. */
  readonly typeText: (text: string) => Promise<void>;
  /** The open quick pick's items, in their order. */
  readonly quickPickItems: () => Locator;
  /** Saves the active editor, and reads its file from disk. */
  readonly saveAndRead: (name: string) => Promise<string>;
  /** The rows of a view that is open: `rows('Events')`. */
  readonly rows: (view: string) => Locator;
  /** Clicks one of the actions that a row shows under the mouse. */
  readonly clickAction: (row: Locator, action: string) => Promise<void>;
  /** Chooses from the context menu of a row or an editor. */
  readonly chooseFromMenu: (on: Locator, item: string) => Promise<void>;
  /** The row that says so, brought into sight by the keyboard where the tree is longer than its pane. */
  readonly row: (view: string, words: string | RegExp) => Promise<Locator>;
  /** What somebody's doing puts on the clipboard. */
  readonly copied: (doIt: () => Promise<void>) => Promise<string>;
  /** What is selected in the active editor. */
  readonly selectedText: () => Promise<string>;
  /** Takes a picture of the whole window, `name` without an ending. */
  readonly screenshot: (name: string) => Promise<void>;
}

export interface WorkbenchOptions {
  readonly theme?: 'Default Dark Modern' | 'Default Light Modern';
  /** False: VS Code asks whether the folder is trusted, and is told that it is not. */
  readonly trusted?: boolean;
  /** More user settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Changes the project before VS Code opens it. */
  readonly prepare?: (project: string) => void;
}

/** Opens one workbench for the tests of a `describe`; closes it after them. A failed test leaves its picture. */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
  let opened: { readonly workbench: Workbench; readonly close: () => Promise<void> } | undefined;
  const workbench = (): Workbench => {
    if (opened === undefined) throw new Error('the workbench is open only while tests run');
    return opened.workbench;
  };
  before(async () => {
    opened = await open(options);
  });
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest
      .fullTitle()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, 80);
    await workbench().page.screenshot({ path: path.join(ROOT, 'out/failures', `${name}.png`) });
  });
  after(() => opened?.close());
  return workbench;
}

async function open({ theme = 'Default Light Modern', trusted = true, settings = {}, prepare }: WorkbenchOptions) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'wellsourced-ui-'));
  const project = prepareSampleProject(path.join(scratch, 'project'));
  prepare?.(project);
  const server = await startServer({
    settings: {
      ...QUIET_SETTINGS,
      'workbench.colorTheme': theme,
      'security.workspace.trust.enabled': !trusted,
      'security.workspace.trust.startupPrompt': 'always',
      ...settings,
    },
    args: trusted ? ['--disable-workspace-trust'] : [],
  });
  const browser = await launchBrowser(playwright);
  const page = await openWorkbench(browser, {
    server,
    folder: project,
    extensions: [ROOT],
    context: {
      viewport: { width: 1360, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    },
  });
  page.setDefaultTimeout(15_000);
  if (!trusted) await page.getByText(/^No, I don.t trust/).click();
  const close = async () => {
    await browser.close();
    await server.stop();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return { workbench: drive(page, project), close };
}
