import type { RollupView } from '@thuocdo/contract/results';
import { explain, type Judgement } from '@thuocdo/core/judging';
import { formatInstant } from '@thuocdo/core/text';
import { type SourceLine, type TableBook, type TableRow, type TableSheet, toXlsx } from '@thuocdo/documents/tables';
import { phrase } from '@thuocdo/phrases';
import type { QueryContext } from '../../platform/http/route.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { listElementRows, readRulesets } from '../definitions/index.ts';
import { readOrganisation } from '../organisations/index.ts';
import { elementsOf, readFigures } from './figures.ts';
import { valuesOfElements } from './rollup.queries.ts';

/** The province table as a workbook: the table, the reasons of every verdict, and where each figure comes from. */
export async function rollupWorkbook(
  { db, now }: QueryContext,
  campaign: CampaignRecord,
  rollup: RollupView,
): Promise<Uint8Array> {
  const issuer = (await readOrganisation(db, campaign.organisationId)).name;
  const rulesetNames = new Map((await readRulesets(db, campaign.draft.rulesets)).map((row) => [row.code, row.name]));
  const shown = new Set(rollup.groups.flatMap((group) => group.rows.map((row) => row.unitId)));
  const heading = (title: string) => ({
    issuer,
    title,
    subtitle: campaign.title,
    notes: [
      `Mức số liệu: ${phrase('vi', levelPhrase[rollup.level])}; lập lúc ${formatInstant(now)}`,
      ...overlayNotes(campaign),
    ],
    illustrative: campaign.illustrative,
  });
  const book: TableBook = {
    sheets: [
      { ...mainSheet(rollup, rulesetNames), heading: heading('BẢNG TỔNG HỢP KẾT QUẢ THEO XÃ') },
      { ...(await reasonsSheet(db, campaign, shown, rollup)), heading: heading('CĂN CỨ TỪNG KẾT LUẬN') },
    ],
    sources: await sourceLines(db, campaign, shown),
  };
  return toXlsx(book, now);
}

const levelPhrase = {
  self: 'levels.self',
  checked: 'levels.checked',
  verified: 'levels.verified',
  highest: 'levels.highest',
} as const;

const overlayNotes = ({ draft }: CampaignRecord) =>
  draft.overlays.length > 0 ? [`Ngưỡng bổ sung: ${draft.overlays.join(', ')}`] : [];

function mainSheet(
  { columns, groups, totals }: RollupView,
  rulesetNames: ReadonlyMap<string, string>,
): Omit<TableSheet, 'heading'> {
  const verdictColumns = columns.verdicts.map((column) => ({
    key: column.key,
    header: [rulesetNames.get(column.ruleset) ?? column.ruleset, `${column.code} ${column.name}`],
    kind: 'text' as const,
    width: 16,
  }));
  const figureColumns = columns.figures.map((column) => ({
    key: column.key,
    header: ['Số liệu', column.unit && column.kind === 'sum' ? `${column.name} (${column.unit})` : column.name],
    kind: column.kind === 'ratio' ? ('percent' as const) : ('integer' as const),
    width: 14,
  }));
  const totalRow = (label: string, total: RollupView['totals']) => ({
    label: `${label} (${total.withData}/${total.roster} xã có số liệu)`,
    values: totalValues(total),
  });
  return {
    name: 'Tổng hợp',
    columns: [
      { key: 'code', header: ['Mã', 'Mã'], kind: 'text', width: 9 },
      { key: 'name', header: ['Xã', 'Xã'], kind: 'text', width: 24 },
      { key: 'state', header: ['Trạng thái', 'Trạng thái'], kind: 'text', width: 18 },
      { key: 'level', header: ['Mức', 'Mức'], kind: 'text', width: 14 },
      ...verdictColumns,
      ...figureColumns,
    ],
    groups: groups.map((group) => ({
      name: group.name,
      rows: group.rows.map(
        (row): TableRow => ({
          code: row.code,
          name: row.name,
          state: stateWord(row.state),
          level: row.levelReached ? phrase('vi', levelPhrase[row.levelReached as 'self']) : 'chưa có số liệu',
          ...verdictWords(row.verdicts),
          ...row.figures,
        }),
      ),
      subtotal: totalRow(`Cộng ${group.name}`, group.totals),
    })),
    total: totalRow('Toàn tỉnh', totals),
    frozenColumns: 2,
  };
}

