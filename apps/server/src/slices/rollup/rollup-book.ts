import type { TableBook } from '@thuocdo/documents/tables';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { readRulesets } from '../definitions/index.ts';
import type { Seen } from '../explanations/index.ts';
import { bookHeading } from './book-heading.ts';
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
  const shown = { communes: rollup.groups.flatMap((group) => group.rows), level: rollup.level };
  const heading = await bookHeading(db, campaign, rollup.level, now);
  return {
    sheets: [
      { ...tableSheet(rollup, names), heading: heading('Bảng tổng hợp kết quả theo xã') },
      { ...(await reasonsSheet(db, campaign, shown, { seen })), heading: heading('Căn cứ của từng kết luận') },
    ],
    sources: await sourceLines(db, campaign, shown),
  };
}
