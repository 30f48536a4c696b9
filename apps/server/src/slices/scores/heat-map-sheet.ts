import type { ScoreCell, ScoreRow } from '@thuocdo/contract/scores';
import { formatNumber } from '@thuocdo/core/text';
import type { TableColumn, TableRow, TableSheet, TableValue } from '@thuocdo/documents/tables';
import { phrase } from '@thuocdo/phrases';
import type { Scores } from './make-scores.ts';

/** Communes × sub-criteria: points as numbers coloured light to dark, what is not a number in words. */
export function heatMapSheet(scores: Scores): Omit<TableSheet, 'heading'> {
  return {
    name: 'Bản đồ nhiệt',
    columns: columnsOf(scores),
    groups: [{ rows: scores.rows.map((row) => lineOf(row, scores)) }],
    frozenColumns: 2,
  };
}

function columnsOf({ columns, pillars, ruleset }: Scores): TableColumn[] {
  const pillarName = new Map(pillars.map(({ code, name }) => [code, `${code}. ${name}`]));
  return [
    { key: 'code', header: ['Mã', 'Mã'], kind: 'text', width: 9 },
    { key: 'name', header: ['Đơn vị', 'Đơn vị'], kind: 'text', width: 30 },
    ...columns.map(
      ({ code, name, pillar, max }): TableColumn => ({
        key: `cell ${code}`,
        header: [pillarName.get(pillar) ?? pillar, `${code} ${name}`],
        kind: ruleset.kind === 'index' ? 'decimal' : 'text',
        width: 16,
        shadedTo: ruleset.kind === 'index' ? (max ?? undefined) : undefined,
      }),
    ),
  ];
}

function lineOf({ code, name, cells }: ScoreRow, { columns }: Scores): TableRow {
  return {
    code,
    name,
    ...Object.fromEntries(columns.map((column, at) => [`cell ${column.code}`, valueIn(cells?.[at])])),
  };
}

function valueIn(cell: ScoreCell | undefined): TableValue {
  if (cell === undefined) return null;
  const [verdict, points] = cell;
  if (points === null || verdict === 'exempt') return phrase('vi', `levels.${verdict}`);
  const [low, high, max] = points;
  if (max === null) return `từ ${formatNumber(low)}`;
  return low === high ? low : `${formatNumber(low)} đến ${formatNumber(high)}`;
}
