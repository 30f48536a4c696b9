import { endOf, type Period, parsePeriod, startOf } from '../periods/index.ts';
import type { Element } from './model.ts';

/** Why an element cannot be said for a period. `not-a-period` is no period at all. */
export const periodFaults = ['not-a-period', 'period-kind', 'not-yet-in-force', 'no-longer-in-force'] as const;
export type PeriodFault = (typeof periodFaults)[number];

/**
 * Looks whether a figure of the element may stand for a period: its kind of period, and the days between which its term is
 * in force. The period must touch those days: «mức độ 3» may be said for 2022, the year in which the term ended.
 */
export function periodFault(
  { periods, validFrom, validTo }: Pick<Element, 'periods' | 'validFrom' | 'validTo'>,
  period: Period,
): PeriodFault | undefined {
  const parts = parsePeriod(period);
  if (parts === undefined) return 'not-a-period';
  if (periods && !periods.includes(parts.kind)) return 'period-kind';
  if (validFrom && endOf(period) < validFrom) return 'not-yet-in-force';
  return validTo && startOf(period) > validTo ? 'no-longer-in-force' : undefined;
}
