import assert from 'node:assert/strict';
import { useWorkbench } from './workbench.ts';

const byNumber = (a: number, b: number): number => (a === b ? 0 : a - b);

describe('the Events view', () => {
  const workbench = useWorkbench();

  before(async () => {
    const { openFile, openViewContainer, widenSideBar } = workbench();
    await openFile('draft.md');
    await openViewContainer('Wellsourced');
    await widenSideBar(220);
  });

  it('lists events in the order of their dates, those without one last', async () => {
    const { page, rows, screenshot } = workbench();
    // Events appear as they are read: all are there when the first of the chronology is.
    await rows('Events').first().filter({ hasText: '1947' }).waitFor();
    for (const view of ['Events', 'Names', 'Sources']) await page.locator('.pane-header', { hasText: view }).waitFor();
    const groups = await rows('Events').and(page.locator('[aria-level="1"]')).allInnerTexts();
    // Groups out of sight are not drawn.
    const years = groups.map(label =>
      label.startsWith('date not stated') ? Infinity : Number(/\d{4}/.exec(label)?.[0]),
    );
    assert.ok(years.length > 3 && years[0] === 1947, groups.join('; '));
    assert.deepEqual(years, [...years].sort(byNumber));
    await screenshot('events-view');
  });

  it('opens the source with the passage selected, and shows the evidence below the event', async () => {
    const { page, row, rows, screenshot, selectedText } = workbench();
    const event = await row('Events', /Paktika/);
    await event.click();
    await page.locator('.editor-group-container.active .tab.active', { hasText: '.txt' }).waitFor();
    await event.locator('.monaco-tl-twistie').click();
    await page.keyboard.press('ArrowDown');
    const evidence = rows('Events').and(page.locator('[aria-level="3"]')).first();
    await evidence.waitFor();
    const shown = await evidence.locator('.label-name').innerText();
    await evidence.click();
    await page.keyboard.press('Control+1');
    const selected = await selectedText();
    assert.ok(selected.includes(shown.replace(/…$/, '').slice(0, 40)), `${shown}\n${selected}`);
    await screenshot('event-opened');
  });

  it('groups by name, place and source, and says so', async () => {
    const { page, pick, row, runCommand, screenshot } = workbench();
    const expected = { Name: 'Amir Khan Muttaqi', Place: 'Afghanistan', Source: 'Islamabad and Beijing', Date: '2003' };
    for (const [grouping, group] of Object.entries(expected)) {
      await runCommand('Wellsourced: Group Events By…');
      await pick('Group the events by', grouping);
      await page.locator('.pane-header', { hasText: `by ${grouping.toLowerCase()}` }).waitFor();
      await row('Events', group);
      if (grouping === 'Name') await screenshot('events-by-name');
    }
  });

  it('says who, when, where and who reports it in the tooltip of an event', async () => {
    const { hoverRow, page, row, screenshot } = workbench();
    const event = await row('Events', /Paktika/);
    const tooltip = await hoverRow(event, 'Who:');
    const text = await tooltip.innerText();
    for (const part of ['Who:', 'When:', 'Where:', 'What:', 'Reported by:']) assert.ok(text.includes(part), text);
    await screenshot('event-tooltip');
    await page.mouse.move(700, 880);
  });

  it('dates every event of a source once its date is stated in the row “date not stated”', async () => {
    const { clickAction, page, row, screenshot, typeText } = workbench();
    const group = await row('Events', /date not stated: Islamabad and Beijing/);
    await clickAction(group, 'Edit Source Details');
    await page.locator('.quick-input-widget:visible', { hasText: '2025-05-21' }).waitFor();
    await screenshot('state-a-date');
    await typeText('2023-05-07');
    await page.keyboard.press('Enter');
    await group.waitFor({ state: 'detached' });
    await row('Events', 'May 2023');
    await screenshot('date-stated');
  });

  it('copies a headline with its date', async () => {
    const { chooseFromMenu, copied, row } = workbench();
    const event = await row('Events', /Paktika/);
    assert.match(await copied(() => chooseFromMenu(event, 'Copy')), /Paktika.* \(.+\)$/);
  });
});

describe('a window that is opened again', () => {
  const workbench = useWorkbench();

  it('shows the events as soon as they are read, grouped as before', async () => {
    const { openViewContainer, page, pick, rows, runCommand } = workbench();
    await openViewContainer('Wellsourced');
    await runCommand('Wellsourced: Group Events By…');
    await pick('Group the events by', 'Place');
    await page.locator('.pane-header', { hasText: 'by place' }).waitFor();
    await rows('Events').first().waitFor();
    // VS Code writes an extension's state down a moment later.
    await page.waitForTimeout(1500);
    const start = Date.now();
    await page.reload();
    await rows('Events').first().waitFor();
    console.log(`      from opening the window to the first event: ${((Date.now() - start) / 1000).toFixed(1)} s`);
    await page.locator('.pane-header', { hasText: 'by place' }).waitFor();
  });
});

describe('an event that is dragged into a draft', () => {
  const workbench = useWorkbench();

  it('brings its passages with their citations, where Shift is held', async () => {
    const { openFile, openViewContainer, page, row, saveAndRead } = workbench();
    await openFile('draft.md');
    await openViewContainer('Wellsourced');
    const event = await row('Events', /Paktika/);
    // The tree may still be growing: its rows move then.
    await page.locator('.statusbar-item', { hasText: '6 sources' }).waitFor();
    await page.waitForTimeout(1000);
    const from = await event.boundingBox();
    const line = page.locator('.editor-group-container.active .view-line', { hasText: 'In Kabul the same' });
    const to = await line.boundingBox();
    assert.ok(from && to);
    await page.mouse.move(from.x + 120, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 160, from.y + 14, { steps: 4 });
    await page.keyboard.down('Shift');
    await page.mouse.move(to.x + 40, to.y - 12, { steps: 12 });
    // The editor takes the drop once it has seen the mouse with the key held.
    for (const x of [34, 30, 26, 30]) {
      await page.waitForTimeout(100);
      await page.mouse.move(to.x + x, to.y - 12, { steps: 3 });
    }
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await page.locator('.tab.active.dirty').waitFor();
    assert.match(await saveAndRead('draft.md'), /”\[\^[a-z]+-nd-[a-z]+-1\]/);
  });
});
