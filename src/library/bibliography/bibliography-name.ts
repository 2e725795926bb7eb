/** Files that bibliographies are read from, by their endings. */
export const isBibliographyName = (name: string): boolean => /\.(?:bib|bibtex|biblatex|json|ya?ml)$/i.test(name);
