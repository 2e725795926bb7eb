import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import playwright, { type Locator, type Page } from 'playwright-core';
import { prepareSampleProject } from '../../scripts/sample-project.mjs';
import { ROOT } from '../../scripts/setup/run.mjs';
import { QUIET_SETTINGS, startServer } from '../host/server.mjs';
import { launchBrowser, openWorkbench } from '../host/workbench.mjs';
import { findWords } from './find-words.ts';

/** The documents' pictures are taken anew on demand only. */
const FOR_DOCUMENTS = process.env['WELLSOURCED_PICTURES'] !== undefined;
const IN_DOCUMENTS = new Set(['events-view', 'hover-card', 'citation-picker', 'citation-inserted']);
const NOTHING_COPIED = 'nothing was copied yet';
/** Steps down a tree before a row is held to be missing. */
const LONGEST_TREE = 200;
const SCREENSHOTS = path.join(ROOT, 'out/screenshots');
const PICTURES = path.join(ROOT, 'media/pictures');

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
      ...(FOR_DOCUMENTS ? { deviceScaleFactor: 2 } : {}),
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

function drive(page: Page, project: string): Workbench {
  const input = page.locator('.quick-input-widget input[type="text"], .quick-input-widget input.input').first();
  const items = page.locator('.quick-input-list .monaco-list-row');
  const group = page.locator('.editor-group-container.active');

  const tree = (view: string) => page.locator(`.tree-explorer-viewlet-tree-view [role="tree"][aria-label^="${view}"]`);
  const rows = (view: string) => tree(view).locator('[role="treeitem"]');

  const choose = async (text: string, item: string) => {
    await input.fill(text);
    await items.first().filter({ hasText: item }).waitFor();
    await page.keyboard.press('Enter');
  };

  const copied = async (doIt: () => Promise<void>): Promise<string> => {
    await page.evaluate(mark => navigator.clipboard.writeText(mark), NOTHING_COPIED);
    await doIt();
    for (let tries = 0; tries < 50; tries++) {
      const text = await page.evaluate(() => navigator.clipboard.readText());
      if (text !== NOTHING_COPIED) return text;
      await page.waitForTimeout(100);
    }
    throw new Error('nothing was copied');
  };

  /** Rests the mouse until a hover says what is expected: the first time, the extension may still be on its way. */
  const rest = async (x: number, y: number, expected: string | RegExp): Promise<Locator> => {
    const hover = page.locator('.monaco-hover:visible', { hasText: expected });
    for (let tries = 0; tries < 10 && !(await hover.isVisible()); tries++) {
      await page.mouse.move(x - 40, y + 200);
      await page.mouse.move(x, y, { steps: 5 });
      await hover.waitFor({ timeout: 1500 }).catch(() => undefined);
    }
    await hover.waitFor();
    return hover;
  };

  return {
    page,
    project,
    async openFile(name) {
      await page.keyboard.press('Control+P');
      await choose(name, path.basename(name));
      await group.locator('.tab.active', { hasText: path.basename(name) }).waitFor();
      await group.locator('.monaco-editor.focused').waitFor();
    },
    async runCommand(title) {
      await page.keyboard.press('F1');
      await choose(`>${title}`, title);
    },
    async pick(question, item) {
      await page.locator(`.quick-input-widget:visible input[placeholder*="${question}"]`).waitFor();
      await choose(item, item);
    },
    async quickPick(title) {
      await page.locator('.quick-input-widget:visible .quick-input-title', { hasText: title }).waitFor();
      await items.first().waitFor();
      return input;
    },
    async openViewContainer(title) {
      await page.locator(`.activitybar a.action-label[aria-label^="${title}"]`).click();
    },
    async putCursorAfter(words) {
      const { right, middle } = await findWords(group, words);
      await page.mouse.click(right, middle);
    },
    async hoverWord(words, expected) {
      const { left, right, middle } = await findWords(group, words);
      return rest((left + right) / 2, middle, expected);
    },
    async hoverRow(row, expected) {
      const box = await row.boundingBox();
      if (box === null) throw new Error('the row is not on the screen');
      return rest(box.x + 80, box.y + box.height / 2, expected);
    },
    typeText: text => page.keyboard.type(text),
    rows,
    async row(view, words) {
      const wanted = rows(view).filter({ hasText: words }).first();
      await rows(view).first().waitFor();
      if (await wanted.isVisible()) return wanted;
      await tree(view).focus();
      await page.keyboard.press('Home');
      for (let step = 0; step < LONGEST_TREE && !(await wanted.isVisible()); step++)
        await page.keyboard.press('ArrowDown');
      await wanted.waitFor();
      return wanted;
    },
    async chooseFromMenu(on, item) {
      await on.click({ button: 'right' });
      const wanted = page.locator('.monaco-menu [role="menuitem"]', { hasText: item });
      await wanted.waitFor();
      // A menu takes no click right after it has opened.
      await page.waitForTimeout(300);
      await wanted.click();
      await wanted.waitFor({ state: 'detached' });
    },
    copied,
    selectedText: () => copied(() => page.keyboard.press('Control+C')),
    quickPickItems: () => items,
    async saveAndRead(name) {
      await page.keyboard.press('Control+S');
      await group.locator('.tab.active:not(.dirty)').waitFor();
      return readFileSync(path.join(project, name), 'utf8');
    },
    async screenshot(name) {
      for (const folder of FOR_DOCUMENTS && IN_DOCUMENTS.has(name) ? [SCREENSHOTS, PICTURES] : [SCREENSHOTS]) {
        mkdirSync(folder, { recursive: true });
        await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled', caret: 'initial' });
      }
    },
  };
}
