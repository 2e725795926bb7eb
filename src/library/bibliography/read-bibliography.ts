import type { Bibliography } from '../../model/bibliography.ts';
import { readBibtex } from './read-bibtex.ts';
import { readCslJson } from './read-csl-json.ts';
import { readCslYaml } from './read-csl-yaml.ts';

/** Reads a bibliography by the ending of its file's name. */
export function readBibliography(name: string, text: string): Bibliography {
  if (/\.json$/i.test(name)) return readCslJson(text);
  return /\.ya?ml$/i.test(name) ? readCslYaml(text) : readBibtex(text);
}
