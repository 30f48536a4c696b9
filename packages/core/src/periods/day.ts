import { daysInMonth } from '../text/index.ts';

/** A calendar day, 'YYYY-MM-DD'. Days compare as text. */
export type Day = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

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
  return exists && parts.day <= daysInMonth(parts.year, parts.month) ? parts : undefined;
}

export function dayFrom(parts: DayParts): Day {
  return `${pad(parts.year, 4)}-${pad(parts.month, 2)}-${pad(parts.day, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
