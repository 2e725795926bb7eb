import assert from 'node:assert/strict';
import path from 'node:path';
import { makeLibrary } from '../../scripts/bench/make-library.mjs';
import { useWorkbench } from './workbench.ts';

const DOCUMENTS = 700;

describe('a library of hundreds of sources', () => {
  const workbench = useWorkbench({
    prepare: project => makeLibrary(path.join(project, 'seeds'), DOCUMENTS),
  });

  before(async function () {
    this.timeout(90_000);
    const { openViewContainer, page } = workbench();
    await openViewContainer('Wellsourced');
    await page.locator('.statusbar-item', { hasText: /7\d\d sources/ }).waitFor({ timeout: 80_000 });
  });

  it('lists them in ranges that are opened one by one', async () => {
    const { page, row, rows, screenshot } = workbench();
    const range = await row('Sources', /^0000\/1996-01-01-000001 – 0\d+\//);
    assert.match(await range.innerText(), /–/);
    assert.ok((await rows('Sources').count()) < 10);
    await range.click();
    await page.keyboard.press('ArrowRight');
    await rows('Sources').nth(5).waitFor();
    assert.ok((await rows('Sources').count()) > 5);
    await screenshot('long-lists');
  });
});
