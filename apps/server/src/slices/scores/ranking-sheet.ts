import type { ScoreRow } from '@thuocdo/contract/scores';
import { formatNumber } from '@thuocdo/core/text';
import { type TableColumn, type TableRow, type TableSheet, textColumn as text } from '@thuocdo/documents/tables';
import { phrase } from '@thuocdo/phrases';
import type { Scores } from './make-scores.ts';

/** Communes from the first rank down; those without a result stand last and count in the denominator. */
export function rankingSheet(scores: Scores): Omit<TableSheet, 'heading'> {
  const ranked = [...scores.rows].sort((a, b) => placeOf(a) - placeOf(b));
  return {
    name: 'Xếp hạng',
    columns: columnsOf(scores),
    groups: [{ rows: ranked.map((row) => lineOf(row, scores)) }],
    total: {
      label: `Có kết quả: ${formatNumber(scores.ranked)}/${formatNumber(scores.roster)} xã trong danh sách`,
      values: {},
    },
    frozenColumns: 3,
  };
}

const placeOf = ({ standing }: ScoreRow) => standing?.rank ?? Number.POSITIVE_INFINITY;

function columnsOf({ pillars, against, rows }: Scores): TableColumn[] {
  const points = (key: string, name: string): TableColumn => ({ key, header: [name], kind: 'decimal', width: 12 });
  const rank = (key: string, name: string): TableColumn => ({ key, header: [name], kind: 'integer', width: 9 });
  const hasDistricts = rows.some(({ districtName }) => districtName !== null);
  return [
    rank('rank', 'Hạng'),
    text('code', 'Mã', 9),
    text('name', 'Đơn vị', 30),
    ...(hasDistricts ? [text('district', 'Huyện', 22)] : []),
    text('possible', 'Hạng có thể', 12),
    text('level', 'Mức', 15),
    points('low', 'Điểm chắc chắn'),
    points('high', 'Điểm có thể tới'),
    text('grade', 'Xếp loại', 12),
    ...pillars.map(({ code, name }) => points(`pillar ${code}`, `${code}. ${name}`)),
    ...(against
      ? [
          rank('before', `Hạng kỳ ${against.period}`),
          rank('risen', 'Tăng, giảm hạng'),
          text('gained', 'Tăng, giảm điểm', 16),
          text('note', 'So với kỳ trước', 34),
        ]
      : []),
  ];
}

function lineOf(row: ScoreRow, { pillars, roster }: Scores): TableRow {
  const { standing, total, grade } = row;
  return {
    rank: standing?.rank ?? null,
    code: row.code,
    name: row.name,
    district: row.districtName,
    possible: standing ? rangeText({ low: standing.best, high: standing.worst }) : null,
    level: row.levelReached === null ? 'Chưa có kết quả' : phrase('vi', `levels.${row.levelReached}`),
    low: total?.[0] ?? null,
    high: total && total[2] === null ? 'chưa rõ' : (total?.[1] ?? null),
    grade: grade && (grade.low === grade.high ? grade.low : `${grade.low} đến ${grade.high}`),
    ...Object.fromEntries(pillars.map(({ code }, at) => [`pillar ${code}`, row.pillars?.[at]?.[0] ?? null])),
    ...changeOf(row.change, roster),
  };
}

function changeOf(change: ScoreRow['change'], roster: number): TableRow {
  if (change === null) return {};
  if (change.kind === 'compared') {
    const { before, rank, points } = change;
    const other = before.roster === roster ? null : `hạng kỳ trước trên ${formatNumber(before.roster)} xã`;
    return { before: before.rank, risen: rank, gained: points && rangeText(points), note: other };
  }
  if (change.kind === 'merged') return { note: phrase('vi', 'scores.changeMerged', { from: change.from.join(', ') }) };
  return { note: phrase('vi', `scores.change_${change.kind}`) };
}

function rangeText({ low, high }: { low: number; high: number }): string {
  return low === high ? formatNumber(low) : `${formatNumber(low)} đến ${formatNumber(high)}`;
}
