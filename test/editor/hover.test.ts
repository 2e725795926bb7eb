import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAndDelete, openDraft, openLibrary } from './project.ts';

interface Card {
  readonly text: string;
  readonly name: string;
  readonly trusted: vscode.MarkdownString['isTrusted'];
}

/** The card on the first place where some words stand in a draft. */
async function cardOn(draft: string, words: string, extension = 'md', inFolder = '.'): Promise<Card | undefined> {
  const editor = await openDraft(draft, extension, inFolder);
  const { document } = editor;
  const at = document.positionAt(document.getText().indexOf(words) + Math.min(2, words.length - 1));
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  const found = hovers
    .flatMap(hover => hover.contents.map(content => ({ hover, content: content as vscode.MarkdownString })))
    .find(({ content }) => content.value.includes('wellsourced.showName'));
  const card = found && {
    text: found.content.value,
    name: found.hover.range === undefined ? '' : document.getText(found.hover.range),
    trusted: found.content.isTrusted,
  };
  await closeAndDelete(editor);
  return card;
}

describe('hover cards', () => {
  before(openLibrary);

  it('shows who a surname is, on exactly the name', async () => {
    const card = await cardOn('Last year Muttaqi’s plane landed.\n', 'Muttaqi');
    assert.equal(card?.name, 'Muttaqi');
    assert.match(card.text, /\*\*Amir Khan Muttaqi\*\* · person/);
    assert.match(card.text, /Foreign Minister/);
    assert.match(card.text, /\d+ mentions in \d sources/);
  });

  it('takes the longest name, across a line’s end', async () => {
    const card = await cardOn('They heard Amir Khan\nMuttaqi speak.\n', 'Amir Khan');
    assert.equal(card?.name, 'Amir Khan\nMuttaqi');
  });

  it('leads from a people to its place', async () => {
    assert.match((await cardOn('A Pakistani delegation came.\n', 'Pakistani'))?.text ?? '', /\*\*Pakistan\*\* · place/);
  });

  it('keeps the Taliban and the TTP apart', async () => {
    assert.match(
      (await cardOn('The TTP denied it.\n', 'TTP'))?.text ?? '',
      /\*\*Tehrik&#45;i&#45;Taliban Pakistan\*\*/,
    );
    assert.match((await cardOn('The Taliban denied it.\n', 'Taliban'))?.text ?? '', /\*\*Taliban\*\*/);
  });

  it('trusts its Markdown with its own commands and nothing else', async () => {
    const card = await cardOn('Wang Yi came.\n', 'Wang Yi');
    assert.deepEqual(card?.trusted, {
      enabledCommands: ['wellsourced.openSource', 'wellsourced.insertCitation', 'wellsourced.showName'],
    });
  });

  for (const [where, draft] of [
    ['a code span', 'Here `Wang Yi` is code.\n'],
    ['a code block', 'Text.\n\n```\nWang Yi\n```\n'],
    ['front matter', '---\nauthor: Wang Yi\n---\n\nText.\n'],
    ['the target of a link', 'A [page](https://example.org/Wang Yi).\n'],
    ['a comment', 'Text <!-- Wang Yi --> text.\n'],
  ] as const) {
    it(`shows nothing in ${where}`, async () => {
      assert.equal(await cardOn(draft, 'Wang Yi'), undefined);
    });
  }

  it('shows nothing in a source: that is no draft', async () => {
    assert.equal(await cardOn('Wang Yi came.\n', 'Wang Yi', 'md', 'sources'), undefined);
  });

  it('works in plain text and LaTeX as well', async () => {
    assert.ok(await cardOn('Wang Yi came.\n', 'Wang Yi', 'txt'));
    assert.ok(await cardOn('\\emph{Wang Yi} came.\n', 'Wang Yi', 'tex'));
  });
});
