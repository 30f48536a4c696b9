export { groupByUnit } from './group-by-unit.ts';
export { type JudgedLevel, judgeUnits, rulesetsOf } from './judge-units.ts';
export { valueRoutes } from './read-values.ts';
export { type RecordContext, recordResponseValues } from './record-values.ts';
export { settleSources } from './settle-sources.ts';
export { type Provenance, type StoredValue, storedValues, toValue } from './values.queries.ts';
