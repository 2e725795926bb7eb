import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { useWorkbench } from './workbench.ts';

const REPORT =
  'Leaders meet in Lagos\n\nLAGOS, Nigeria — Governor Adaeze Obikwelu met Mayor Tunde Bakare in Lagos on 5 May 2021.\n';

describe('the Sources view', () => {
  const workbench = useWorkbench({
    theme: 'Default Dark Modern',
    prepare: project => {
      mkdirSync(path.join(project, 'sources'));
      writeFileSync(path.join(project, 'sources/scan.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0, 0, 3]));
      writeFileSync(
        path.join(project, 'sources/hostile.txt'),
        'Mayor <b>opens</b> [school](command:workbench.action.quit) $(bug)\n\nBergen, Norway — Mayor <b>Solveig</b> Aasen $(bug) opened a school.\n',
      );
    },
  });

  before(async () => {
    const { openFile, openViewContainer } = workbench();
    await openFile('draft.md');
    await openViewContainer('Wellsourced');
  });

  it('lists the sources, and files that cannot be read with the reason', async () => {
    const { row, screenshot } = workbench();
    await row('Sources', 'Official: Beijing');
    const problem = await row('Sources', 'scan.txt');
    assert.match(await problem.innerText(), /binary/);
    await screenshot('sources-dark');
  });

  it('shows what a source says as text, whatever it is', async () => {
    const { hoverRow, page, row } = workbench();
    const hostile = await row('Sources', 'Mayor <b>opens</b>');
    await hoverRow(hostile, 'hostile.txt');
    assert.equal(
      await page
        .locator(
          '.monaco-hover:visible img, .monaco-hover:visible a, .monaco-hover:visible b, .monaco-hover:visible .codicon-bug',
        )
        .count(),
      0,
    );
    await page.mouse.move(700, 880);
  });

  it('shows a source that appears on disk, and its events, and forgets it when it is gone', async () => {
    const { project, rows } = workbench();
    const file = path.join(project, 'sources/lagos.txt');
    writeFileSync(file, REPORT);
    await rows('Sources').filter({ hasText: 'Leaders meet in Lagos' }).waitFor();
    await rows('Events').filter({ hasText: 'May 2021' }).first().waitFor();
    rmSync(file);
    await rows('Sources').filter({ hasText: 'Leaders meet in Lagos' }).waitFor({ state: 'detached' });
  });
});

describe('a workspace without a library', () => {
  const workbench = useWorkbench({
    prepare: project => {
      rmSync(path.join(project, 'seeds'), { recursive: true });
    },
  });

  it('says what to do, and why nothing is shown', async () => {
    const { openFile, openViewContainer, page, project, rows, runCommand, screenshot } = workbench();
    await openFile('draft.md');
    await openViewContainer('Wellsourced');
    const welcome = page.locator('.welcome-view-content', { hasText: 'Make a folder “sources”' });
    await welcome.waitFor();
    await screenshot('welcome');
    await runCommand('Wellsourced: Insert Citation');
    await page.locator('.notification-toast', { hasText: 'The library holds no source yet' }).waitFor();
    mkdirSync(path.join(project, 'sources'));
    writeFileSync(path.join(project, 'sources/lagos.txt'), REPORT);
    await rows('Events').filter({ hasText: 'May 2021' }).first().waitFor();
    assert.equal(await welcome.count(), 0);
  });
});

describe('Restricted Mode', () => {
  let outside = '';
  const workbench = useWorkbench({
    trusted: false,
    prepare: project => {
      outside = mkdtempSync(path.join(os.tmpdir(), 'wellsourced-outside-'));
      writeFileSync(path.join(outside, 'lagos.txt'), REPORT);
      mkdirSync(path.join(project, '.vscode'));
      writeFileSync(
        path.join(project, '.vscode/settings.json'),
        JSON.stringify({ 'wellsourced.library.folders': ['seeds', outside] }),
      );
    },
  });

  after(() => {
    rmSync(outside, { recursive: true, force: true });
  });

  it('reads the workspace’s own folders, and none outside that its settings name', async () => {
    const { openViewContainer, page, row, rows, runCommand, screenshot } = workbench();
    await openViewContainer('Wellsourced');
    await row('Sources', 'Official: Beijing');
    assert.equal(await rows('Sources').filter({ hasText: 'Leaders meet in Lagos' }).count(), 0);
    await screenshot('restricted-mode');
    await runCommand('Workspaces: Manage Workspace Trust');
    await page.getByRole('button', { name: 'Trust', exact: true }).first().click();
    await rows('Sources').filter({ hasText: 'Leaders meet in Lagos' }).waitFor();
  });
});
