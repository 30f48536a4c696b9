import { formatDay, formatInstant } from '@thuocdo/core/text';
import type { LegalHeading, TableBook } from '@thuocdo/documents/tables';
import { phrase } from '@thuocdo/phrases';
import type { Expression, SqlBool } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { readRulesets } from '../definitions/index.ts';
import { organisationNames, readOrganisation } from '../organisations/index.ts';
import type { ComparedUnit } from './compare-own.ts';
import { comparisonSheet, transitionSheet } from './comparison-sheets.ts';
import { type Asked, type Comparison, makeComparison } from './make-comparison.ts';
import { elementWords } from './numbers.ts';
import { readLaws } from './read-laws.ts';
import { addLines, derivedSheet, givenBy, noLines, reasonSheet, sourceLines } from './reason-lines.ts';

/** The comparison as a workbook: communes, passages, the reasons under both laws, and where the numbers come from. */
export async function comparisonBook(
  db: Reader,
  campaign: CampaignRecord,
  { asked, seen, now }: { asked: Asked; seen: Expression<SqlBool>; now: string },
): Promise<TableBook> {
  const laws = await readLaws(db, campaign, asked);
  const words = await elementWords(db);
  const lines = noLines();
  const visit = (unit: ComparedUnit) => addLines(lines, unit, laws, words);
  const comparison = await makeComparison(db, campaign, asked, { seen, visit });
  const heading = await headingOf(db, campaign, comparison, now);
  return {
    sheets: [
      { ...comparisonSheet(comparison), heading: heading('So sánh kết quả theo hai quy định') },
      { ...transitionSheet(comparison), heading: heading('Số xã theo kết luận của hai quy định') },
      { ...reasonSheet(lines), heading: heading('Căn cứ của từng kết luận theo hai quy định') },
      ...(comparison.before === null
        ? []
        : [{ ...derivedSheet(lines), heading: heading('Số liệu suy ra từ các xã cũ') }]),
    ],
    sources: sourceLines(lines, await organisationNames(db, givenBy(lines))),
  };
}

async function headingOf(
  db: Reader,
  campaign: CampaignRecord,
  { level, laws, boundaries, withoutHeir }: Comparison,
  now: string,
): Promise<(title: string) => LegalHeading> {
  const { name } = await readOrganisation(db, campaign.organisationId);
  const overlays = await readRulesets(db, campaign.draft.overlays);
  const lawLine = (letter: string, law: Comparison['laws']['a']) =>
    `Quy định ${letter}: ${law.name}, xét theo ngày ${formatDay(law.asOf)}${law.inForce ? '' : ' (không có hiệu lực vào ngày của số liệu)'}`;
  const notes = [
    lawLine('A', laws.a),
    lawLine('B', laws.b),
    `Địa giới: ${boundaries === '2023' ? 'trước ngày 01/7/2025' : 'xã, phường, đặc khu từ ngày 01/7/2025'}`,
    ...(withoutHeir.length === 0 ? [] : [`Chưa rõ nhập vào đâu: ${withoutHeir.map((unit) => unit.name).join(', ')}`]),
    `Mức số liệu: ${phrase('vi', `levels.${level}`).toLocaleLowerCase('vi')}; cột «Mức» nói rõ mức của từng xã`,
    ...overlays
      .filter(({ illustrative }) => illustrative)
      .map((one) => `Kết quả dùng «${one.name}», không phải quy định`),
    `Lập lúc ${formatInstant(now)}`,
  ];
  return (title) => ({ issuer: name, title, subtitle: campaign.title, notes, illustrative: campaign.illustrative });
}
