export { type Day, isDay } from './day.ts';
export { type Deadline, dueDay, isLate } from './due.ts';
export { label } from './label.ts';
export {
  contains,
  endOf,
  isPeriod,
  type Period,
  type PeriodParts,
  parsePeriod,
  previous,
  samePeriodLastYear,
  startOf,
} from './period.ts';
