import { formatInstant } from '@thuocdo/core/text';
import type { LegalHeading, TableBook } from '@thuocdo/documents/tables';
import { phrase } from '@thuocdo/phrases';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { readRulesets } from '../definitions/index.ts';
import type { Seen } from '../explanations/index.ts';
import { readOrganisation } from '../organisations/index.ts';
import type { Rollup } from './make-rollup.ts';
import { reasonsSheet } from './reasons-sheet.ts';
import { sourceLines } from './source-lines.ts';
import { tableSheet } from './table-sheet.ts';

/** The table as a workbook: the figures, the reason of every verdict, and where each value comes from. */
export async function rollupBook(
  db: Reader,
  campaign: CampaignRecord,
  rollup: Rollup,
  { now, seen }: { now: string; seen: Seen },
): Promise<TableBook> {
  const rulesets = await readRulesets(db, campaign.draft.rulesets);
  const names = new Map(rulesets.map((row) => [row.code, row.name]));
  const heading = await headingOf(db, campaign, rollup, now);
  return {
    sheets: [
      { ...tableSheet(rollup, names), heading: heading('Bảng tổng hợp kết quả theo xã') },
      { ...(await reasonsSheet(db, campaign, rollup, seen)), heading: heading('Căn cứ của từng kết luận') },
    ],
    sources: await sourceLines(db, campaign, rollup),
  };
}

async function headingOf(
  db: Reader,
  campaign: CampaignRecord,
  { level }: Rollup,
  now: string,
): Promise<(title: string) => LegalHeading> {
  const { name } = await readOrganisation(db, campaign.organisationId);
  const overlays = await readRulesets(db, campaign.draft.overlays);
  const notes = [
    `Mức số liệu: ${phrase('vi', `levels.${level}`).toLocaleLowerCase('vi')}; cột «Mức» nói rõ mức của từng xã`,
    ...overlays.map((overlay) =>
      overlay.illustrative
        ? `Kết quả dùng «${overlay.name}», không phải quy định`
        : `Ngưỡng bổ sung theo: ${overlay.name}`,
    ),
    `Lập lúc ${formatInstant(now)}`,
  ];
  return (title) => ({ issuer: name, title, subtitle: campaign.title, notes, illustrative: campaign.illustrative });
}
