// Who may import whom (ARCHITECTURE.md). Slices: only through index.ts, only sideways or up this list.
const layers = [
  ['units', 'identity', 'organisations', 'audit'],
  ['definitions', 'efforts'],
  ['campaigns', 'responses', 'evidence', 'review', 'values', 'figures', 'explanations'],
  [
    'rollup',
    'scores',
    'comparisons',
    'appraisals',
    'confirmations',
    'packages',
    'dispatch',
    'rulesets',
    'indicators',
    'support',
    'support-letters',
    'support-monitoring',
    'signatures',
    'demo',
    'joint-review',
    'level-gaps',
    'reports',
    'what-if',
    'imports',
    'connectors',
    'targets',
    'report-templates',
  ],
];
const later = (at) =>
  layers
    .slice(at + 1)
    .flat()
    .join('|');

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'a cycle of types alone is no cycle when the program runs',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-is-pure',
      comment: 'core imports core and the rule language only: no Node, no database, no zod',
      severity: 'error',
      from: { path: '^packages/core/src', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^packages/core/src', 'node_modules/@marcbachmann/cel-js'] },
    },
    {
      name: 'contract-knows-core-only',
      severity: 'error',
      from: { path: '^packages/contract/src' },
      to: { pathNot: ['^packages/(contract|core)/src', 'node_modules/zod'] },
    },
    {
      name: 'web-never-imports-server',
      severity: 'error',
      from: { path: '^apps/web' },
      to: { path: '^(apps/server|packages/documents)' },
    },
    {
      name: 'documents-know-no-server',
      severity: 'error',
      from: { path: '^packages/documents' },
      to: { path: '^apps/' },
    },
    {
      name: 'platform-knows-no-slice',
      severity: 'error',
      from: { path: '^apps/server/src/platform' },
      to: { path: '^apps/server/src/slices' },
    },
    {
      name: 'slices-through-their-index',
      severity: 'error',
      from: { path: '^apps/server/src/slices/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^apps/server/src/slices/([^/]+)/', pathNot: ['^apps/server/src/slices/$1/', '/index\\.ts$'] },
    },
    {
      name: 'web-slices-through-their-index',
      severity: 'error',
      from: { path: '^apps/web/src/slices/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^apps/web/src/slices/([^/]+)/', pathNot: ['^apps/web/src/slices/$1/', '/index\\.tsx?$'] },
    },
    ...layers.slice(0, -1).map((slices, at) => ({
      name: `layer-${at + 1}-knows-nothing-later`,
      severity: 'error',
      from: { path: `^apps/server/src/slices/(${slices.join('|')})/`, pathNot: '\\.test\\.ts$' },
      to: { path: `^apps/server/src/slices/(${later(at)})/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|/node_modules/\\.cache/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
