// The folders of src/, in order: a file imports from its own folder and from those before it. ESLint and dependency-cruiser enforce it from here.

export const LAYERS = ['base', 'model', 'text', 'extract', 'library', 'draft', 'worker', 'cli', 'editor'];

/** Those that know neither Node nor VS Code. */
export const PURE_LAYERS = ['base', 'model', 'text', 'extract', 'library', 'draft'];

/** The folders that the files of a layer may not import from. `draft` and `worker` do not know each other. */
export function forbiddenTo(layer) {
  const later = LAYERS.slice(LAYERS.indexOf(layer) + 1);
  return layer === 'worker' ? ['draft', ...later] : later;
}
