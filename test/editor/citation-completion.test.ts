import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAndDelete, fileUri, onDisk, openDraft, openLibrary } from './project.ts';

const DEFINITION =
  '[^beijing-nd-community-1]: “Official: Beijing and Islamabad to help Afghans back into the community of nations,” n.d., [spokesman-on-reintegration.txt](seeds/spokesman-on-reintegration.txt), para. 7.';

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

/** What is offered at the cursor of a new draft, and that draft. */
async function complete(marked: string, trigger?: string, extension = 'md') {
  const editor = await openDraft(marked, extension);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    editor.selection.active,
    trigger,
  );
  await closeAndDelete(editor);
  return list.items;
}

describe('completion in drafts', () => {
  before(openLibrary);

  it('offers the draft’s footnotes behind [^, with title and date', async () => {
    const items = await complete(`One[^|\n\nTwo[^beijing-nd-community-1].\n\n${DEFINITION}\n`, '^');
    const own = items.find(item => labelOf(item) === 'beijing-nd-community-1');
    assert.ok(own);
    assert.match(own.detail ?? '', /^Official: Beijing .+, para\. 7$/);
    assert.match((own.label as vscode.CompletionItemLabel).detail ?? '', /^ {2}n\.d\. · Official: Beijing /);
    assert.equal(own.insertText, 'beijing-nd-community-1]');
    assert.match(own.filterText ?? '', /Islamabad/);
  });

  it('offers keys behind @', async () => {
    const items = await complete(`One [see @|]\n\nTwo[^beijing-nd-community-1].\n\n${DEFINITION}\n`, '@');
    assert.ok(items.some(item => item.insertText === 'beijing-nd-community'));
  });

  it('offers sources that were never cited, and keeps the key of the one that is taken', async () => {
    const item = (await complete('One [@islam|]\n', '@')).find(({ filterText }) => filterText?.includes('may-visit'));
    assert.ok(item?.command);
    const { command, arguments: given = [] } = item.command;
    await vscode.commands.executeCommand(command, ...(given as unknown[]));
    const { keys } = JSON.parse(onDisk('.wellsourced', 'citations.json')) as {
      keys: { key: string; source: string }[];
    };
    assert.deepEqual(
      keys.filter(({ source }) => source.startsWith('seeds/may-visit-islamabad.txt')).map(({ key }) => key),
      [item.insertText],
    );
    const again = (await complete('One [@|]\n', '@')).find(({ insertText }) => insertText === item.insertText);
    assert.equal(again?.command, undefined);
    await vscode.workspace.fs.delete(fileUri('.wellsourced', 'citations.json'));
  });

  it('offers names with type and role where it is asked for', async () => {
    const items = await complete('Then Mutt| came.\n');
    const name = items.find(item => labelOf(item) === 'Amir Khan Muttaqi');
    assert.match(name?.detail ?? '', /^person: .*Foreign Minister/i);
  });

  for (const [where, marked] of [
    ['code', 'Then `Mutt|` came.\n'],
    ['front matter', '---\nauthor: Mutt|\n---\n\nText.\n'],
  ] as const)
    it(`offers no name in ${where}`, async () => {
      const items = await complete(marked);
      assert.ok(!items.some(item => labelOf(item) === 'Amir Khan Muttaqi'));
    });

  it('offers no key in code', async () => {
    const items = await complete(`A \`[^|\` b[^beijing-nd-community-1].\n\n${DEFINITION}\n`, '^');
    assert.ok(!items.some(item => labelOf(item).startsWith('beijing-nd-community')));
  });
});
