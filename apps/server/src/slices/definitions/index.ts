export { type PublishedForm, publishedForm } from './compiled-forms.ts';
export {
  allElements,
  elementNames,
  listElementRows,
  readForm,
  readRulesets,
  rulesetDigests,
} from './definitions.queries.ts';
export { definitionRoutes, publicationBy } from './definitions.ts';
export { loadDefinitions } from './load-definitions.ts';
export { presentRuleset } from './present-ruleset.ts';
export { examineRuleset, isOverlay, publishContent } from './publish-ruleset.ts';
export { reportKit, sourceSystems } from './report-kit.ts';
export { isRetired, publishedRulesets, scopeNames } from './rulesets.queries.ts';
