import type { CampaignDraft } from '@thuocdo/contract/campaigns';
import type { Respondent } from '@thuocdo/core/campaigns';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/open.ts';
import type { CampaignRecord } from './campaign-record.ts';

/**
 * Hands a form out to every respondent of its class, in one statement: 10,600 communes are one insert.
 * Returns how many were handed out.
 */
export async function handOut(tx: Tx, campaign: CampaignRecord, form: CampaignDraft['forms'][number]): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into assignments (unit_id, id, campaign_id, organisation_id, respondent, form_code, form_version, unit_path,
      state, tier, revision, answered, questions, warnings, returned_items, on_behalf, late, dues, steps)
    select w.unit_id, gen_random_uuid(), ${campaign.id}::uuid, w.organisation_id, ${form.respondent}, f.code, f.version,
      w.path, 'not_started', 0, 0, 0, f.questions, 0, 0, false, false, '{}', '{}'
    from (${respondents[form.respondent](campaign)}) w
    join form_versions f on f.code = ${form.code} and f.version = ${form.version}`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Who answers, by class: (unit_id, path, organisation_id). Committees of communes and districts are `ubnd-<unit>`. */
const respondents: Record<Respondent, (campaign: CampaignRecord) => RawBuilder<unknown>> = {
  commune: (campaign) => sql`
    select r.unit_id, r.path, 'ubnd-' || r.unit_id as organisation_id
    from roster_units r where r.campaign_id = ${campaign.id} and r.is_on`,
  district: ({ unitPath, draft: { scope } }) => sql`
    select v.unit_id, v.path, 'ubnd-' || v.unit_id as organisation_id
    from unit_versions v join units u on u.id = v.unit_id and u.level = 'district'
    where (v.path = ${unitPath} or v.path like ${`${unitPath}/%`})
      and v.valid_from <= ${scope.asOf} and (v.valid_to is null or v.valid_to > ${scope.asOf})`,
  province: ({ unitId, unitPath, organisationId }) => sql`
    select ${unitId}::text as unit_id, ${unitPath}::text as path, ${organisationId}::text as organisation_id`,
  enterprise: ({ unitId, unitPath, draft }) => sql`
    select ${unitId}::text as unit_id, ${unitPath}::text as path, e.id as organisation_id
    from (select distinct unnest(${sql.val([...draft.enterpriseIds])}::text[]) as id) e`,
};
