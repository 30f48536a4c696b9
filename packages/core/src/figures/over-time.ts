import type { OverTime } from '../elements/index.ts';
import { endOf, type Period, periodsWithin } from '../periods/index.ts';
import type { Absent, Figure } from './model.ts';
import { type FigureTable, figureOf } from './table.ts';

/** A number for a period and the figures it rests on: one, or those of the parts of the period. */
export type PeriodNumber = { ok: true; value: number; figures: Figure[] } | { ok: false; missing: Absent[] };

const SHORTER = ['half', 'quarter', 'month'] as const;

/**
 * The number of an element for a period: as it is said, else put together from shorter periods by `overTime`: a flow is the
 * sum when every part is said, a stock is the last part's. A part that is missing makes the whole unknown, never less.
 */
export function numberFor(
  table: FigureTable,
  { unitId, element, period, overTime }: { unitId: string; element: string; period: Period; overTime: OverTime },
): PeriodNumber {
  const said = figureOf(table, unitId, element, period);
  if (said !== undefined) {
    return typeof said.value === 'number'
      ? { ok: true, value: said.value, figures: [said] }
      : { ok: false, missing: [{ element, period }] };
  }
  const missing: Absent[] = [];
  for (const kind of overTime === 'sum' || overTime === 'last' ? SHORTER : []) {
    const parts = periodsWithin(period, kind);
    const wanted = overTime === 'last' ? parts.filter((part) => endOf(part) === endOf(period)) : parts;
    const found = wanted.map((part) => figureOf(table, unitId, element, part)).filter(isNumber);
    if (found.length > 0 && found.length === wanted.length) return { ok: true, value: added(found), figures: found };
    if (found.length > 0) missing.push(...absent(element, wanted, found));
  }
  return { ok: false, missing: missing.length > 0 ? missing : [{ element, period }] };
}

type NumberFigure = Figure & { value: number };

function isNumber(figure: Figure | undefined): figure is NumberFigure {
  return typeof figure?.value === 'number';
}

function added(figures: readonly NumberFigure[]): number {
  return exactSum(figures.map((figure) => figure.value));
}

function absent(element: string, wanted: readonly Period[], found: readonly Figure[]): Absent[] {
  const having = new Set(found.map((figure) => figure.period));
  return wanted.filter((period) => !having.has(period)).map((period) => ({ element, period }));
}

/** A sum that does not depend on the order of its parts: whole parts and millionths are added apart. */
export function exactSum(numbers: readonly number[]): number {
  let whole = 0;
  let millionths = 0;
  for (const number of numbers) {
    whole += Math.trunc(number);
    millionths += Math.round((number - Math.trunc(number)) * 1e6);
  }
  return whole + millionths / 1e6;
}
