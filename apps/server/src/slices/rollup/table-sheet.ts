import type { AssignmentState } from '@thuocdo/contract/responses';
import { resultText } from '@thuocdo/documents/explanations';
import { type TableColumn, type TableRow, type TableSheet, textColumn } from '@thuocdo/documents/tables';
import { phrase } from '@thuocdo/phrases';
import type { Rollup } from './make-rollup.ts';
import type { RollupRow } from './rollup-totals.ts';

/** Communes by district with their verdicts and figures, subtotals and the total; every unit of the roster is a row. */
export function tableSheet(rollup: Rollup, rulesets: ReadonlyMap<string, string>): Omit<TableSheet, 'heading'> {
  return {
    name: 'Tổng hợp',
    columns: columnsOf(rollup, rulesets),
    groups: rollup.groups.map((group) => ({
      name: group.name,
      rows: group.rows.map((row) => rowOf(row, rulesets)),
      subtotal: totalRow(`Cộng ${group.name}`, group.totals),
    })),
    total: totalRow('Tổng cộng', rollup.totals),
    frozenColumns: 2,
  };
}

function columnsOf({ columns }: Rollup, rulesets: ReadonlyMap<string, string>): TableColumn[] {
  const text = (key: string, name: string, width: number) => textColumn(key, [name, name], width);
  return [
    text('code', 'Mã', 9),
    text('name', 'Đơn vị', 32),
    text('state', 'Trạng thái phiếu', 18),
    text('level', 'Mức', 15),
    ...columns.verdicts.flatMap(({ key, ruleset, code, name }): TableColumn[] => {
      const column = (own: string, head: string): TableColumn => ({
        key: own,
        header: [rulesets.get(ruleset) ?? ruleset, head],
        kind: 'text',
        width: 18,
      });
      if (key === ruleset) return [column(key, 'Tổng điểm'), column(gradeKey(key), 'Xếp loại')];
      return [column(key, `${code} ${name}`)];
    }),
    ...columns.figures.map(
      ({ key, name, unit, kind }): TableColumn => ({
        key,
        header: ['Số liệu', kind === 'sum' && unit !== null ? `${name} (${unit})` : name],
        kind: kind === 'ratio' ? 'percent' : 'integer',
        width: 14,
      }),
    ),
    text('confirmed', 'Đã xác nhận', 34),
  ];
}

function rowOf(row: RollupRow, rulesets: ReadonlyMap<string, string>): TableRow {
  return {
    code: row.code,
    name: row.name,
    state: phrase('vi', `states.${row.state as AssignmentState}`),
    level: row.levelReached === null ? 'Chưa có số liệu' : phrase('vi', `levels.${row.levelReached}`),
    ...Object.fromEntries(
      Object.entries(row.verdicts).map(([key, verdict]) => [key, resultText({ verdict, score: row.points[key] })]),
    ),
    ...Object.fromEntries(
      Object.entries(row.points).flatMap(([key, { grade }]) =>
        grade === undefined ? [] : [[gradeKey(key), gradeText(grade)]],
      ),
    ),
    ...row.figures,
    confirmed: row.confirmed.map((code) => rulesets.get(code) ?? code).join('; '),
  };
}

const gradeKey = (ruleset: string) => `${ruleset} grade`;
const gradeText = ({ low, high }: { low: string; high: string }) => (low === high ? low : `từ ${low} đến ${high}`);

/** A total says how many communes it rests on: the denominator is the frozen roster. */
function totalRow(label: string, { roster, withData, verdicts, figures }: Rollup['totals']) {
  const values: TableRow = {
    code: '',
    state: `${withData}/${roster} xã có số liệu`,
    ...Object.fromEntries(Object.entries(verdicts).map(([key, count]) => [key, `${count.met}/${roster} đạt`])),
    ...Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, figure.value])),
  };
  return { label, values };
}
