// What reads and writes YAML: a file of its own, loaded where a draft or a project has some.
export { nameBibliography } from '../draft/bibliography/name-bibliography.ts';
export { bibliographiesInDraft, bibliographiesInYaml } from '../draft/bibliography/named-bibliographies.ts';
