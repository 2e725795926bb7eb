import type { Bibliography } from '../../model/bibliography.ts';
import { readBibtex } from './read-bibtex.ts';
import { readCslJson } from './read-csl-json.ts';

/** Files that bibliographies are read from, by their endings. */
export const isBibliographyName = (name: string): boolean => /\.(?:bib|bibtex|biblatex|json)$/i.test(name);

/** Reads a bibliography by the ending of its file's name. */
export const readBibliography = (name: string, text: string): Bibliography =>
  /\.json$/i.test(name) ? readCslJson(text) : readBibtex(text);
