import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAndDelete, openDraft, openLibrary } from './project.ts';

const KEY = 'beijing-nd-community-1';
const DEFINITION = `[^${KEY}]: “Official: Beijing and Islamabad to help Afghans back into the community of nations,” n.d., [spokesman-on-reintegration.txt](seeds/spokesman-on-reintegration.txt), para. 7.`;

/** The card of a citation in a new draft, `inside` units behind the place where some words begin. */
async function cardOn(draft: string, words: string, inside: number) {
  const editor = await openDraft(draft);
  const { document } = editor;
  const at = document.positionAt(document.getText().indexOf(words) + inside);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  const found = hovers
    .flatMap(hover => hover.contents.map(content => ({ hover, content: content as vscode.MarkdownString })))
    .find(({ content }) => content.value.includes('wellsourced.openSource'));
  const card = found && {
    text: found.content.value,
    trusted: found.content.isTrusted,
    on: document.getText(found.hover.range),
  };
  await closeAndDelete(editor);
  return card;
}

describe('the card of a citation', () => {
  before(openLibrary);

  const DRAFT = `Khan said so[^${KEY}] yesterday.\n\n${DEFINITION}\n`;

  it('shows the reference and the passage on exactly the citation', async () => {
    const card = await cardOn(DRAFT, '[^', 3);
    assert.equal(card?.on, `[^${KEY}]`);
    assert.match(card.text, /Official&#58; Beijing/);
    assert.match(card.text, /a problem that Afghanistan has to address/);
    assert.match(card.text, /para\. 7 · \[Open\]/);
    assert.deepEqual(card.trusted, { enabledCommands: ['wellsourced.openSource'] });
  });

  it('is on the label of a definition', async () => {
    assert.equal((await cardOn(DRAFT, DEFINITION, 4))?.on, `[^${KEY}]`);
  });

  it('is not on the words beside it', async () => {
    assert.equal(await cardOn(DRAFT, 'said so', 3), undefined);
    assert.equal(await cardOn(DRAFT, ' yesterday', 0), undefined);
    assert.equal(await cardOn(DRAFT, 'nations', 2), undefined);
  });

  it('is not in code', async () => {
    assert.equal(await cardOn(`A \`[^${KEY}]\` b.\n\n${DEFINITION}\n`, '[^', 3), undefined);
  });

  it('is not shown where the setting says so', async () => {
    const configuration = vscode.workspace.getConfiguration('wellsourced');
    await configuration.update('hover.citations', false, vscode.ConfigurationTarget.Global);
    assert.equal(await cardOn(DRAFT, '[^', 3), undefined);
    await configuration.update('hover.citations', undefined, vscode.ConfigurationTarget.Global);
  });
});
