import { outranks } from './levels.ts';
import type { ElementValue, Value } from './model.ts';

/** Values by unit, then by element. */
export type ValueTable = ReadonlyMap<string, ReadonlyMap<string, Value>>;

/** How much of the frozen roster a figure rests on. `missing` lists the units without data: they are never counted as 0. */
export interface Coverage {
  roster: number;
  having: number;
  missing: string[];
}

export interface SumOver extends Coverage {
  /** Undefined when no unit of the roster has data («chưa có số liệu»). */
  total: number | undefined;
}

export interface RatioOfSums extends Coverage {
  numerator: number | undefined;
  denominator: number | undefined;
  /** Σnumerator / Σdenominator × 100; undefined without data or when the denominators add up to 0. */
  percent: number | undefined;
}

/** Index for roll-ups of one period, viewed at one level. Should a unit have an element twice, the later period, then the higher level stands. */
export function tableOf(values: readonly Value[]): ValueTable {
  const table = new Map<string, Map<string, Value>>();
  for (const value of values) {
    const row = table.get(value.unitId) ?? new Map<string, Value>();
    const other = row.get(value.element);
    if (!other || outranks(value, other)) row.set(value.element, value);
    table.set(value.unitId, row);
  }
  return table;
}

/** Sum of an element over a frozen roster, with the units that have no number listed. */
export function sumOver(roster: readonly string[], element: string, table: ValueTable): SumOver {
  const { having, missing } = divide(roster, (unitId) => numberAt(table, unitId, element));
  return { total: having.length ? exactSum(having) : undefined, roster: roster.length, having: having.length, missing };
}

/** Σ/Σ over the units of the roster that have both numbers; never a mean of percentages (invariant 10). */
export function ratioOfSums(
  roster: readonly string[],
  elements: { numerator: string; denominator: string },
  table: ValueTable,
): RatioOfSums {
  const { having, missing } = divide(roster, (unitId) => {
    const numerator = numberAt(table, unitId, elements.numerator);
    const denominator = numberAt(table, unitId, elements.denominator);
    return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator };
  });
  const coverage = { roster: roster.length, having: having.length, missing };
  if (having.length === 0) return { numerator: undefined, denominator: undefined, percent: undefined, ...coverage };
  const numerator = exactSum(having.map((pair) => pair.numerator));
  const denominator = exactSum(having.map((pair) => pair.denominator));
  return {
    numerator,
    denominator,
    percent: denominator === 0 ? undefined : (numerator * 100) / denominator,
    ...coverage,
  };
}

/** How many units of the roster answered `wanted` (yes by default), of those that answered at all. */
export function countOver(
  roster: readonly string[],
  element: string,
  table: ValueTable,
  wanted: ElementValue = true,
): Coverage & { count: number } {
  const { having, missing } = divide(roster, (unitId) => table.get(unitId)?.get(element)?.value);
  const count = having.filter((value) => value === wanted).length;
  return { count, roster: roster.length, having: having.length, missing };
}

function divide<T>(
  roster: readonly string[],
  read: (unitId: string) => T | undefined,
): { having: T[]; missing: string[] } {
  const having: T[] = [];
  const missing: string[] = [];
  for (const unitId of roster) {
    const found = read(unitId);
    if (found === undefined) missing.push(unitId);
    else having.push(found);
  }
  return { having, missing };
}

function numberAt(table: ValueTable, unitId: string, element: string): number | undefined {
  const value = table.get(unitId)?.get(element)?.value;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Whole parts and millionths are added apart: the sum does not depend on the order, and parts add up to the whole. */
export function exactSum(numbers: readonly number[]): number {
  let whole = 0;
  let millionths = 0;
  for (const number of numbers) {
    whole += Math.trunc(number);
    millionths += Math.round((number - Math.trunc(number)) * 1e6);
  }
  return whole + millionths / 1e6;
}