function totalValues({ verdicts, figures }: RollupView['totals']): TableRow {
  const counts = Object.entries(verdicts).map(([key, count]) => [
    key,
    `${count.met} đạt / ${count.met + count.unmet + count.unknown} xét`,
  ]);
  return {
    ...Object.fromEntries(counts),
    ...Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, figure.value])),
  };
}

const verdictWord = { met: 'đạt', unmet: 'chưa đạt', unknown: 'chưa đủ', exempt: 'không xét' } as const;
const verdictWords = (verdicts: Record<string, keyof typeof verdictWord>): TableRow =>
  Object.fromEntries(Object.entries(verdicts).map(([key, verdict]) => [key, verdictWord[verdict]]));

function stateWord(state: string): string {
  return phrase('vi', `states.${state}` as 'states.drafting');
}

/** One line a sub-criterion and commune: the verdict in a sentence, with numbers, threshold and the text that gave it. */
async function reasonsSheet(
  db: QueryContext['db'],
  campaign: CampaignRecord,
  shown: ReadonlySet<string>,
  rollup: RollupView,
): Promise<Omit<TableSheet, 'heading'>> {
  const names = Object.fromEntries((await listElementRows(db)).map((row) => [row.code, row.name]));
  const rows = await db
    .selectFrom('judgements')
    .select(['unit_id', 'ruleset', 'level', 'judgement'])
    .where('campaign_id', '=', campaign.id)
    .execute();
  const lines = rollup.groups.flatMap((group) =>
    group.rows.flatMap((row) =>
      rows
        .filter((one) => one.unit_id === row.unitId && one.level === row.levelReached && shown.has(one.unit_id))
        .flatMap((one) =>
          explain(one.judgement as Judgement, undefined, names).map(
            (sentence): TableRow => ({
              code: row.code,
              name: row.name,
              ruleset: (one.judgement as Judgement).name,
              sentence,
            }),
          ),
        ),
    ),
  );
  return {
    name: 'Căn cứ',
    columns: [
      { key: 'code', header: ['Mã'], kind: 'text', width: 9 },
      { key: 'name', header: ['Xã'], kind: 'text', width: 24 },
      { key: 'ruleset', header: ['Bộ tiêu chí'], kind: 'text', width: 36 },
      { key: 'sentence', header: ['Kết luận và căn cứ'], kind: 'text', width: 110 },
    ],
    groups: [{ rows: lines }],
    frozenColumns: 2,
  };
}

/** Every figure of the table answers «where do you come from?»: form, question, revision, person and time. */
async function sourceLines(
  db: QueryContext['db'],
  campaign: CampaignRecord,
  shown: ReadonlySet<string>,
): Promise<SourceLine[]> {
  const elements = new Map((await listElementRows(db)).map((row) => [row.code, row.name]));
  const organisations = new Map(
    (
      await db
        .selectFrom('organisations as o')
        .innerJoin('assignments as a', 'a.organisation_id', 'o.id')
        .select(['o.id', 'o.name'])
        .where('a.campaign_id', '=', campaign.id)
        .execute()
    ).map((row) => [row.id, row.name]),
  );
  const units = new Map(
    (
      await db
        .selectFrom('roster_units')
        .select(['unit_id', 'full_name'])
        .where('campaign_id', '=', campaign.id)
        .execute()
    ).map((row) => [row.unit_id, row.full_name]),
  );
  const values = await valuesOfElements(db, campaign.id, campaign.period, elementsOf(await readFigures()));
  return values
    .filter((value) => shown.has(value.unitId))
    .map((value) => ({
      subject: `${units.get(value.unitId) ?? value.unitId}: ${elements.get(value.element) ?? value.element} = ${String(value.value)}`,
      source: `${organisations.get(value.source) ?? value.source}, ${phrase('vi', levelPhrase[value.level as 'self'])}, ${value.recordedBy}`,
      reference: `câu ${value.provenance.question}, lần nộp ${value.provenance.revision}`,
      at: formatInstant(value.recordedAt),
    }));
}
