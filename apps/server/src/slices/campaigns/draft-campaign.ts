import { type CampaignDraft, copyCampaign, createCampaign, editCampaign } from '@thuocdo/contract/campaigns';
import { isPeriod } from '@thuocdo/core/periods';
import type { Tx } from '../../platform/db/open.ts';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { readOrganisation } from '../organisations/index.ts';
import { findUnitSubject, unitOn } from '../units/index.ts';
import { findCampaignSubject } from './campaign-record.ts';
import { insertCampaign, presentCampaign, updateCampaign } from './campaigns.queries.ts';

/** A draft that can be kept: its period is one, its organisation acts for the unit, its day knows the unit. */
async function requireSound(tx: Tx, draft: CampaignDraft, at = '/body'): Promise<void> {
  const errors: { pointer: string; rule: string; params: Record<string, unknown> }[] = [];
  if (!isPeriod(draft.period))
    errors.push({ pointer: `${at}/period`, rule: 'not-a-period', params: { said: draft.period } });
  const unit = await unitOn(tx, draft.scope.unitId, draft.scope.asOf);
  const inForce = unit.valid_from <= draft.scope.asOf && (unit.valid_to === null || unit.valid_to > draft.scope.asOf);
  if (!inForce)
    errors.push({
      pointer: `${at}/scope/asOf`,
      rule: 'unit-not-in-force',
      params: { from: unit.valid_from, to: unit.valid_to },
    });
  const organisation = await readOrganisation(tx, draft.organisationId);
  if (organisation.unitId !== draft.scope.unitId && organisation.unitId !== 'VN') {
    errors.push({
      pointer: `${at}/organisationId`,
      rule: 'organisation-of-another-unit',
      params: { unit: organisation.unitName },
    });
  }
  // Whoever issues a campaign sees all of it: never one of those who answer it.
  if (organisation.kind === 'telecom-enterprise')
    errors.push({ pointer: `${at}/organisationId`, rule: 'organisation-answers', params: {} });
  for (const enterprise of draft.enterpriseIds) {
    const found = await tx.selectFrom('organisations').select('kind').where('id', '=', enterprise).executeTakeFirst();
    if (found?.kind !== 'telecom-enterprise')
      errors.push({ pointer: `${at}/enterpriseIds`, rule: 'not-an-enterprise', params: { said: enterprise } });
  }
  if (errors.length > 0) throw new Problem('input-invalid', { errors });
}

export const createCampaignRoute = command({
  endpoint: createCampaign,
  action: 'campaign.create',
  readAction: 'unit.read',
  subject: (tx, { body }) => findUnitSubject(tx, body.scope.unitId, body.scope.asOf),
  async run({ tx, actor, now, installation, note }, _unit, { body }) {
    await requireSound(tx, body);
    const id = installation.newId();
    await insertCampaign(tx, { id, draft: body, now });
    note({ campaignId: id, title: body.title, period: body.period });
    return presentCampaign(tx, id, actor);
  },
});

export const editCampaignRoute = command({
  endpoint: editCampaign,
  action: 'campaign.edit',
  readAction: 'campaign.read',
  subject: (tx, { params }) => findCampaignSubject(tx, params.campaignId),
  async run({ tx, actor, note }, subject, { body }) {
    const campaign = subject.row;
    if (campaign.state !== 'draft') throw new Problem('campaign-not-draft', { state: campaign.state });
    // A draft stays with its province: the right was asked there.
    if (body.draft.scope.unitId !== campaign.unitId)
      throw new Problem('input-invalid', {
        errors: [{ pointer: '/body/draft/scope/unitId', rule: 'unit-stays', params: {} }],
      });
    await requireSound(tx, body.draft, '/body/draft');
    await updateCampaign(tx, campaign, body.version, { draft: body.draft });
    note({ title: body.draft.title, version: body.version + 1 });
    return presentCampaign(tx, campaign.id, actor);
  },
});

/** «Nhân bản đợt trước»: everything but the due days, which belong to their year. */
export const copyCampaignRoute = command({
  endpoint: copyCampaign,
  action: 'campaign.create',
  readAction: 'campaign.read',
  subject: (tx, { params }) => findCampaignSubject(tx, params.campaignId),
  async run({ tx, actor, now, installation, note }, subject, { body }) {
    const { draft } = subject.row;
    const copy: CampaignDraft = {
      ...draft,
      title: body.title,
      period: body.period,
      scope: { ...draft.scope, asOf: body.asOf },
      chains: draft.chains.map((chain) => ({ ...chain, tiers: chain.tiers.map(({ due: _due, ...tier }) => tier) })),
    };
    await requireSound(tx, copy);
    const id = installation.newId();
    await insertCampaign(tx, { id, draft: copy, now, copiedFrom: subject.id });
    note({ copiedTo: id, period: body.period });
    return presentCampaign(tx, id, actor);
  },
});
