/** A calendar day, 'YYYY-MM-DD'. Days compare as text. */
export type Day = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export interface DayParts {
  year: number;
  month: number;
  day: number;
}

/** True for a day that exists: 2023-02-29 does not. */
export function isDay(text: string): boolean {
  return partsOf(text) !== undefined;
}

/** Year, month 1–12 and day of an existing day; undefined for anything else. */
export function partsOf(text: string): DayParts | undefined {
  const found = DAY.exec(text);
  if (!found) return undefined;
  const parts = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  const exists = parts.year >= 1 && parts.month >= 1 && parts.month <= 12 && parts.day >= 1;
  return exists && parts.day <= lengthOfMonth(parts.year, parts.month) ? parts : undefined;
}

export function dayOf(parts: DayParts): Day {
  return `${pad(parts.year, 4)}-${pad(parts.month, 2)}-${pad(parts.day, 2)}`;
}

export function lengthOfMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** The day `count` days later (earlier when negative). Throws RangeError when `day` is not a day: days are checked at the edge. */
export function addDays(day: Day, count: number): Day {
  return civil(serial(day) + count);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return serial(to) - serial(from);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

// Years are counted from March, so that the leap day is the last of its year (Hinnant's civil calendar).
function serial(text: Day): number {
  const parts = partsOf(text);
  if (!parts) throw new RangeError(`not a day: ${text}`);
  const year = parts.month <= 2 ? parts.year - 1 : parts.year;
  const fromMarch = (parts.month + 9) % 12;
  const dayOfYear = Math.floor((153 * fromMarch + 2) / 5) + parts.day - 1;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear;
}

function civil(days: number): Day {
  const era = Math.floor(days / 146_097);
  const inEra = days - era * 146_097;
  const leapDays = Math.floor(inEra / 1460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096);
  const yearOfEra = Math.floor((inEra - leapDays) / 365);
  const dayOfYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dayOf({ year, month, day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 });
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
