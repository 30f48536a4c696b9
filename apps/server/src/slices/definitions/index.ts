export { listElementRows, readForm, readRulesets } from './definitions.queries.ts';
export { definitionRoutes } from './definitions.ts';
export { loadDefinitions } from './load-definitions.ts';
