import type { ComparisonRow } from '@thuocdo/contract/comparisons';
import { CHANGES, type VerdictCount } from '@thuocdo/core/comparing';
import { VERDICTS, type Verdict } from '@thuocdo/core/judging';
import { formatNumber } from '@thuocdo/core/text';
import { type TableColumn, type TableRow, type TableSheet, textColumn as text } from '@thuocdo/documents/tables';
import { phrase } from '@thuocdo/phrases';
import type { Comparison } from './make-comparison.ts';

type Sheet = Omit<TableSheet, 'heading'>;
type Pair = Comparison['pairs'][number];

const said = (verdict: Verdict | null): string => (verdict === null ? '–' : phrase('vi', `levels.${verdict}`));

/** A row a commune, those that differ first: verdicts of both laws, whole and sub-criterion by sub-criterion. */
export function comparisonSheet(comparison: Comparison): Sheet {
  const { pairs, rows, totals } = comparison;
  const fixed = (key: string, name: string, width: number) => text(key, [name, name], width);
  const columns = [
    fixed('code', 'Mã', 9),
    fixed('name', 'Đơn vị', 30),
    fixed('within', 'Thuộc', 24),
    fixed('level', 'Mức', 16),
    text('a', ['Kết luận', 'Quy định A'], 18),
    text('b', ['Kết luận', 'Quy định B'], 18),
    fixed('change', 'Khác nhau', 26),
    ...pairs.flatMap((pair, at) => [
      text(`a${at}`, [labelOf(pair), 'A'], 16),
      text(`b${at}`, [labelOf(pair), 'B'], 16),
    ]),
    ...(comparison.before === null ? [] : [fixed('origins', 'Gồm các xã cũ', 70)]),
  ];
  const ordered = [...rows].sort((one, two) => CHANGES.indexOf(one.change) - CHANGES.indexOf(two.change));
  return {
    name: 'So sánh',
    columns,
    groups: [{ rows: ordered.map((row) => rowOf(row)) }],
    total: {
      label: 'Tổng cộng',
      values: { a: `${totals.a.met}/${totals.units} đạt`, b: `${totals.b.met}/${totals.units} đạt` },
    },
    frozenColumns: 2,
  };
}

function labelOf({ a, b }: Pair): string {
  if (a === null) return `${b?.code} ${b?.name} (chỉ B)`;
  return b === null ? `${a.code} ${a.name} (chỉ A)` : `A ${a.code} ${a.name} – B ${b.code} ${b.name}`;
}

function rowOf(row: ComparisonRow): TableRow {
  return {
    code: row.code,
    name: row.name,
    within: row.within ?? '',
    level: row.level === null ? 'Chưa đủ số liệu' : phrase('vi', `levels.${row.level}`),
    a: withPoints(said(row.a), row.scores.a),
    b: withPoints(said(row.b), row.scores.b),
    change: phrase('vi', `comparisons.change-${row.change}`),
    origins: (row.origins ?? []).map(originText).join('; '),
    ...Object.fromEntries(
      row.subcriteria.flatMap(({ a, b }, at) => [
        [`a${at}`, said(a)],
        [`b${at}`, said(b)],
      ]),
    ),
  };
}

/** «Đạt; 72,5/100 điểm», a range while something is not known. */
function withPoints(verdict: string, score: ComparisonRow['scores']['a']): string {
  if (score === null) return verdict;
  const range = score.low === score.high ? [score.low] : [score.low, score.high];
  return `${verdict}; ${range.map((points) => formatNumber(points)).join('–')}${score.max === null ? '' : `/${formatNumber(score.max)}`} điểm`;
}

/** «Xã Thông Hòa (tách một phần): đạt → chưa đạt» */
function originText({ name, kind, state, a, b }: NonNullable<ComparisonRow['origins']>[number]): string {
  const how = kind === 'whole' ? '' : ` (${phrase('vi', `comparisons.origin-${kind}`)})`;
  const what = a === null || b === null ? phrase('vi', `comparisons.state-${state}`) : `${said(a)} → ${said(b)}`;
  return `${name}${how}: ${what}`;
}

/** From the verdict under the first law to that under the second: how many communes. */
export function transitionSheet({ totals, before }: Comparison): Sheet {
  const count = (key: string, name: string): TableColumn => ({
    key,
    header: ['Theo quy định B', name],
    kind: 'integer',
    width: 18,
  });
  const groups = [
    { ...(before === null ? {} : { name: 'Xã từ ngày 01/7/2025' }), rows: matrixRows(totals) },
    ...(before === null ? [] : [{ name: 'Xã trước ngày 01/7/2025', rows: matrixRows(before) }]),
  ];
  return {
    name: 'Chuyển kết luận',
    columns: [
      text('from', ['Theo quy định A', 'Theo quy định A'], 26),
      ...VERDICTS.map((verdict) => count(verdict, said(verdict))),
      count('sum', 'Cộng'),
    ],
    groups,
    frozenColumns: 1,
  };
}

function matrixRows(totals: Comparison['totals']): TableRow[] {
  const row = (from: string, counts: VerdictCount, sum: number): TableRow => ({ from, ...counts, sum });
  return [
    ...VERDICTS.map((verdict) => row(said(verdict), totals.transitions[verdict], totals.a[verdict])),
    row('Cộng', totals.b, totals.units),
  ];
}
