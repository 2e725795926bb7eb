import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import * as vscode from 'vscode';
import type { CitationStyle } from '../../src/draft/citation-style.ts';
import type { LibraryService } from '../../src/library/library-service.ts';
import { foldText } from '../../src/text/fold-char.ts';
import { fileUri, onDisk, openLibrary } from '../editor/project.ts';

/** Passages of two sources, by words in them. */
const WANTED = ['"a problem that Afghanistan has to address"', '"Machines, medicines, fish, cereals"'];
const STYLES: readonly CitationStyle[] = ['footnote', 'pandoc', 'blockquote', 'inline'];
/** Only Pandoc’s own citations are known to it as such: what the other styles cite is listed where that is asked for. */
const frontMatter = (style: CitationStyle): string =>
  `---\ntitle: A paper\nbibliography: references.json\n${style === 'pandoc' ? '' : "nocite: '@*'\n"}---\n\n`;

interface Written {
  readonly folder: string;
  /** The words that were quoted, in one line. */
  readonly quoted: readonly string[];
  readonly keys: readonly string[];
  readonly locators: readonly string[];
}

/** Words as they are compared: citeproc may set other marks, a reader of DOCX other spaces. */
const letters = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ');

/** Runs Pandoc in a draft’s folder; what it prints on either stream. */
function pandoc(folder: string, ...args: string[]): { readonly out: string; readonly warnings: string } {
  const { status, stdout, stderr, error } = spawnSync('pandoc', args, { cwd: folder, encoding: 'utf8' });
  assert.equal(error, undefined, `Pandoc cannot be run: ${error?.message ?? ''}`);
  assert.equal(status, 0, stderr);
  return { out: stdout, warnings: stderr };
}

async function until(test: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !test(); tries++) await new Promise(resolve => setTimeout(resolve, 50));
  assert.ok(test());
}

/** Writes a draft by *Insert Citation*, saves it, and waits for its bibliography. */
async function writeDraft(library: LibraryService, style: CitationStyle, name: string): Promise<Written> {
  const settings = vscode.workspace.getConfiguration('wellsourced');
  await settings.update('citation.style', style, vscode.ConfigurationTarget.Global);
  const uri = fileUri(name, 'draft.md');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(frontMatter(style)));
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const { document } = editor;
  const quoted: string[] = [];
  for (const words of WANTED) {
    const [hit] = await library.search({ text: words, limit: 1 });
    assert.ok(hit);
    quoted.push(hit.text.replace(/\s+/g, ' '));
    const lead = quoted.length === 1 ? 'It began so: ' : '\n\nLater it was said: ';
    const definitions = document.getText().search(/\n\n\[\^/);
    const at = document.positionAt(definitions < 0 ? document.getText().length : definitions);
    await editor.edit(builder => builder.insert(at, lead));
    const cursor = document.positionAt(document.offsetAt(at) + lead.length);
    editor.selection = new vscode.Selection(cursor, cursor);
    await vscode.commands.executeCommand('wellsourced.insertCitation', {
      source: hit.source,
      start: hit.start,
      end: hit.end,
    });
  }
  await document.save();
  const items = (): { id: string }[] => {
    try {
      return JSON.parse(onDisk(name, 'references.json')) as { id: string }[];
    } catch {
      return [];
    }
  };
  await until(() => items().length === WANTED.length);
  const locators = document.getText().match(/para\. \d+/g) ?? [];
  assert.ok(locators.length >= WANTED.length, document.getText());
  return { folder: path.dirname(uri.fsPath), quoted, keys: items().map(({ id }) => id), locators };
}

describe('drafts that are handed to Pandoc', () => {
  let library: LibraryService;
  before(async () => {
    library = await openLibrary();
  });
  after(() =>
    vscode.workspace
      .getConfiguration('wellsourced')
      .update('citation.style', undefined, vscode.ConfigurationTarget.Global),
  );

  for (const style of STYLES) {
    describe(`in the style “${style}”`, () => {
      let draft: Written;
      before(async () => {
        draft = await writeDraft(library, style, `paper-${style}`);
      });

      /** What holds of every output, read back as plain text. */
      const check = ({ out, warnings }: ReturnType<typeof pandoc>) => {
        assert.doesNotMatch(warnings, /citation|citeproc|not found|duplicate|WARNING/i);
        assert.doesNotMatch(out, /\?\?\?/);
        for (const words of draft.quoted) assert.ok(letters(out).includes(letters(words)), `${words}\n\n${out}`);
        for (const locator of draft.locators)
          assert.ok(letters(out).includes(letters(locator)), `${locator}\n\n${out}`);
        for (const key of draft.keys) assert.ok(!out.includes(`${key}?`), key);
      };
      /** Converts to a file, and reads that back. */
      const through = (format: 'html' | 'docx') => {
        const file = `draft.${format}`;
        const { warnings } = pandoc(draft.folder, 'draft.md', '--citeproc', '--standalone', '-o', file);
        return { out: pandoc(draft.folder, file, '-t', 'plain', '--wrap=none').out, warnings, file };
      };

      it('is an HTML page', () => {
        const page = through('html');
        check(page);
        const { out } = pandoc(draft.folder, 'draft.md', '--citeproc', '-t', 'html');
        assert.equal(out.includes('footnote-ref'), style === 'footnote' || style === 'blockquote');
        assert.equal(out.includes('<blockquote>'), style === 'blockquote');
        assert.equal(out.includes('class="citation"'), style === 'pandoc');
      });

      it('is a Word document', () => {
        const document = through('docx');
        check(document);
        const { out } = pandoc(draft.folder, document.file, '-t', 'native');
        assert.equal(out.includes('Note'), style === 'footnote' || style === 'blockquote');
      });

      it('is LaTeX', () => {
        const { out, warnings } = pandoc(draft.folder, 'draft.md', '--citeproc', '-t', 'latex', '--wrap=none');
        assert.doesNotMatch(warnings, /citation|citeproc|WARNING/i);
        assert.equal(out.includes('\\footnote{'), style === 'footnote' || style === 'blockquote');
        for (const words of draft.quoted) assert.ok(letters(out).includes(letters(words).trim().slice(0, 60)), out);
      });
    });
  }

  for (const style of STYLES)
    it(`gets every source that a draft cites in the style “${style}” into the bibliography it prints`, async () => {
      const { folder } = await writeDraft(library, style, `list-${style}`);
      const { out } = pandoc(folder, 'draft.md', '--citeproc', '-t', 'html', '--wrap=none');
      const printed = letters(out.slice(out.indexOf('id="refs"')));
      for (const { title } of JSON.parse(onDisk(`list-${style}`, 'references.json')) as { title: string }[])
        assert.ok(printed.includes(letters(title)), `${title}\n\n${out}`);
    });
});
