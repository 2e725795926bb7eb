/** The languages of drafts, as citing and finding prose tell them apart. */
export type DraftLanguage = 'markdown' | 'plaintext' | 'latex' | 'asciidoc' | 'typst';

const BY_ID: ReadonlyMap<string, DraftLanguage> = new Map([
  ['markdown', 'markdown'],
  ['quarto', 'markdown'],
  ['rmd', 'markdown'],
  ['plaintext', 'plaintext'],
  ['latex', 'latex'],
  ['tex', 'latex'],
  ['asciidoc', 'asciidoc'],
  ['typst', 'typst'],
]);

const BY_EXTENSION: ReadonlyMap<string, DraftLanguage> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['qmd', 'markdown'],
  ['rmd', 'markdown'],
  ['txt', 'plaintext'],
  ['tex', 'latex'],
  ['adoc', 'asciidoc'],
  ['asciidoc', 'asciidoc'],
  ['typ', 'typst'],
]);

/** The language of a draft by VS Code's language id or the file's name; undefined for what is no draft. An editor without the language's extension calls it plain text: the name tells better. */
export function draftLanguage(languageId: string, fileName: string): DraftLanguage | undefined {
  const byName = BY_EXTENSION.get(/\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '');
  const byId = BY_ID.get(languageId);
  return byId === 'plaintext' ? (byName ?? byId) : (byId ?? byName);
}
