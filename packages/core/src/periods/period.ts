import { addDays, daysInMonth } from '../text/index.ts';
import { type Day, type DayParts, dayFrom, isDay, partsOf } from './day.ts';

/** '2022', '2023-H1', '2022-Q3', '2021-05' or '2023-08-15'. */
export type Period = string;

export type PeriodParts =
  | { kind: 'year'; year: number }
  | { kind: 'half' | 'quarter' | 'month'; year: number; index: number }
  | { kind: 'day'; year: number; parts: DayParts };

export type PeriodKind = PeriodParts['kind'];

type Span = 'half' | 'quarter' | 'month';
const MONTHS: Record<Span, number> = { half: 6, quarter: 3, month: 1 };
const SHAPE = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/;

/** What a period says, or undefined when it is not one. Never throws. */
export function parsePeriod(text: string): PeriodParts | undefined {
  const day = partsOf(text);
  if (day) return { kind: 'day', year: day.year, parts: day };
  const found = SHAPE.exec(text);
  if (!found || Number(found[1]) < 1) return undefined;
  const year = Number(found[1]);
  const [half, quarter, month] = [found[2], found[3], found[4]];
  if (half) return { kind: 'half', year, index: Number(half) };
  if (quarter) return { kind: 'quarter', year, index: Number(quarter) };
  return month ? { kind: 'month', year, index: Number(month) } : { kind: 'year', year };
}

export function isPeriod(text: string): boolean {
  return parsePeriod(text) !== undefined;
}

/** First day of a period. Throws RangeError when it is not a period: periods are checked at the edge. */
export function startOf(period: Period): Day {
  const parts = known(period);
  if (parts.kind === 'day') return period;
  const month = parts.kind === 'year' ? 1 : (parts.index - 1) * MONTHS[parts.kind] + 1;
  return dayFrom({ year: parts.year, month, day: 1 });
}

/** Last day of a period, included. */
export function endOf(period: Period): Day {
  const parts = known(period);
  if (parts.kind === 'day') return period;
  const month = parts.kind === 'year' ? 12 : parts.index * MONTHS[parts.kind];
  return dayFrom({ year: parts.year, month, day: daysInMonth(parts.year, month) });
}

/** True when `inner` (a period or a day) lies wholly within `outer`. */
export function contains(outer: Period, inner: Period): boolean {
  return startOf(outer) <= startOf(inner) && endOf(inner) <= endOf(outer);
}

/** The period of the same kind just before: 2022-Q1 → 2021-Q4. */
export function previous(period: Period): Period {
  const parts = known(period);
  if (parts.kind === 'day') return addDays(period, -1);
  if (parts.kind === 'year') return written(parts.year - 1);
  if (parts.index > 1) return written(parts.year, parts.kind, parts.index - 1);
  return written(parts.year - 1, parts.kind, 12 / MONTHS[parts.kind]);
}

/** The period of the same kind just after: 2022-Q4 → 2023-Q1. */
export function next(period: Period): Period {
  const parts = known(period);
  if (parts.kind === 'day') return addDays(period, 1);
  if (parts.kind === 'year') return written(parts.year + 1);
  if (parts.index < 12 / MONTHS[parts.kind]) return written(parts.year, parts.kind, parts.index + 1);
  return written(parts.year + 1, parts.kind, 1);
}

/** The same period one year earlier («so với cùng kỳ»); 29 February becomes 28 February. */
export function samePeriodLastYear(period: Period): Period {
  const parts = known(period);
  if (parts.kind === 'year') return written(parts.year - 1);
  if (parts.kind !== 'day') return written(parts.year - 1, parts.kind, parts.index);
  const day = dayFrom({ ...parts.parts, year: parts.year - 1 });
  return isDay(day) ? day : dayFrom({ ...parts.parts, year: parts.year - 1, day: 28 });
}

function known(period: Period): PeriodParts {
  const parts = parsePeriod(period);
  if (!parts) throw new RangeError(`not a period: ${period}`);
  return parts;
}

function written(year: number, kind?: Span, index = 1): Period {
  const text = String(year).padStart(4, '0');
  if (!kind) return text;
  if (kind === 'month') return `${text}-${String(index).padStart(2, '0')}`;
  return `${text}-${kind === 'half' ? 'H' : 'Q'}${index}`;
}

/** The year before the one the period lies in: «so với năm trước» of 2021-05 is 2020. */
export function lastYear(period: Period): Period {
  return written(known(period).year - 1);
}

/** The periods of the same kind from the start of the year to this one, this one included («lũy kế»). A day has no such row. */
export function yearToDate(period: Period): Period[] {
  const parts = known(period);
  if (parts.kind === 'year' || parts.kind === 'day') return [period];
  return Array.from({ length: parts.index }, (_, at) => written(parts.year, parts.kind as Span, at + 1));
}

/** The periods of a shorter kind that make up a longer one, in order: the months of 2022-Q3. Empty when they do not. */
export function periodsWithin(period: Period, kind: Span): Period[] {
  const whole = known(period);
  if (whole.kind === 'day') return [];
  const from = whole.kind === 'year' ? 1 : (whole.index - 1) * MONTHS[whole.kind] + 1;
  const length = whole.kind === 'year' ? 12 : MONTHS[whole.kind];
  if (length <= MONTHS[kind]) return [];
  const first = (from - 1) / MONTHS[kind];
  return Array.from({ length: length / MONTHS[kind] }, (_, at) => written(whole.year, kind, first + at + 1));
}
