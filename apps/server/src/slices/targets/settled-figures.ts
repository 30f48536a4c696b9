import type { ElementValue, Level } from '@thuocdo/core/values';
import { groupByUnit, ownSourceOf, type StoredValue, settleSources } from '../values/index.ts';

export interface KeptFigure {
  unitId: string;
  element: string;
  period: string;
  level: Level;
  source: string;
  value: ElementValue;
  combine: string | null;
}

export type SettledFigure = Pick<KeptFigure, 'unitId' | 'element' | 'period' | 'level' | 'value'>;

/** One figure for each unit, element and period, as judging takes it; sources that do not agree give none. */
export function settledFigures(kept: readonly KeptFigure[]): SettledFigure[] {
  return [...groupByUnit(kept)].flatMap(([unitId, values]) => {
    const periods = [...new Set(values.map(({ period }) => period))];
    return periods.flatMap((period) => {
      const stored = values.filter((value) => value.period === period).map(toStored);
      return settleSources(stored, ownSourceOf(unitId), 'highest').map(({ element, level, value }) => ({
        unitId,
        element,
        period,
        level,
        value,
      }));
    });
  });
}

const unsourced = { kind: 'response', assignmentId: '', revision: 0, question: '' } as const;

function toStored({ combine, ...value }: KeptFigure): StoredValue {
  const provenance = combine === 'sum' ? { ...unsourced, combine: 'sum' as const } : unsourced;
  return { ...value, provenance, recordedAt: '', recordedBy: '' };
}
