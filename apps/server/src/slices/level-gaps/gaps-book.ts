import type { LevelChange } from '@thuocdo/contract/level-gaps';
import { formatInstant } from '@thuocdo/core/text';
import {
  type LegalHeading,
  type TableBook,
  type TableColumn,
  type TableRow,
  type TableSheet,
  textColumn as text,
} from '@thuocdo/documents/tables';
import { phrase } from '@thuocdo/phrases';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { readOrganisation } from '../organisations/index.ts';
import type { Gaps } from './level-gaps.ts';

interface Found {
  gaps: Gaps;
  changes: readonly LevelChange[];
  now: string;
}

/** The report as a workbook: three tables of counts, and every change in every commune behind them. */
export async function gapsBook(db: Reader, campaign: CampaignRecord, found: Found): Promise<TableBook> {
  const { gaps, changes } = found;
  const { name } = await readOrganisation(db, campaign.organisationId);
  const heading = (title: string) => headingOf(campaign, name, title, found);
  const coverage = ({ withBoth, roster }: { withBoth: number; roster: number }) => `${withBoth}/${roster}`;
  const counts = (key: string, title: string, first: TableColumn, rows: TableRow[]): TableSheet => ({
    name: key,
    heading: heading(title),
    columns: [first, ...countColumns(gaps)],
    groups: [{ rows }],
    total: { label: 'Tổng cộng', values: { communesCompared: coverage(gaps), ...countsOf(gaps.total) } },
    frozenColumns: 1,
  });
  return {
    sheets: [
      counts(
        'Theo chỉ tiêu',
        'Chênh lệch giữa các mức theo chỉ tiêu',
        text('what', 'Chỉ tiêu', 48),
        gaps.bySubcriterion.map((row) => ({
          what: `${row.code} ${row.name}`,
          communesCompared: `${row.compared}/${gaps.roster}`,
          ...countsOf(row),
        })),
      ),
      counts(
        'Theo địa bàn',
        'Chênh lệch giữa các mức theo địa bàn',
        text('what', 'Địa bàn', 32),
        gaps.byArea.map((row) => ({ what: row.name, communesCompared: coverage(row), ...countsOf(row) })),
      ),
      counts(
        'Theo người kết luận',
        'Chênh lệch giữa các mức theo người kết luận',
        text('what', 'Người kết luận', 48),
        gaps.byChecker.map((row) => ({
          what: [row.title, row.organisationName].filter(Boolean).join(', '),
          communesCompared: String(row.withBoth),
          ...countsOf(row),
        })),
      ),
      changesSheet(changes, heading('Từng thay đổi theo xã')),
    ],
    sources: [],
  };
}

function headingOf(campaign: CampaignRecord, issuer: string, title: string, { gaps, now }: Found): LegalHeading {
  const level = (one: Gaps['from'] | Gaps['to']) => phrase('vi', `levels.${one}`).toLocaleLowerCase('vi');
  const ruleset = gaps.rulesets.find(({ code }) => code === gaps.ruleset);
  return {
    issuer,
    title,
    subtitle: campaign.title,
    notes: [
      `Bộ tiêu chí: ${ruleset?.name ?? gaps.ruleset}`,
      `So mức ${level(gaps.from)} với mức ${level(gaps.to)}; ${gaps.withBoth}/${gaps.roster} xã đã có cả hai mức`,
      `Lập lúc ${formatInstant(now)}`,
    ],
    illustrative: campaign.illustrative,
  };
}

const count = (key: string, name: string): TableColumn => ({ key, header: [name], kind: 'integer', width: 14 });

function countColumns({ total }: Gaps): TableColumn[] {
  const points: TableColumn[] =
    total.points === null ? [] : [{ key: 'points', header: ['Điểm tăng, giảm'], kind: 'decimal', width: 16 }];
  return [
    text('communesCompared', 'Xã có cả hai mức', 16),
    count('raised', 'Tăng'),
    count('lowered', 'Giảm'),
    count('other', 'Thay đổi «không xét»'),
    count('communes', 'Số xã có thay đổi'),
    ...points,
  ];
}

function countsOf({ raised, lowered, other, communes, points }: Gaps['total']): TableRow {
  return { raised, lowered, other, communes, points };
}

function changesSheet(changes: readonly LevelChange[], heading: LegalHeading): TableSheet {
  const points = (score: LevelChange['fromScore']) =>
    score === null ? null : score.low === score.high ? score.low : `${score.low}–${score.high}`;
  return {
    name: 'Từng xã',
    heading,
    columns: [
      text('area', 'Địa bàn', 24),
      text('code', 'Mã', 9),
      text('name', 'Xã', 24),
      text('sub', 'Chỉ tiêu', 12),
      text('direction', 'Thay đổi', 14),
      text('from', 'Trước', 18),
      text('to', 'Sau', 18),
      { key: 'fromScore', header: ['Điểm trước'], kind: 'decimal', width: 12 },
      { key: 'toScore', header: ['Điểm sau'], kind: 'decimal', width: 12 },
      text('checker', 'Người kết luận', 44),
    ],
    groups: [
      {
        rows: changes.map((change) => ({
          area: change.areaName,
          code: change.unitCode,
          name: change.unitName,
          sub: change.code,
          direction: phrase('vi', `levelGaps.${change.direction}`),
          from: phrase('vi', `levels.${change.from}`),
          to: phrase('vi', `levels.${change.to}`),
          fromScore: points(change.fromScore),
          toScore: points(change.toScore),
          checker: change.checker,
        })),
      },
    ],
    frozenColumns: 3,
  };
}
