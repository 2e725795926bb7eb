// Type-aware rules, and the house's own: the layers, small files, no default exports, no enums.
import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { forbiddenTo, LAYERS, PURE_LAYERS } from './layers.mjs';

// A new folder under src/ must be given its place in the order before it is linted.
const folders = readdirSync(new URL('src/', import.meta.url), { withFileTypes: true }).filter(entry =>
  entry.isDirectory(),
);
const unplaced = folders.map(({ name }) => name).filter(name => !LAYERS.includes(name));
if (unplaced.length > 0) throw new Error(`layers.mjs gives no place to src/${unplaced.join(', src/')}.`);

/** What the files of a layer may not import. @returns {import('eslint').Linter.Config} */
function restrictImports(layer) {
  const outside = { regex: '^(?:\\.\\./)+(?:extension\\.ts|test/|scripts/)', message: 'Nothing in src/ imports this.' };
  const later = {
    regex: `^(?:\\.\\./)+(?:${forbiddenTo(layer).join('|')})/`,
    message: `${layer}/ may not import from here: see ARCHITECTURE.md on the layers.`,
  };
  const node = {
    regex: '^node:',
    message: 'Node stands only in worker/, cli/ and editor/: the rest runs in a browser too.',
  };
  const vscode = { regex: '^vscode$', message: 'Only editor/ and extension.ts know VS Code.' };
  const patterns = [
    outside,
    ...(forbiddenTo(layer).length > 0 ? [later] : []),
    ...(PURE_LAYERS.includes(layer) ? [node] : []),
    ...(layer === 'editor' ? [] : [vscode]),
  ];
  return { files: [`src/${layer}/**`], rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

/** @type {import('eslint').Linter.Config} No input or output, no clock, no chance: what is computed depends on what is given. */
const pure = {
  files: PURE_LAYERS.map(layer => `src/${layer}/**`),
  rules: {
    'no-restricted-globals': [
      'error',
      'fetch',
      'process',
      'Buffer',
      'setTimeout',
      'setInterval',
      'performance',
      'crypto',
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: 'base to draft read no clock.' },
      { object: 'Math', property: 'random', message: 'base to draft draw no random number.' },
    ],
  },
};

const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Export it by its name.' };
const noEnum = { selector: 'TSEnumDeclaration', message: 'A union of literals serves.' };

export default defineConfig(
  { ignores: ['dist/', 'out/', 'coverage/', '**/node_modules/', 'src/extract/gazetteer/data.ts'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  prettier,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', 250],
      eqeqeq: 'error',
      'no-console': 'error',
      'object-shorthand': 'error',
      'no-control-regex': 'off', // control characters are among what is read
      'no-restricted-syntax': ['error', noDefaultExport, noEnum],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-misused-spread': 'off', // code points are what is wanted
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  LAYERS.map(restrictImports),
  pure,
  {
    files: ['test/**'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // JSON and the pages of a browser come without types.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-console': 'off', 'no-undef': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['*.mjs'], rules: { 'no-restricted-syntax': 'off' } },
);
