import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import playwright, { type Locator, type Page } from 'playwright-core';
import { prepareSampleProject } from '../../scripts/sample-project.mjs';
import { ROOT } from '../../scripts/setup/run.mjs';
import { QUIET_SETTINGS, startServer } from '../host/server.mjs';
import { launchBrowser, openWorkbench } from '../host/workbench.mjs';
import { findWords } from './find-words.ts';

/** Pictures for the documents are taken on demand only, sharp enough for any screen. */
const FOR_DOCUMENTS = process.env['WELLSOURCED_PICTURES'] !== undefined;
const PICTURES = path.join(ROOT, FOR_DOCUMENTS ? 'media/pictures' : 'out/screenshots');

/** What a person does in VS Code, with the extension in a copy of the sample project. */
export interface Workbench {
  readonly page: Page;
  /** The folder that is open. */
  readonly project: string;
  /** Opens a file of the project by Quick Open, and waits until its editor takes the keys. */
  readonly openFile: (name: string) => Promise<void>;
  /** Runs a command from the palette: "Wellsourced: Insert Citation". */
  readonly runCommand: (title: string) => Promise<void>;
  /** Clicks an icon in the activity bar. */
  readonly openViewContainer: (title: string) => Promise<void>;
  /** Puts the cursor behind words that are visible in the active editor. */
  readonly putCursorAfter: (words: string) => Promise<void>;
  /** Rests the mouse on words that are visible in the active editor; the hover that says `expected`. */
  readonly hoverWord: (words: string, expected: string | RegExp) => Promise<Locator>;
  /** Types into what has the focus. */
  readonly typeText: (text: string) => Promise<void>;
  /** The open quick pick's items, in their order. */
  readonly quickPickItems: () => Locator;
  /** Saves the active editor, and reads its file from disk. */
  readonly saveAndRead: (name: string) => Promise<string>;
  /** Takes a picture, `name` without an ending. */
  readonly screenshot: (name: string) => Promise<void>;
}

export interface WorkbenchOptions {
  readonly theme?: 'Default Dark Modern' | 'Default Light Modern';
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

async function open({ theme = 'Default Light Modern', settings = {}, prepare }: WorkbenchOptions) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'wellsourced-ui-'));
  const project = prepareSampleProject(path.join(scratch, 'project'));
  prepare?.(project);
  const server = await startServer({
    settings: { ...QUIET_SETTINGS, 'workbench.colorTheme': theme, ...settings },
    args: ['--disable-workspace-trust'],
  });
  const browser = await launchBrowser(playwright);
  const page = await openWorkbench(browser, {
    server,
    folder: project,
    extensions: [ROOT],
    context: FOR_DOCUMENTS ? { deviceScaleFactor: 2 } : {},
  });
  page.setDefaultTimeout(20_000);
  const close = async () => {
    await browser.close();
    await server.stop();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return { workbench: drive(page, project), close };
}

function drive(page: Page, project: string): Workbench {
  const input = page.locator('.quick-input-widget input[type="text"], .quick-input-widget input.input').first();
  const items = page.locator('.quick-input-list [role="option"]');
  const group = page.locator('.editor-group-container.active');

  const choose = async (text: string, item: string) => {
    await input.fill(text);
    await items.filter({ hasText: item }).first().waitFor();
    await page.keyboard.press('Enter');
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
    async openViewContainer(title) {
      await page.locator(`.activitybar a.action-label[aria-label^="${title}"]`).click();
    },
    async putCursorAfter(words) {
      const { right, middle } = await findWords(group, words);
      await page.mouse.click(right, middle);
    },
    async hoverWord(words, expected) {
      const { left, right, middle } = await findWords(group, words);
      await page.mouse.move(5, 5);
      await page.mouse.move((left + right) / 2, middle, { steps: 5 });
      const hover = page.locator('.monaco-hover:visible', { hasText: expected });
      await hover.waitFor();
      return hover;
    },
    typeText: text => page.keyboard.type(text),
    quickPickItems: () => items,
    async saveAndRead(name) {
      await page.keyboard.press('Control+S');
      await group.locator('.tab.active:not(.dirty)').waitFor();
      return readFileSync(path.join(project, name), 'utf8');
    },
    async screenshot(name) {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: path.join(PICTURES, `${name}.png`), animations: 'disabled', caret: 'initial' });
    },
  };
}
