import { formatInstant } from '@thuocdo/core/text';
import type { LegalHeading } from '@thuocdo/documents/tables';
import { phrase } from '@thuocdo/phrases';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { readRulesets } from '../definitions/index.ts';
import { readOrganisation } from '../organisations/index.ts';
import type { ShownCommunes } from './shown-communes.ts';

/** The head of a sheet: who made it, at which level, with which texts that are not law. */
export async function bookHeading(
  db: Reader,
  campaign: CampaignRecord,
  level: ShownCommunes['level'],
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
