import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { useWorkbench } from './workbench.ts';

describe('a draft that cites as Pandoc does', () => {
  const workbench = useWorkbench({
    settings: { 'wellsourced.citation.style': 'pandoc' },
    prepare: project => writeFileSync(path.join(project, 'paper.md'), 'They were firm: \n'),
  });

  it('names the bibliography that is begun for it, where the writer wishes', async () => {
    const { openFile, page, project, putCursorAfter, quickPick, quickPickItems, runCommand, saveAndRead, screenshot } =
      workbench();
    await openFile('paper.md');
    // On a machine that starts VS Code for the first time, the extension is not there at once.
    await page.locator('.statusbar-item', { hasText: '6 sources' }).waitFor({ timeout: 60_000 });
    await putCursorAfter('They were firm:');
    await page.keyboard.type(' ');
    await runCommand('Wellsourced: Insert Citation');
    await (await quickPick('Insert Citation')).fill('"visible and verifiable"');
    await quickPickItems().first().filter({ hasText: 'visible and verifiable' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.editor-group-container.active .view-line', { hasText: '[@' }).waitFor();
    assert.match(await saveAndRead('paper.md'), /\[@[a-z0-9-]+, para\. \d+\]/);
    const message = page.locator('.notification-list-item', { hasText: 'references.json' });
    await message.waitFor();
    await screenshot('add-to-front-matter');
    await message.getByText('Add to Front Matter').click();
    await page.locator('.view-line', { hasText: 'bibliography: references.json' }).waitFor();
    assert.match(await saveAndRead('paper.md'), /^---\nbibliography: references\.json\n---\n\nThey were firm: “/);
    assert.ok(existsSync(path.join(project, 'references.json')));
    const items = JSON.parse(readFileSync(path.join(project, 'references.json'), 'utf8')) as unknown[];
    assert.equal(items.length, 1);
  });
});
