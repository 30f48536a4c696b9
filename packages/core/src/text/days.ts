const vietnamOffsetMinutes = 7 * 60;

/** «31/08/2023» from '2023-08-31'. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

export type ParsedDay = { ok: true; value: string } | { ok: false; reason: 'not-a-day' };

/** A day as offices write it, the same in one run of digits, and as ISO writes it. */
const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const run = /^(\d{2})(\d{2})(\d{4})$/;
const iso = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads dd/MM/yyyy (single digits, dots and dashes allowed), ddMMyyyy or YYYY-MM-DD. A day that no calendar has is
 * refused, and so is a year of two digits: nobody knows its century.
 */
export function parseDay(text: string): ParsedDay {
  const parts = partsOf(text.trim());
  if (parts === undefined) return { ok: false, reason: 'not-a-day' };
  const [date = 0, month = 0, year = 0] = parts.map(Number);
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) {
    return { ok: false, reason: 'not-a-day' };
  }
  return { ok: true, value: dayText(year, month, date) };
}

function partsOf(text: string): string[] | undefined {
  const written = vietnamese.exec(text) ?? run.exec(text);
  return written?.slice(1) ?? iso.exec(text)?.slice(1).reverse();
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1970-01-01 of a day, and back (proleptic Gregorian; no clock, no zone). */
export function dayNumber(day: string): number {
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

export function dayFromNumber(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dayText(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1);
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: string, count: number): string {
  return dayFromNumber(dayNumber(day) + count);
}

/** Whole days from one day to another: 1 from 30/08 to 31/08. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

function dayText(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The wall clock in Vietnam of an instant (ISO with Z or an offset): Asia/Ho_Chi_Minh is UTC+7 all year. */
function inVietnam(instant: string): { day: string; time: string } {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/.exec(
    instant,
  );
  if (parts === null) return { day: instant.slice(0, 10), time: '' };
  const [, day = '', hour = '0', minute = '0', second = '00', sign, offsetHour = '0', offsetMinute = '0'] = parts;
  const offset = (sign === '-' ? -1 : 1) * (Number(offsetHour) * 60 + Number(offsetMinute));
  const minutes = Number(hour) * 60 + Number(minute) - offset + vietnamOffsetMinutes;
  const days = Math.floor(minutes / 1440);
  const rest = minutes - days * 1440;
  const clock = [Math.floor(rest / 60), rest % 60].map((part) => String(part).padStart(2, '0'));
  return { day: addDays(day, days), time: `${clock.join(':')}:${second}` };
}

/** The day in Vietnam of an instant. */
export function dayOf(instant: string): string {
  return inVietnam(instant).day;
}

/** «16:42:07» in Vietnam. */
export function clockTime(instant: string): string {
  return inVietnam(instant).time;
}

/** «16:42:07 31/08/2023» in Vietnam. */
export function formatInstant(instant: string): string {
  const { day, time } = inVietnam(instant);
  return `${time} ${formatDay(day)}`.trim();
}
