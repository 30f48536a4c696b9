export { checkMapping, differences } from './check-mapping.ts';
export { elementFinder, type ImportElement } from './find-element.ts';
export { type ImportUnit, unitFinder } from './find-unit.ts';
export {
  columnRoles,
  type ImportMapping,
  type ImportSheet,
  type LineFault,
  layoutOf,
  type MappedColumn,
  type MappingFault,
  type ReadLine,
} from './model.ts';
export { proposeMapping } from './propose-mapping.ts';
export { readHeads } from './read-heads.ts';
export { readLines } from './read-lines.ts';
export { readPeriod } from './read-period.ts';
export { type LineState, lineStates, settleLine } from './settle-line.ts';
