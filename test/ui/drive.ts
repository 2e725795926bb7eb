import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ROOT } from '../../scripts/setup/run.mjs';
import { findWords } from './find-words.ts';
import type { Workbench } from './workbench.ts';

/** The documents' pictures are taken anew on demand only. */
const FOR_DOCUMENTS = process.env['WELLSOURCED_PICTURES'] !== undefined;
const IN_DOCUMENTS = new Set(['events-view', 'hover-card', 'citation-picker', 'citation-inserted']);
const NOTHING_COPIED = 'nothing was copied yet';
/** Steps down a tree before a row is held to be missing. */
const LONGEST_TREE = 200;
const SCREENSHOTS = path.join(ROOT, 'out/screenshots');
const PICTURES = path.join(ROOT, 'media/pictures');

/** A person's doings, done by a program: keys, clicks, and waiting for what they bring about. */
export function drive(page: Page, project: string): Workbench {
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
      // The palette lists what holds when it opens: the extension’s word on the active editor may still be on its way.
      const listed = items.first().filter({ hasText: title });
      for (let tries = 0; tries < 3; tries++) {
        await page.keyboard.press('F1');
        await input.fill(`>${title}`);
        const isListed = await listed.waitFor({ timeout: 4000 }).then(
          () => true,
          () => false,
        );
        if (isListed) break;
        await page.keyboard.press('Escape');
      }
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
    async widenSideBar(by) {
      const box = await page.locator('.part.sidebar').boundingBox();
      if (box === null) throw new Error('the side bar is not open');
      const edge = { x: box.x + box.width, y: box.y + box.height / 2 };
      await page.mouse.move(edge.x, edge.y);
      await page.mouse.down();
      await page.mouse.move(edge.x + by, edge.y, { steps: 5 });
      await page.mouse.up();
      await page.mouse.move(edge.x + by + 200, edge.y);
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
      // A tree that is made anew shows rows for a moment that it then scrolls out of sight: found is what stays.
      for (let tries = 0; tries < 5; tries++) {
        if (!(await wanted.isVisible())) {
          await tree(view).focus();
          await page.keyboard.press('Home');
          for (let step = 0; step < LONGEST_TREE && !(await wanted.isVisible()); step++)
            await page.keyboard.press('ArrowDown');
        }
        await page.waitForTimeout(250);
        if (await wanted.isVisible()) break;
      }
      await wanted.waitFor();
      return wanted;
    },
    async clickAction(row, action) {
      const button = row.locator(`[aria-label^="${action}"]`);
      for (let tries = 0; tries < 10 && !(await button.isVisible()); tries++) {
        await page.mouse.move(700, 700);
        await row.hover({ position: { x: 60, y: 11 } });
        await page.waitForTimeout(200);
      }
      await button.click();
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
