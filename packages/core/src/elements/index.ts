export type {
  Aggregation,
  Element,
  ElementDictionary,
  ElementScope,
  ElementType,
  OverTime,
  RebaseRule,
} from './model.ts';
export { type ParsedElements, parseElements } from './parse-elements.ts';
export { type PeriodFault, periodFault, periodFaults } from './said-for.ts';
export { type Owner, type ParsedSystems, parseSystems, type SourceSystem, type Systems } from './systems.ts';
