import assert from 'node:assert/strict';
import { useWorkbench } from './workbench.ts';

const KEY = 'beijing-nd-community';

describe('citations in a draft', () => {
  const workbench = useWorkbench();

  before(async () => {
    const { openFile, page } = workbench();
    await openFile('draft.md');
    // From then on nothing moves in the window any more.
    await page.locator('.statusbar-item', { hasText: '6 sources' }).waitFor();
    await page.locator('.breadcrumbs-control', { hasText: 'draft.md' }).waitFor();
  });

  const suggestion = (words: string | RegExp) =>
    workbench().page.locator('.suggest-widget.visible .monaco-list-row', { hasText: words }).first();

  const nothingUnderlined = () =>
    workbench().page.waitForFunction(() => document.querySelector('.squiggly-warning') === null);

  it('shows the reference and the passage on a footnote’s mark', async () => {
    const { hoverWord, page, screenshot } = workbench();
    const card = await hoverWord('[^beijing-nd-community-1]', 'Official: Beijing');
    assert.match(await card.innerText(), /a problem that Afghanistan has to address/);
    await screenshot('citation-card');
    await page.mouse.move(700, 880);
  });

  it('completes a footnote’s key while it is typed', async () => {
    const { page, putCursorAfter, saveAndRead, screenshot, typeText } = workbench();
    await putCursorAfter('count the dead of the Pakistani airstrikes.');
    await typeText('[^beij');
    // The editor closes the bracket itself; the key leaves it alone.
    await suggestion(`${KEY}-1`).waitFor();
    await screenshot('completion-of-keys');
    await page.keyboard.press('Enter');
    assert.ok((await saveAndRead('draft.md')).includes(`airstrikes.[^${KEY}-1]\n`));
  });

  it('completes the key of a source that was never cited, and knows it from then on', async () => {
    const { page, saveAndRead, typeText } = workbench();
    await page.keyboard.press('End');
    await typeText(' [@calmer');
    await suggestion('islamabad-nd-calmer').waitFor();
    await page.keyboard.press('Enter');
    assert.match(await saveAndRead('draft.md'), /airstrikes\.\[\^[a-z0-9-]+\] \[@islamabad-nd-calmer\]\n/);
    await nothingUnderlined();
  });

  it('completes names where that is asked for', async () => {
    const { page, saveAndRead, screenshot, typeText } = workbench();
    await page.keyboard.press('End');
    await typeText(' Mutt');
    await page.keyboard.press('Control+Space');
    await suggestion('Amir Khan Muttaqi').waitFor();
    await screenshot('completion-of-names');
    await page.keyboard.press('Enter');
    assert.match(await saveAndRead('draft.md'), / Amir Khan Muttaqi\n/);
  });

  it('underlines a slip in a key, and mends it with one key', async () => {
    const { page, saveAndRead, screenshot, typeText } = workbench();
    await typeText('. [@islamabad-nd-calmr, para. 2]');
    await page.locator('.squiggly-warning').first().waitFor();
    for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowLeft');
    const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'islamabad-nd-calmer' }).first();
    // What was typed last may still be on its way to the checks, which closes the list.
    for (let tries = 0; tries < 5 && !(await fix.isVisible()); tries++) {
      await page.keyboard.press('Control+.');
      await fix.waitFor({ timeout: 1500 }).catch(() => undefined);
    }
    await screenshot('citation-quick-fix');
    await page.keyboard.press('Enter');
    await nothingUnderlined();
    assert.match(await saveAndRead('draft.md'), /\[@islamabad-nd-calmer, para\. 2\]/);
  });

  it('renumbers from the palette, and says where all is in order', async () => {
    const { page, runCommand, saveAndRead } = workbench();
    const before = await saveAndRead('draft.md');
    await runCommand('Wellsourced: Renumber Footnotes');
    await page.locator('.notification-toast', { hasText: 'in order already' }).waitFor();
    assert.equal(await saveAndRead('draft.md'), before);
  });

  it('shows in the Sources view what is cited, how often, and what is not', async () => {
    const { openViewContainer, page, row, screenshot } = workbench();
    await openViewContainer('Wellsourced');
    const cited = await row('Sources', /Official: Beijing.*cited 2×/);
    assert.ok(await cited.isVisible());
    await row('Sources', /Islamabad and Beijing offer.*cited 2×/);
    await row('Sources', /not cited/);
    const badges = page.locator('[role="tree"][aria-label^="Sources"] .monaco-icon-label[class*="decoration-badge"]');
    // Rows are drawn anew when sources have been read: what counts is what they come to.
    for (let tries = 0; tries < 50 && (await badges.count()) !== 2; tries++) await page.waitForTimeout(100);
    assert.equal(await badges.count(), 2);
    await screenshot('sources-cited');
  });

  it('lists where a source is cited', async () => {
    const { chooseFromMenu, page, row, screenshot } = workbench();
    await chooseFromMenu(await row('Sources', 'Official: Beijing'), 'Find Citations');
    const peek = page.locator('.peekview-widget');
    await peek.waitFor();
    await peek.locator('.peekview-title', { hasText: 'draft.md' }).waitFor();
    await peek.locator('.ref-tree .monaco-list-row').nth(1).waitFor();
    await screenshot('find-citations');
    await page.keyboard.press('Escape');
  });

  it('cites what is selected in a source at the last cursor of the draft', async () => {
    const { openFile, page, putCursorAfter, runCommand, saveAndRead, screenshot } = workbench();
    await openFile('draft.md');
    await putCursorAfter('This time he needed none that the sources tell of.');
    await openFile('may-visit-islamabad.txt');
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+End');
    await runCommand('Wellsourced: Cite Selection in Draft');
    await page.locator('.notification-toast', { hasText: 'Cited in draft.md' }).waitFor();
    await screenshot('cite-selection');
    await openFile('draft.md');
    assert.match(
      await saveAndRead('draft.md'),
      /tell of\.“Islamabad and Beijing offer to act together for a calmer Afghanistan”\[\^islamabad-nd-calmer-1\]/,
    );
  });
});
