export { isBlock, readBlock } from './block.ts';
export { parseClock } from './clock.ts';
export {
  addDays,
  clockTime,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  daysInMonth,
  formatDay,
  formatInstant,
  type ParsedDay,
  parseDay,
} from './days.ts';
export { foldMarks, nfc, searchKey, toneFree, withoutKind } from './fold.ts';
export {
  formatNumber,
  formatPercent,
  type NumberFault,
  type ParsedNumber,
  parseVietnameseNumber,
  roundTo,
} from './numbers.ts';
export { sortKey } from './sort-key.ts';
