import type { Bibliography } from '../../model/bibliography.ts';
import { readBibtex } from './read-bibtex.ts';
import { readCslJson } from './read-csl-json.ts';

/** Reads a bibliography by the ending of its file's name. */
export const readBibliography = (name: string, text: string): Bibliography =>
  /\.json$/i.test(name) ? readCslJson(text) : readBibtex(text);
