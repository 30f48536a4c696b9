export { type PublishedForm, publishedForm } from './compiled-forms.ts';
export { listElementRows, readForm, readRulesets, rulesetDigests } from './definitions.queries.ts';
export { definitionRoutes } from './definitions.ts';
export { loadDefinitions } from './load-definitions.ts';
