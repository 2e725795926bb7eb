import assert from 'node:assert/strict';
import { useWorkbench } from './workbench.ts';

describe('a hover card', () => {
  const workbench = useWorkbench();

  before(async () => {
    await workbench().openFile('draft.md');
  });

  it('says who a name is: type, roles with their sources, other names, events, passages', async () => {
    const { hoverWord, screenshot } = workbench();
    const card = await hoverWord('Muttaqi', 'Amir Khan Muttaqi');
    const text = await card.innerText();
    for (const part of ['person', 'Foreign Minister', 'Also: Muttaqi', 'mentions in', 'Insert Citation', 'para.'])
      assert.ok(text.includes(part), `${part}: ${text}`);
    await screenshot('hover-card');
  });

  it('opens a source from its link', async () => {
    const { hoverWord, openFile, page, selectedText } = workbench();
    const card = await hoverWord('Muttaqi', 'Amir Khan Muttaqi');
    await card
      .locator('a', { hasText: /^Open$/ })
      .first()
      .click();
    await page.locator('.editor-group-container.active .tab.active', { hasText: '.txt' }).waitFor();
    assert.match(await selectedText(), /Muttaqi/);
    await openFile('draft.md');
  });

  it('leads to the same card in the Names view, from the keyboard too', async () => {
    const { openFile, page, putCursorAfter, row, runCommand, screenshot } = workbench();
    await openFile('draft.md');
    await putCursorAfter('Muttaqi had');
    await page.keyboard.press('Home');
    await runCommand('Wellsourced: Show Name at Cursor');
    const name = await row('Names', /^\s*Amir Khan Muttaqi/);
    await page
      .locator('[role="tree"][aria-label^="Names"] [role="treeitem"].focused', { hasText: 'Muttaqi' })
      .waitFor();
    assert.equal(await name.getAttribute('aria-expanded'), 'true');
    await screenshot('names-view');
  });

  it('is not shown in code', async () => {
    const { openFile, page } = workbench();
    await openFile('draft.md');
    const code = page.locator('.editor-group-container.active .view-line', { hasText: 'Code is no prose' });
    await code.scrollIntoViewIfNeeded();
    const box = await code.boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + 190, box.y + 8, { steps: 4 });
    await page.waitForTimeout(1500);
    assert.equal(await page.locator('.monaco-hover:visible', { hasText: 'mentions in' }).count(), 0);
  });
});
