import type { ScoreRow, ScoresView } from '@thuocdo/contract/scores';
import type { HeatPicture } from './heat-paint.ts';
import { toneOf } from './heat-tones.ts';
import { shortOf } from './heat-words.ts';

export const heatOrders = ['rank', 'district', 'name'] as const;
export type HeatOrder = (typeof heatOrders)[number];

/** Orders that make sense here: ranks only in an index, districts only where there are some. */
export function ordersOf({ ruleset, rows }: ScoresView): HeatOrder[] {
  const has: Record<HeatOrder, boolean> = {
    rank: ruleset.kind === 'index',
    district: rows.some(({ districtId }) => districtId !== null),
    name: rows.every(({ districtId }) => districtId === null),
  };
  return heatOrders.filter((order) => has[order]);
}

/** By rank, those without one last; else as the server gives them: districts, then names, in Vietnamese order. */
export function rowsInOrder(rows: readonly ScoreRow[], order: HeatOrder): ScoreRow[] {
  if (order !== 'rank') return [...rows];
  const place = ({ standing }: ScoreRow) => standing?.rank ?? rows.length + 1;
  return [...rows].sort((a, b) => place(a) - place(b));
}

export function pictureOf(
  rows: readonly ScoreRow[],
  { columns, pillars }: Pick<ScoresView, 'columns' | 'pillars'>,
  { order, corner }: { order: HeatOrder; corner: string },
): HeatPicture {
  const off = takingOff({ columns, pillars });
  const names = new Map(pillars.map(({ code, name }) => [code, `${code}. ${name}`]));
  return {
    corner,
    columns: columns.map(({ code, pillar }, at) => ({
      code,
      pillar: names.get(pillar) ?? pillar,
      startsPillar: columns[at - 1]?.pillar !== pillar,
    })),
    rows: rows.map((row, at) => ({
      label: order === 'rank' && row.standing ? `${row.standing.rank}. ${row.name}` : row.name,
      tones: columns.map((_, column) => toneOf(row.cells?.[column], off[column] ?? false)),
      texts: columns.map((_, column) => shortOf(row.cells?.[column])),
      startsGroup: order === 'district' && rows[at - 1]?.districtId !== row.districtId,
    })),
  };
}

/** Of each column, whether its points are taken off the total. */
export function takingOff({ columns, pillars }: Pick<ScoresView, 'columns' | 'pillars'>): boolean[] {
  const codes = new Set(pillars.filter(({ role }) => role === 'deduction').map(({ code }) => code));
  return columns.map(({ pillar }) => codes.has(pillar));
}
