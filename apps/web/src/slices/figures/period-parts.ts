import type { Period, PeriodKind } from '@thuocdo/core/periods';

/** Kinds that are chosen from lists; a day is typed. */
export const periodKinds = ['month', 'quarter', 'half', 'year'] as const;

const counts: Readonly<Record<PeriodKind, number>> = { year: 1, half: 2, quarter: 4, month: 12, day: 1 };

/** 1…12 for months, 1…4 for quarters, 1 and 2 for half-years. */
export const partsOfYear = (kind: PeriodKind): number[] => Array.from({ length: counts[kind] }, (_, at) => at + 1);

/** The period of a kind, year and place in the year: 2022-Q3. A place that the kind lacks becomes its last. */
export function periodFrom({ kind, year, index }: { kind: PeriodKind; year: number; index: number }): Period {
  const place = Math.min(Math.max(index, 1), counts[kind]);
  const text = String(year).padStart(4, '0');
  switch (kind) {
    case 'month':
      return `${text}-${String(place).padStart(2, '0')}`;
    case 'quarter':
      return `${text}-Q${place}`;
    case 'half':
      return `${text}-H${place}`;
    default:
      return text;
  }
}
