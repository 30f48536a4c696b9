export { highest, outranks, sideBySide, view, type Wanted } from './levels.ts';
export {
  type ElementValue,
  isLevel,
  LEVELS,
  type Level,
  type RowValue,
  rankOf,
  type Value,
  type ValueSource,
} from './model.ts';
export {
  type Coverage,
  countOver,
  exactSum,
  type RatioOfSums,
  ratioOfSums,
  type SumOver,
  sumOver,
  tableOf,
  type ValueTable,
} from './roll-up.ts';
