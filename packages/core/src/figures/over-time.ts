import type { OverTime } from '../elements/index.ts';
import { endOf, type Period, periodsWithin } from '../periods/index.ts';
import { exactSum } from '../values/index.ts';
import type { Absent, Figure } from './model.ts';
import { type FigureTable, figureOf } from './table.ts';

/** A number for a period and the figures it rests on: one, or those of the parts of the period. */
export type PeriodNumber = { ok: true; value: number; figures: Figure[] } | { ok: false; missing: Absent[] };

const SHORTER = ['half', 'quarter', 'month'] as const;

/**
 * The number of an element for a period: as it is said, else put together from shorter periods by `overTime`: a flow is the
 * sum when every part is said, a stock is the last part's. A part that is missing makes the whole unknown, never less.
 */
export function numberFor(table: FigureTable, asked: Asked): PeriodNumber {
  const { unitId, element, period, overTime } = asked;
  const said = figureOf(table, unitId, element, period);
  if (typeof said?.value === 'number') return { ok: true, value: said.value, figures: [said] };
  const adds = overTime === 'sum' || overTime === 'last';
  const fromParts = said === undefined && adds && isSaidInYear(table.get(unitId)?.get(element), period);
  return fromParts ? numberFromParts(table, asked) : { ok: false, missing: [{ element, period }] };
}

type Asked = { unitId: string; element: string; period: Period; overTime: OverTime };

function numberFromParts(table: FigureTable, { unitId, element, period, overTime }: Asked): PeriodNumber {
  const missing: Absent[] = [];
  for (const kind of SHORTER) {
    const parts = periodsWithin(period, kind);
    const wanted = overTime === 'last' ? parts.filter((part) => endOf(part) === endOf(period)) : parts;
    const found = wanted.map((part) => figureOf(table, unitId, element, part)).filter(isNumber);
    if (found.length > 0 && found.length === wanted.length) return { ok: true, value: added(found), figures: found };
    if (found.length > 0) missing.push(...absent(element, wanted, found));
  }
  return { ok: false, missing: missing.length > 0 ? missing : [{ element, period }] };
}

// Parts of a period lie in its year, and a period begins with its year.
function isSaidInYear(figures: ReadonlyMap<Period, Figure> | undefined, period: Period): boolean {
  for (const known of figures?.keys() ?? []) if (known.startsWith(period.slice(0, 4))) return true;
  return false;
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
