import type { RollupView } from '@thuocdo/contract/results';
import { tallyVerdicts, type Verdict } from '@thuocdo/core/judging';
import { ratioOfSums, sumOver, type ValueTable } from '@thuocdo/core/values';
import type { Figure } from './figures.ts';

type Totals = RollupView['totals'];
export type RollupRow = RollupView['groups'][number]['rows'][number];

/** What totals are made from: the rows of a group, or all rows. */
export interface Counted {
  rows: readonly RollupRow[];
  table: ValueTable;
  verdictKeys: readonly string[];
  figures: readonly Figure[];
}

/** Figures of one commune: what is missing is null, never 0. */
export function figuresOf(unitId: string, figures: readonly Figure[], table: ValueTable): RollupRow['figures'] {
  return Object.fromEntries(figures.map((figure) => [figure.key, figureOver([unitId], figure, table).value]));
}

/** Verdicts counted over the whole roster, figures as sums and Σ/Σ over the communes that have them. */
export function totalsOf({ rows, table, verdictKeys, figures }: Counted): Totals {
  const roster = rows.map((row) => row.unitId);
  return {
    roster: rows.length,
    withData: rows.filter((row) => row.levelReached !== null).length,
    verdicts: Object.fromEntries(verdictKeys.map((key) => [key, tallyOf(rows, roster, key)])),
    figures: Object.fromEntries(figures.map((figure) => [figure.key, figureOver(roster, figure, table)])),
  };
}

function tallyOf(rows: readonly RollupRow[], roster: readonly string[], key: string): Totals['verdicts'][string] {
  const verdicts = new Map<string, Verdict>();
  for (const row of rows) {
    const verdict = row.verdicts[key];
    if (verdict !== undefined) verdicts.set(row.unitId, verdict);
  }
  const { met, unmet, unknown, exempt } = tallyVerdicts(roster, verdicts);
  return { met, unmet, unknown, exempt };
}

function figureOver(
  roster: readonly string[],
  figure: Figure,
  table: ValueTable,
): { value: number | null; units: number } {
  if (figure.kind === 'sum') {
    const { total, having } = sumOver(roster, figure.element, table);
    return { value: total ?? null, units: having };
  }
  const { percent, having } = ratioOfSums(roster, figure, table);
  return { value: percent ?? null, units: having };
}
