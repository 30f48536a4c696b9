export { type Day, isDay } from './day.ts';
export { fromDhis2Period, toDhis2Period } from './dhis2.ts';
export { type Deadline, dueDay, isLate } from './due.ts';
export { label } from './label.ts';
export {
  contains,
  endOf,
  isPeriod,
  lastYear,
  next,
  type Period,
  type PeriodKind,
  type PeriodParts,
  parsePeriod,
  periodsWithin,
  previous,
  samePeriodLastYear,
  startOf,
  yearToDate,
} from './period.ts';
