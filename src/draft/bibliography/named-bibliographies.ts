import { parseDocument } from 'yaml';
import { readCslItems, isObject } from '../../library/bibliography/read-csl-items.ts';
import { yamlItems } from '../../library/bibliography/read-csl-yaml.ts';
import type { BibliographyEntry, BibliographyProblem } from '../../model/bibliography.ts';

/** The bibliographies that a draft or a project names, as it writes them; or why they cannot be told. */
export interface NamedBibliographies {
  readonly names: readonly string[];
  /** The entries that stand in the front matter itself, under `references`. */
  readonly entries: readonly BibliographyEntry[];
  readonly problem?: BibliographyProblem;
}

const NONE: NamedBibliographies = { names: [], entries: [] };

export const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** No front matter is longer. */
const LONGEST = 200_000;
/** Pandoc reads further blocks of YAML below an empty line, wherever they stand. */
const FURTHER = /\n[ \t]*\r?\n---[ \t]*\r?\n(?=[^\s-])/g;
const BLOCK_END = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/g;
const MOST_BLOCKS = 20;

/** What `bibliography:` in a draft's front matter names: a path, a list of paths, or a map of lists, as multiple bibliographies are written. */
export function bibliographiesInDraft(text: string): NamedBibliographies {
  const yaml = FRONT_MATTER.exec(text.slice(0, LONGEST))?.[1];
  const first = yaml === undefined ? NONE : bibliographiesInYaml(yaml);
  if (first.problem !== undefined) return first;
  // What stands between two rules may be prose: it is not complained of.
  const further = furtherBlocks(text)
    .map(bibliographiesInYaml)
    .filter(({ problem }) => problem === undefined);
  const all = [first, ...further];
  return { names: all.flatMap(({ names }) => names), entries: all.flatMap(({ entries }) => entries) };
}

function furtherBlocks(text: string): string[] {
  const blocks: string[] = [];
  for (const { 0: mark, index } of text.matchAll(FURTHER)) {
    if (blocks.length >= MOST_BLOCKS) break;
    BLOCK_END.lastIndex = index + mark.length;
    const end = BLOCK_END.exec(text)?.index ?? 0;
    const yaml = text.slice(index + mark.length, Math.min(end, index + LONGEST));
    if (/^(?:bibliography|references)[ \t]*:/m.test(yaml)) blocks.push(yaml);
  }
  return blocks;
}

/** The same of a file that holds nothing but YAML: Quarto's `_quarto.yml`, `_metadata.yml`. */
export function bibliographiesInYaml(yaml: string): NamedBibliographies {
  const document = parseDocument(yaml, { strict: false, uniqueKeys: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined)
    return {
      ...NONE,
      problem: {
        // One more for the line of the mark that opens it.
        line: (error.linePos?.[0].line ?? 0) + 1,
        message: `The front matter cannot be read, so its bibliographies are not known: ${firstLine(error.message)}`,
      },
    };
  const value: unknown = document.toJS({ maxAliasCount: 20 });
  if (!isObject(value)) return NONE;
  const items = Array.isArray(value['references']) ? yamlItems(value['references']) : [];
  return {
    names: namesIn(value['bibliography']),
    entries: readCslItems(items.map(item => ({ item, line: 1 }))).entries,
  };
}

const firstLine = (message: string): string => message.split('\n', 1)[0]?.replace(/ at line .*$/, '') ?? '';

function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return isObject(value) ? Object.values(value).flatMap(namesIn) : [];
}
