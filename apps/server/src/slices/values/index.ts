export { campaignRulesets, rulesetsAsNamed } from './campaign-rulesets.ts';
export type { CompactScore } from './compact-result.ts';
export { groupByUnit } from './group-by-unit.ts';
export { judgeFigureChanges } from './judge-changes.ts';
export { ownSourceOf } from './judge-known.ts';
export { judgeUnder } from './judge-under.ts';
export { judgeUnits } from './judge-units.ts';
export { judgementsOf } from './judgements-of.ts';
export { valueEffects } from './judging-effects.ts';
export { type KeptPoints, keptPoints } from './kept-points.ts';
export { decidingValues } from './known-units.queries.ts';
export { valueRoutes } from './read-values.ts';
export { recordResponseValues } from './record-values.ts';
export { retractResponseValues } from './retract-values.ts';
export { saidAt } from './said-at.ts';
export { settleSources } from './settle-sources.ts';
export {
  type EntryProvenance,
  givenBy,
  givenIn,
  type NewValue,
  type Provenance,
  type StoredValue,
  storedValues,
  toValue,
} from './values.queries.ts';
