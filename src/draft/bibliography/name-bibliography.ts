import type { DraftEdit } from '../cited-passage.ts';
import { FRONT_MATTER, bibliographiesInDraft } from './named-bibliographies.ts';

/**
 * The edit by which a Markdown draft's front matter names a bibliography, so that Pandoc prints what it cites; a front matter is begun where there is none.
 * Undefined where it names bibliographies already, or cannot be read.
 */
export function nameBibliography(text: string, file: string, eol: string): DraftEdit | undefined {
  const { names, problem } = bibliographiesInDraft(text);
  if (names.length > 0 || problem !== undefined) return undefined;
  const line = `bibliography: ${quoted(file)}${eol}`;
  const found = FRONT_MATTER.exec(text);
  if (found === null) {
    const at = text.startsWith('\ufeff') ? 1 : 0;
    // What is no front matter, but begins like one, would become one.
    return /^---[ \t]*(?:[\r\n]|$)/.test(text.slice(at))
      ? undefined
      : { start: at, end: at, insert: `---${eol}${line}---${eol}${eol}` };
  }
  // A key without a value is one that YAML would not let stand twice.
  if (/^bibliography[ \t]*:/m.test(found[1] ?? '')) return undefined;
  const end = found[0].indexOf('\n', found[0].indexOf('---')) + 1 + (found[1] ?? '').length;
  const at = end + (/^\r?\n/.exec(found[0].slice(end))?.[0].length ?? 0);
  return { start: at, end: at, insert: line };
}

/** A name that YAML would read otherwise stands in quotes. */
const quoted = (file: string): string =>
  /^[\w./-]+$/.test(file) && /^[A-Za-z./]/.test(file) ? file : JSON.stringify(file);
