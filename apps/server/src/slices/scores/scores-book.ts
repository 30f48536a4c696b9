import type { TableBook } from '@thuocdo/documents/tables';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import type { Seen } from '../explanations/index.ts';
import { bookHeading, reasonsSheet, sourceLines } from '../rollup/index.ts';
import { heatMapSheet } from './heat-map-sheet.ts';
import type { Scores } from './make-scores.ts';
import { rankingSheet } from './ranking-sheet.ts';

/** Ranking (of an index), heat map, the reason of every point and verdict, and where each value comes from. */
export async function scoresBook(
  db: Reader,
  campaign: CampaignRecord,
  scores: Scores,
  { now, seen }: { now: string; seen: Seen },
): Promise<TableBook> {
  const { ruleset, rows, level } = scores;
  const shown = { communes: rows, level };
  const heading = await bookHeading(db, campaign, level, now);
  const ranking = { ...rankingSheet(scores), heading: heading(`Bảng xếp hạng theo ${ruleset.name}`) };
  return {
    sheets: [
      ...(ruleset.kind === 'index' ? [ranking] : []),
      { ...heatMapSheet(scores), heading: heading(`Kết quả từng chỉ tiêu theo ${ruleset.name}`) },
      {
        ...(await reasonsSheet(db, campaign, shown, { seen, only: ruleset.code })),
        heading: heading('Căn cứ của từng kết luận'),
      },
    ],
    sources: await sourceLines(db, campaign, shown),
  };
}
