export { CELL_FAULTS, type CellFault, faultOf, readTargetCell, type SheetCell, type SheetLine } from './cell.ts';
export {
  type Collected,
  choiceOf,
  collectTargets,
  SHEET_FAULTS,
  type SheetChoices,
  type SheetFault,
  type SheetFinding,
  type SheetTarget,
} from './collect-targets.ts';
export type { SheetCommune } from './find-commune.ts';
export {
  DIRECTIONS,
  type Direction,
  elementSubject,
  MEASURES,
  type Measure,
  type Milestone,
  type Plan,
  parseSubject,
  partSubject,
  REGISTRATION,
  type Reached,
  STATES,
  type Standing,
  type State,
  type Subject,
  type TargetItem,
  TOTAL,
  UNKNOWN_REASONS,
} from './model.ts';
export { withStart } from './path.ts';
export { readTargetSheet } from './read-sheet.ts';
export { isBelowReached, meets, stateOf } from './state.ts';
