import { type Remark, remarksOf } from '@thuocdo/core/forms';
import { type DutyLine, dutyOf, type Opinion } from '@thuocdo/core/joint-review';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { publishedForm } from '../definitions/index.ts';
import { communeResponses, enterpriseResponses, type SealedResponse } from './joint-review.queries.ts';

/** What is said in words beside the figures of some communes. */
export interface SaidWords {
  explanationsOf(unitId: string): Remark[];
  opinionsOn(unitId: string): Opinion[];
}

export async function saidWords(
  db: Reader,
  campaign: CampaignRecord,
  unitIds: readonly string[],
  today: string,
): Promise<SaidWords> {
  const explanations = new Map<string, Remark[]>();
  for (const response of await communeResponses(db, campaign.id, unitIds))
    explanations.set(response.unitId, await remarksIn(db, response, today));
  const opinions = new Map<string, Opinion[]>(unitIds.map((unitId) => [unitId, []]));
  for (const response of await enterpriseResponses(db, campaign.id))
    for (const remark of await remarksIn(db, response, today))
      opinions.get(remark.unit ?? '')?.push({ ...remark, organisationId: response.organisationId });
  return {
    explanationsOf: (unitId) => explanations.get(unitId) ?? [],
    opinionsOn: (unitId) => opinions.get(unitId) ?? [],
  };
}

async function remarksIn(db: Reader, response: SealedResponse, today: string): Promise<Remark[]> {
  const { compiled } = await publishedForm(db, response.formCode, response.formVersion);
  return remarksOf(compiled, response.answers, { today });
}

/** The lines that the campaign's form for enterprises asks about; none where enterprises are not asked. */
export async function dutyIn(db: Reader, campaign: CampaignRecord): Promise<DutyLine[]> {
  const asked = campaign.draft.forms.find(({ respondent }) => respondent === 'enterprise');
  if (asked === undefined) return [];
  return dutyOf((await publishedForm(db, asked.code, asked.version)).form);
}
