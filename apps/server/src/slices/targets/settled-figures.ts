import type { ElementValue, Level } from '@thuocdo/core/values';
import { ownSourceOf, type StoredValue, settleSources } from '../values/index.ts';

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
  const groups = new Map<string, [KeptFigure, ...KeptFigure[]]>();
  for (const figure of kept) {
    const key = `${figure.unitId} ${figure.element} ${figure.period}`;
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  return [...groups.values()].flatMap(settled);
}

/** Most figures have one source at one level, and a country has hundreds of thousands: those need no settling. */
function settled(group: readonly [KeptFigure, ...KeptFigure[]]): SettledFigure[] {
  const [first, ...others] = group;
  if (others.length === 0) return [first];
  const { unitId, element, period } = first;
  const found = settleSources(group.map(toStored), ownSourceOf(unitId), 'highest');
  return found.map(({ level, value }) => ({ unitId, element, period, level, value }));
}

const unsourced = { kind: 'response', assignmentId: '', revision: 0, question: '' } as const;

function toStored({ combine, ...value }: KeptFigure): StoredValue {
  const provenance = combine === 'sum' ? { ...unsourced, combine: 'sum' as const } : unsourced;
  return { ...value, provenance, recordedAt: '', recordedBy: '' };
}
