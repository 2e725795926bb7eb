import assert from 'node:assert/strict';
import path from 'node:path';
import { openFolder } from '../../src/cli/open-folder.ts';
import { useWorkbench } from './workbench.ts';

const QUERY = 'transit attacks';

describe('Insert Citation', () => {
  const workbench = useWorkbench();

  beforeEach(async () => {
    await workbench().openFile('draft.md');
  });

  /** The passages that the library finds, asked without an editor; white space is as in a list. */
  const find = async (text: string): Promise<string[]> => {
    const library = await openFolder(path.join(workbench().project, 'seeds'));
    assert.ok('service' in library);
    const hits = await library.service.search({ text, limit: 20 });
    return hits.map(hit => hit.text.replace(/\s+/g, ' '));
  };

  /** Opens the picker, and types over what it starts from. */
  const search = async (words: string, wanted: string) => {
    const { quickPick, quickPickItems, runCommand } = workbench();
    await runCommand('Wellsourced: Insert Citation');
    await (await quickPick('Insert Citation')).fill(words);
    await quickPickItems().first().filter({ hasText: wanted }).waitFor();
  };

  const details = async (): Promise<string[]> =>
    (await workbench().quickPickItems().locator('.quick-input-list-label-meta').allInnerTexts()).map(text =>
      text.replaceAll('\u00a0', ' '),
    );

  it('is in the palette', async () => {
    const { page, quickPickItems, screenshot, typeText } = workbench();
    await page.keyboard.press('F1');
    await typeText('Wellsourced');
    await quickPickItems().filter({ hasText: 'Insert Citation' }).waitFor();
    await screenshot('palette');
    await page.keyboard.press('Escape');
  });

  it('lists the passages in the library’s order while the words are typed', async () => {
    const { page, screenshot } = workbench();
    const expected = await find(QUERY);
    assert.ok(expected.length > 3);
    await search(QUERY, (expected[0] ?? '').slice(0, 30));
    const shown = await details();
    assert.ok(shown.length > 2);
    for (const [i, text] of shown.entries()) {
      const words = text.replace(/^… /, '').slice(0, 40);
      assert.ok(expected[i]?.includes(words), `${i}: ${words}\n${expected.join('\n')}`);
    }
    await screenshot('citation-picker');
    await page.keyboard.press('Escape');
  });

  it('keeps what is checked on top while the list changes', async () => {
    const { page, quickPick, quickPickItems } = workbench();
    await search('airstrikes', 'airstrikes');
    const [words] = await details();
    await quickPickItems().first().locator('.monaco-checkbox, input[type="checkbox"]').first().click();
    await (await quickPick('Insert Citation')).fill('Belt and Road');
    await quickPickItems().filter({ hasText: 'Belt and Road' }).first().waitFor();
    assert.equal((await details())[0], words);
    await page.keyboard.press('Escape');
  });

  it('starts from the sentence at the cursor', async () => {
    const { page, putCursorAfter, quickPick, runCommand } = workbench();
    await putCursorAfter('In Kabul the same attacks');
    await runCommand('Wellsourced: Insert Citation');
    assert.match(await (await quickPick('Insert Citation')).inputValue(), /same attacks look otherwise/);
    await page.keyboard.press('Escape');
  });

  it('opens a passage beside the draft, and stays open', async () => {
    const { page, quickPickItems, runCommand, screenshot } = workbench();
    await search('"visible and verifiable"', 'visible and verifiable');
    await quickPickItems().first().hover();
    await quickPickItems().first().locator('[aria-label^="Open Passage Beside"]').click();
    await page.locator('.editor-group-container .tab.active', { hasText: 'spokesman' }).waitFor();
    assert.ok(await quickPickItems().first().isVisible());
    await screenshot('passage-beside');
    await page.keyboard.press('Escape');
    await runCommand('View: Close All Editors');
    await page.locator('.tab').first().waitFor({ state: 'detached' });
  });

  it('quotes the sentences that are chosen, and marks what is left out', async () => {
    const { page, putCursorAfter, quickPickItems, runCommand, saveAndRead, screenshot } = workbench();
    await putCursorAfter('the dead of the Pakistani airstrikes.');
    await page.keyboard.type(' Then: ');
    const query = '"made bad relations worse"';
    const [passage = ''] = await find(query);
    const [first = '', , third = ''] = passage.split(/(?<=\.) /);
    await search(query, 'made bad relations worse');
    await quickPickItems().first().hover();
    await quickPickItems().first().locator('[aria-label^="Choose Sentences"]').click();
    await page.locator('.quick-input-widget:visible .quick-input-title', { hasText: 'Choose Sentences' }).waitFor();
    await quickPickItems()
      .first()
      .filter({ hasText: first.slice(0, 40) })
      .waitFor();
    await screenshot('choose-sentences');
    await quickPickItems().nth(1).locator('.monaco-checkbox, input[type="checkbox"]').first().click();
    await page.locator('.quick-input-widget:visible .quick-input-action', { hasText: 'OK' }).click();
    await page.locator('.editor-group-container.active .view-line', { hasText: '“The news comes while' }).waitFor();
    const text = await saveAndRead('draft.md');
    assert.ok(text.includes(`Then: “${first} […] ${third}”[^`), text);
    await runCommand('Undo');
  });

  it('quotes the sentences that are chosen of one of several passages', async () => {
    const { page, putCursorAfter, quickPick, quickPickItems, runCommand, saveAndRead, screenshot } = workbench();
    await putCursorAfter('the dead of the Pakistani airstrikes.');
    await page.keyboard.type(' Both: ');
    const checkbox = '.monaco-checkbox, input[type="checkbox"]';
    const query = '"made bad relations worse"';
    const [passage = ''] = await find(query);
    const [first = '', , third = ''] = passage.split(/(?<=\.) /);
    await search('"visible and verifiable"', 'visible and verifiable');
    await quickPickItems().first().locator(checkbox).first().click();
    await (await quickPick('Insert Citation')).fill(query);
    const wanted = quickPickItems().nth(1).filter({ hasText: 'made bad relations worse' });
    await wanted.hover();
    await wanted.locator('[aria-label^="Choose Sentences"]').click();
    await page.locator('.quick-input-widget:visible .quick-input-title', { hasText: 'Choose Sentences' }).waitFor();
    await quickPickItems().nth(1).locator(checkbox).first().click();
    await page.locator('.quick-input-widget:visible .quick-input-action', { hasText: 'OK' }).click();
    await quickPick('Insert Citation');
    await quickPickItems()
      .nth(1)
      .filter({ hasText: /2 of \d+ sentences/ })
      .waitFor();
    await screenshot('sentences-of-several');
    await page.locator('.quick-input-widget:visible .quick-input-action', { hasText: 'OK' }).click();
    await page.locator('.editor-group-container.active .view-line', { hasText: 'What the Taliban' }).waitFor();
    const text = await saveAndRead('draft.md');
    assert.match(text, /Both: “[^”]*‘visible and verifiable’[^”]*”\[\^/);
    assert.ok(text.includes(`“${first} […] ${third}”[^`), text);
    await runCommand('Undo');
  });

  it('cites several sources in one citation without quoting them', async () => {
    const { page, putCursorAfter, quickPick, quickPickItems, saveAndRead, screenshot } = workbench();
    await putCursorAfter('the dead of the Pakistani airstrikes.');
    const title = page.locator('.quick-input-widget:visible .quick-input-titlebar');
    const check = () => quickPickItems().first().locator('.monaco-checkbox, input[type="checkbox"]').first().click();
    await search('"visible and verifiable"', 'visible and verifiable');
    await check();
    await (await quickPick('Insert Citation')).fill('"made bad relations worse"');
    await quickPickItems().nth(1).filter({ hasText: 'made bad relations worse' }).waitFor();
    await quickPickItems().nth(1).locator('.monaco-checkbox, input[type="checkbox"]').first().click();
    await title.locator('[aria-label^="Style: footnote"]').click();
    await title.locator('[aria-label^="Cite Without Quoting"]').click();
    await quickPick('Insert Citation (Pandoc citation, without quoting)');
    await screenshot('cite-several');
    await page.locator('.quick-input-widget:visible input.input').first().press('Enter');
    await page.locator('.editor-group-container.active .view-line', { hasText: '[@beijing-nd-community' }).waitFor();
    const text = await saveAndRead('draft.md');
    assert.match(text, /airstrikes\. \[@[a-z0-9-]+, para\. \d+; @[a-z0-9-]+, para\. \d+\]/);
    await page.keyboard.press('Control+Z');
  });

  it('puts the true words with their footnote at the cursor', async () => {
    const { page, putCursorAfter, saveAndRead, screenshot } = workbench();
    await putCursorAfter('the dead of the Pakistani airstrikes.');
    await page.keyboard.type(' Of Kabul, Khan asks: ');
    await search('"visible and verifiable"', 'visible and verifiable');
    await page.keyboard.press('Enter');
    await page.locator('.editor-group-container.active .view-line', { hasText: 'Khan asks: “' }).waitFor();
    await screenshot('citation-inserted');
    const text = await saveAndRead('draft.md');
    const [passage = ''] = await find('"visible and verifiable"');
    assert.ok(
      text.includes(`Khan asks: “${passage.replaceAll('“', '‘').replaceAll('”', '’')}”[^beijing-nd-community-`),
      text,
    );
    assert.match(
      text,
      /^\[\^beijing-nd-community-\d\]: “Official: .*,” n\.d\., \[spokesman-on-reintegration\.txt\]\(seeds\/spokesman-on-reintegration\.txt\), para\. \d+\.$/m,
    );
  });

  it('leads back to the passage by Go to Definition', async () => {
    const { openFile, page, putCursorAfter, screenshot, selectedText } = workbench();
    await openFile('draft.md');
    await putCursorAfter('address,”[^beijing');
    await page.keyboard.press('F12');
    await page.locator('.editor-group-container.active .tab.active', { hasText: 'spokesman' }).waitFor();
    // With nothing selected, the line of the cursor is copied.
    let line = await selectedText();
    for (let tries = 0; tries < 30 && !line.includes('a problem that'); tries++) line = await selectedText();
    assert.match(line, /a problem that Afghanistan has to address/);
    await screenshot('go-to-source');
  });
});
