export { groupByUnit } from './group-by-unit.ts';
export { judgeUnits } from './judge-units.ts';
export { valueRoutes } from './read-values.ts';
export { recordResponseValues } from './record-values.ts';
export { retractResponseValues } from './retract-values.ts';
export { settleSources } from './settle-sources.ts';
export { type Provenance, type StoredValue, storedValues } from './values.queries.ts';
