/** Marks that mean something in Markdown anywhere in a line, and theme icons' `$(…)`. */
const ACTIVE = /[\\`*_{}[\]()#+!|<>~$&@:"'^=-]/g;
/** Controls, and the marks that turn the direction of a line: a source may not play with either. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff]/g;

/** A source's text as Markdown that shows it as text, in one line: no link, image, command, HTML or icon in it comes to life. */
export function escapeMarkdown(text: string): string {
  const line = text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  return line.replace(ACTIVE, mark => (mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : mark === '&' ? '&amp;' : mark === ':' ? '&#58;' : mark === '@' ? '&#64;' : `\\${mark}`)).replace(/^(\d+)\./, '$1\\.').replace(/(www)\./gi, '$1&#46;');
}
