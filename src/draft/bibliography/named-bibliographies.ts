import { parseDocument } from 'yaml';
import type { BibliographyProblem } from '../../model/bibliography.ts';
import { isObject } from '../json-record.ts';

/** The bibliographies that a draft or a project names, as it writes them; or why they cannot be told. */
export interface NamedBibliographies {
  readonly names: readonly string[];
  readonly problem?: BibliographyProblem;
}

export const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** No front matter is longer. */
const LONGEST = 200_000;

/** What `bibliography:` in a draft's front matter names: a path, a list of paths, or a map of lists, as multiple bibliographies are written. */
export function bibliographiesInDraft(text: string): NamedBibliographies {
  const yaml = FRONT_MATTER.exec(text.slice(0, LONGEST))?.[1];
  return yaml === undefined ? { names: [] } : bibliographiesInYaml(yaml);
}

/** The same of a file that holds nothing but YAML: Quarto's `_quarto.yml`, `_metadata.yml`. */
export function bibliographiesInYaml(yaml: string): NamedBibliographies {
  const document = parseDocument(yaml, { strict: false, uniqueKeys: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined)
    return {
      names: [],
      problem: {
        // One more for the line of the mark that opens it.
        line: (error.linePos?.[0].line ?? 0) + 1,
        message: `The front matter cannot be read, so its bibliographies are not known: ${firstLine(error.message)}`,
      },
    };
  const value: unknown = document.toJS({ maxAliasCount: 20 });
  return { names: isObject(value) ? namesIn(value['bibliography']) : [] };
}

const firstLine = (message: string): string => message.split('\n', 1)[0]?.replace(/ at line .*$/, '') ?? '';

function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return isObject(value) ? Object.values(value).flatMap(namesIn) : [];
}
