import assert from 'node:assert/strict';
import { useWorkbench } from './workbench.ts';

describe('the workbench with Wellsourced', () => {
  const workbench = useWorkbench();

  it('has the views Events, Names and Sources in the activity bar', async () => {
    const { openViewContainer, page, screenshot } = workbench();
    await openViewContainer('Wellsourced');
    for (const view of ['Events', 'Names', 'Sources']) await page.locator('.pane-header', { hasText: view }).waitFor();
    await screenshot('views');
  });

  it('opens the sample draft, and shows a card on a name', async () => {
    const { hoverWord, openFile, screenshot } = workbench();
    await openFile('draft.md');
    const card = await hoverWord('Muttaqi', /Amir Khan Muttaqi/);
    assert.match(await card.innerText(), /person/);
    await screenshot('hover-card');
  });

  it('types into the draft and saves it', async () => {
    const { openFile, putCursorAfter, saveAndRead, typeText } = workbench();
    await openFile('draft.md');
    await putCursorAfter('The long road from Kabul to Beijing');
    await typeText(', again');
    assert.match(await saveAndRead('draft.md'), /^.*The long road from Kabul to Beijing, again$/m);
  });
});
