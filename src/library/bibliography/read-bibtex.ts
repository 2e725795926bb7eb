import { parse, type Entry } from '@retorquere/bibtex-parser';
import type { Bibliography, BibliographyEntry, BibliographyProblem } from '../../model/bibliography.ts';
import { cslOfBibtex } from './csl-of-bibtex.ts';
import { filesOf } from './attached-files.ts';

/** Reads BibTeX and BibLaTeX, as Zotero, Better BibTeX and JabRef write it. A broken entry is reported with its line and harms no other. Never throws. */
export function readBibtex(text: string): Bibliography {
  const lineAt = lineFinder(text);
  let library: ReturnType<typeof parse>;
  try {
    library = parse(text, { sentenceCase: false, verbatimFields: [/^(?:url|doi|file|eprint|isbn)$/] });
  } catch (error) {
    return { entries: [], problems: [{ line: 1, message: `cannot be read as BibTeX: ${messageOf(error)}` }] };
  }
  const problems: BibliographyProblem[] = library.errors.map(({ error, input }) => ({
    line: lineAt(input ?? ''),
    message: `This entry is broken, and left out: ${error.replace(/\s+/g, ' ')}`,
  }));
  const entries: BibliographyEntry[] = [];
  const keys = new Set<string>();
  for (const entry of library.entries) {
    if (entry.input === '' || entry.key === '') continue;
    const line = lineAt(entry.input);
    if (keys.has(entry.key))
      problems.push({ line, message: `The key “${entry.key}” is used twice; the first entry counts.` });
    else entries.push(toEntry(entry, line));
    keys.add(entry.key);
  }
  return { entries, problems: problems.sort((a, b) => a.line - b.line) };
}

const toEntry = (entry: Entry, line: number): BibliographyEntry => ({
  key: entry.key,
  item: cslOfBibtex(entry),
  files: filesOf(entry.fields['file'] ?? ''),
  line,
});

/** The lines of stretches that are asked for in the order of the text; one that is not found is in the line of the last. */
function lineFinder(text: string): (input: string) => number {
  let at = 0;
  let line = 1;
  return input => {
    const found = text.indexOf(input.slice(0, 200), at);
    const from = found < 0 ? text.indexOf(input.slice(0, 200)) : found;
    if (from < 0) return line;
    if (from < at) return text.slice(0, from).split('\n').length;
    line += text.slice(at, from).split('\n').length - 1;
    at = from;
    return line;
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
