// What imports what in src/: the layers, no circles, no file that nothing needs.
import { forbiddenTo, LAYERS, PURE_LAYERS } from './layers.mjs';

const within = layers => `^src/(?:${layers.join('|')})/`;
const ENTRIES = '^src/(?:extension|worker/(?:worker|bibliography)-entry|cli/cli)[.]ts$';

const layerRules = LAYERS.filter(layer => forbiddenTo(layer).length > 0).map(layer => ({
  name: `layer-${layer}`,
  severity: 'error',
  from: { path: within([layer]) },
  to: { path: within(forbiddenTo(layer)) },
}));

export default {
  forbidden: [
    ...layerRules,
    { name: 'has-a-layer', severity: 'error', from: { path: '^src/[^/]+/', pathNot: within(LAYERS) }, to: {} },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-orphans', severity: 'error', from: { orphan: true }, to: {} },
    {
      name: 'serves-an-entry',
      comment: 'No program reaches the file: only tests use it.',
      severity: 'warn',
      from: { path: ENTRIES },
      to: { path: '^src/', pathNot: ENTRIES, reachable: false },
    },
    { name: 'entries-stay-entries', severity: 'error', from: {}, to: { path: ENTRIES } },
    {
      name: 'vscode-only-in-editor',
      severity: 'error',
      from: { pathNot: '^src/(?:editor/|extension[.]ts$)' },
      to: { path: '^vscode$' },
    },
    {
      name: 'pure-layers-know-no-node',
      severity: 'error',
      from: { path: within(PURE_LAYERS) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-what-is-bundled',
      comment: 'Packages that serve development only are not there when the program runs.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'], pathNot: '@types/' },
    },
    { name: 'found', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^vscode$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
