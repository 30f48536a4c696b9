import type { RollupRow, RollupTotals, RollupView } from '@thuocdo/contract/results';
import { ratioOfSums, sumOver, tableOf, type ValueTable } from '@thuocdo/core/values';
import type { z } from 'zod';
import { type StoredValue, settleSources } from '../values/index.ts';
import type { Figure } from './figures.ts';
import type { RosterEntry, VerdictRow } from './rollup.queries.ts';

type Row = z.output<typeof RollupRow>;
type Totals = z.output<typeof RollupTotals>;
export type LevelView = RollupView['level'];
type VerdictColumn = RollupView['columns']['verdicts'][number];

export interface RollupInput {
  roster: readonly RosterEntry[];
  values: readonly StoredValue[];
  verdicts: readonly VerdictRow[];
  confirmed: ReadonlyMap<string, string[]>;
  figures: readonly Figure[];
  columns: readonly VerdictColumn[];
  level: LevelView;
}

const levels = ['self', 'checked', 'verified'] as const;
type Reached = (typeof levels)[number];

/** The province table: every commune of the roster is a row, also one that never started; totals by district and over all. */
export function buildRollup(input: RollupInput): { groups: RollupView['groups']; totals: Totals } {
  const reached = reachedLevels(input);
  const table = tableAt(input);
  const verdicts = verdictsAt(input, reached);
  const rows = input.roster.map((entry) => rowOf(entry, input, table, reached, verdicts));
  const districts = [...new Set(input.roster.map((entry) => entry.districtId))];
  return {
    groups: districts.map((unitId) => {
      const own = rows.filter((_, at) => input.roster[at]?.districtId === unitId);
      const name = input.roster.find((entry) => entry.districtId === unitId)?.districtName ?? '';
      return { unitId, name, rows: own, totals: totalsOf(own, input, table) };
    }),
    totals: totalsOf(rows, input, table),
  };
}

/** The highest level that the commune's own values have reached, not above the level asked for. */
function reachedLevels({ values, level }: RollupInput): Map<string, Reached> {
  const reached = new Map<string, Reached>();
  const allowed = level === 'highest' ? levels : levels.slice(0, levels.indexOf(level) + 1);
  for (const value of values) {
    const at = allowed.indexOf(value.level as Reached);
    if (at < 0 || value.source !== `ubnd-${value.unitId}`) continue;
    const before = reached.get(value.unitId);
    if (before === undefined || levels.indexOf(before) < at) reached.set(value.unitId, value.level as Reached);
  }
  return reached;
}

function tableAt({ values, level }: RollupInput): ValueTable {
  const byUnit = new Map<string, StoredValue[]>();
  for (const value of values) {
    const group = byUnit.get(value.unitId);
    if (group === undefined) byUnit.set(value.unitId, [value]);
    else group.push(value);
  }
  return tableOf([...byUnit].flatMap(([unitId, stored]) => settleSources(stored, `ubnd-${unitId}`, level)));
}

function verdictsAt({ verdicts }: RollupInput, reached: ReadonlyMap<string, Reached>): Map<string, Row['verdicts']> {
  const byUnit = new Map<string, Row['verdicts']>();
  for (const row of verdicts) {
    if (reached.get(row.unit_id) !== row.level) continue;
    const keyed = Object.entries(row.verdicts).map(([code, verdict]) => [`${row.ruleset}:${code}`, verdict]);
    byUnit.set(row.unit_id, { ...byUnit.get(row.unit_id), ...Object.fromEntries(keyed) });
  }
  return byUnit;
}

function rowOf(
  entry: RosterEntry,
  { figures, confirmed }: RollupInput,
  table: ValueTable,
  reached: ReadonlyMap<string, Reached>,
  verdicts: ReadonlyMap<string, Row['verdicts']>,
): Row {
  return {
    unitId: entry.unitId,
    code: entry.code,
    name: entry.name,
    assignmentId: entry.assignmentId,
    state: entry.state,
    levelReached: reached.get(entry.unitId) ?? null,
    verdicts: verdicts.get(entry.unitId) ?? {},
    figures: Object.fromEntries(figures.map((figure) => [figure.key, figureOver([entry.unitId], figure, table).value])),
    confirmed: confirmed.get(entry.unitId) ?? [],
  };
}

function figureOver(
  units: readonly string[],
  figure: Figure,
  table: ValueTable,
): { value: number | null; units: number } {
  if (figure.kind === 'sum') {
    const { total, having } = sumOver(units, figure.element, table);
    return { value: total ?? null, units: having };
  }
  const { percent, having } = ratioOfSums(units, figure, table);
  return { value: percent ?? null, units: having };
}

function totalsOf(rows: readonly Row[], { figures, columns }: RollupInput, table: ValueTable): Totals {
  const units = rows.map((row) => row.unitId);
  const count = (key: string, verdict: string) => rows.filter((row) => row.verdicts[key] === verdict).length;
  return {
    roster: rows.length,
    withData: rows.filter((row) => row.levelReached !== null).length,
    verdicts: Object.fromEntries(
      columns.map(({ key }) => {
        const [met, unmet, exempt] = [count(key, 'met'), count(key, 'unmet'), count(key, 'exempt')];
        // A commune that has not answered is not known, and counts as such: the denominator stays the roster.
        return [key, { met, unmet, exempt, unknown: rows.length - met - unmet - exempt }];
      }),
    ),
    figures: Object.fromEntries(figures.map((figure) => [figure.key, figureOver(units, figure, table)])),
  };
}
