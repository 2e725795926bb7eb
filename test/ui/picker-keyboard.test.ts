import assert from 'node:assert/strict';
import { useWorkbench } from './workbench.ts';

describe('the keyboard in the picker', () => {
  const workbench = useWorkbench();

  it('chooses sentences, opens the passage beside, and takes another style', async () => {
    const { page, putCursorAfter, openFile, quickPick, quickPickItems, runCommand, saveAndRead, screenshot } =
      workbench();
    await openFile('draft.md');
    await putCursorAfter('the dead of the Pakistani airstrikes.');
    await page.keyboard.type(' Then: ');
    const title = page.locator('.quick-input-widget:visible .quick-input-title');
    // The sources may still be being read.
    for (let tries = 0; tries < 20 && !(await title.isVisible()); tries++) {
      await runCommand('Wellsourced: Insert Citation');
      await title.waitFor({ timeout: 2000 }).catch(() => undefined);
    }
    await (await quickPick('Insert Citation')).fill('"made bad relations worse"');
    await quickPickItems().first().filter({ hasText: 'made bad' }).waitFor();
    const source = page.locator('.editor-group-container .tab', { hasText: '.txt' }).first();
    for (let tries = 0; tries < 10 && !(await source.isVisible()); tries++) {
      await page.keyboard.press('F12');
      await source.waitFor({ timeout: 2000 }).catch(() => undefined);
    }
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    for (const wanted of [/^Toggle all/, /^Style: footnote/]) {
      await page.keyboard.press('Shift+Tab');
      assert.match(await focused(), wanted);
    }
    await page.keyboard.press('ArrowRight');
    assert.match(await focused(), /^Cite Without Quoting/);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await title.filter({ hasText: 'Insert Citation (Pandoc citation)' }).waitFor();
    await screenshot('picker-keyboard');
    await (await quickPick('Insert Citation')).focus();
    await page.keyboard.press('F2');
    await title.filter({ hasText: 'Choose Sentences' }).waitFor();
    // Of three sentences the second.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.locator('.editor-group-container.active .view-line', { hasText: 'Then: “The' }).waitFor();
    const text = await saveAndRead('draft.md');
    assert.match(text, /Then: “[^”]+ \[…\] [^”]+” \[@/);
  });
});
