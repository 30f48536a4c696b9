import { type Figure, type FigureTable, figureTable, type SettledCell, settleCell } from '@thuocdo/core/figures';
import type { ElementValue, Level } from '@thuocdo/core/values';
import { whereSaid } from '@thuocdo/phrases/where-said';
import type { Reader } from '../../platform/db/open.ts';
import { type Provenance, type StoredValue, saidAt } from '../values/index.ts';
import { type DecisionRow, decisionsOf, keyOf, valuesOfUnit } from './figures.queries.ts';
import { sourceNames } from './source-names.ts';

/** A value of one source, ready to be settled with those of others. */
export interface SceneFigure {
  source: string;
  value: ElementValue;
  level: Level;
  adds: boolean;
  stored: StoredValue;
}

/** A cell of a unit: what each source says, what counts, and what a person decided. */
export interface SceneCell {
  element: string;
  period: string;
  said: readonly SceneFigure[];
  settled: SettledCell<SceneFigure>;
  decision: DecisionRow | undefined;
}

/** All that is known of a unit, as indicators, checks and reports read it. */
export interface FigureScene {
  unitId: string;
  /** What counts. A cell in which sources differ is not in it: nothing is known until a person decides. */
  table: FigureTable;
  cells: ReadonlyMap<string, SceneCell>;
  conflicts: readonly SceneCell[];
  names: ReadonlyMap<string, string>;
}

export const cellKey = (element: string, period: string) => `${element} ${period}`;

/** Reads the scene of a unit: of all periods, or of some. */
export async function figureScene(db: Reader, unitId: string, periods?: readonly string[]): Promise<FigureScene> {
  return sceneOf(db, unitId, await valuesOfUnit(db, unitId, periods));
}

/** The scene of a unit as it would be if sources said these values as well, each in the place of what it says now. */
export async function sceneWith(db: Reader, unitId: string, said: readonly StoredValue[]): Promise<FigureScene> {
  const key = (value: StoredValue) => `${keyOf(value)}\n${value.level}`;
  const replaced = new Set(said.map(key));
  const standing = (await valuesOfUnit(db, unitId)).filter((value) => !replaced.has(key(value)));
  return sceneOf(db, unitId, [...standing, ...said]);
}

async function sceneOf(db: Reader, unitId: string, values: readonly StoredValue[]): Promise<FigureScene> {
  const decisions = new Map((await decisionsOf(db, unitId)).map((one) => [cellKey(one.element, one.period), one]));
  const names = await sourceNames(db, [...new Set(values.map(({ source }) => source))]);
  const cells = new Map<string, SceneCell>();
  for (const [key, said] of groupByCell(values)) {
    const [{ stored: { element = '', period = '' } = {} } = {}] = said;
    const decision = decisions.get(key);
    cells.set(key, { element, period, said, settled: settleCell(said, decision), decision });
  }
  const all = [...cells.values()];
  return {
    unitId,
    table: figureTable(all.flatMap((cell) => figureIn(cell, unitId, names))),
    cells,
    conflicts: all.filter(({ settled }) => settled.kind === 'conflict'),
    names,
  };
}

function groupByCell(values: readonly StoredValue[]): Map<string, SceneFigure[]> {
  const groups = new Map<string, SceneFigure[]>();
  for (const stored of values) {
    const { element, period, source, value, level, provenance } = stored;
    const key = cellKey(element, period);
    const group = groups.get(key) ?? [];
    group.push({ source, value, level, adds: provenance.combine === 'sum', stored });
    groups.set(key, group);
  }
  return groups;
}

function figureIn(cell: SceneCell, unitId: string, names: ReadonlyMap<string, string>): Figure[] {
  const { settled, element, period } = cell;
  if (settled.kind !== 'stands') return [];
  const [first] = settled.figures;
  if (first === undefined) return [];
  const source = settled.figures.map(({ stored }) => sourceWords(stored, names)).join('; ');
  return [
    {
      unitId,
      element,
      period,
      value: settled.value,
      source,
      level: first.level,
      ...printedAs(first.stored.provenance),
    },
  ];
}

function sourceWords({ source, provenance }: StoredValue, names: ReadonlyMap<string, string>): string {
  return `${names.get(source) ?? source} (${whereSaid('vi', saidAt(provenance))})`;
}

function printedAs(provenance: Provenance): Partial<Figure> {
  if (!('entryId' in provenance)) return {};
  const { printed, section, phrase, approximate, certainty, note } = provenance;
  const given = { printed, section, phrase, approximate, certainty, note };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
