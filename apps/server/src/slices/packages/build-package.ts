import { buildPackage } from '@thuocdo/contract/results';
import { readPackage, buildPackage as toBytes } from '@thuocdo/documents/packages';
import { type CommandContext, command, type Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import {
  type CampaignRecord,
  chainOf,
  findAssignmentSubject,
  findCampaignSubject,
  takeStep,
} from '../campaigns/index.ts';
import { unitOn } from '../units/index.ts';
import { packageContent } from './package-content.ts';
import { findPackageSubject, insertPackage, presentPackage } from './packages.queries.ts';

/** The package for the institute. Verified forms are marked as transmitted when the chain ends with someone who receives. */
export const buildPackageRoute = command({
  endpoint: buildPackage,
  action: 'package.build',
  readAction: 'campaign.read',
  subject: (tx, { params }) => findCampaignSubject(tx, params.campaignId),
  async run(context, subject) {
    const { tx, actor, acting, now, installation, note } = context;
    const campaign = subject.row;
    if (campaign.state === 'draft') throw new Problem('campaign-not-open', { state: campaign.state });
    const transmitted = await transmitVerified(context, subject);
    const unit = await unitOn(tx, campaign.unitId, campaign.draft.scope.asOf);
    const by = `${acting.title}, ${acting.organisationName}`;
    const made = { at: now, by, installation: installation.config.name, unitCode: unit.code, unitName: unit.full_name };
    const bytes = toBytes(await packageContent(tx, campaign, made));
    const read = readPackage(bytes);
    if (!read.ok)
      throw new Error(`The package just built cannot be read: ${JSON.stringify(read.findings.slice(0, 3))}`);
    const kept = await installation.files.keep(bytes, bytes.length);
    const id = installation.newId();
    await insertPackage(tx, {
      id,
      direction: 'built',
      campaignId: campaign.id,
      unitId: campaign.unitId,
      unitName: unit.full_name,
      content: read.package,
      size: kept.size,
      sha256: kept.sha256,
      at: now,
      personId: actor.personId,
      title: acting.title,
    });
    note({ packageId: id, sha256: kept.sha256, transmitted });
    return presentPackage((await findPackageSubject(tx, id)).row);
  },
});

async function transmitVerified(
  { tx, now, today, alsoAudit }: CommandContext,
  { row: campaign }: Found<CampaignRecord>,
): Promise<number> {
  const receives = chainOf(campaign, 'commune').at(-1)?.act === 'receive';
  if (!receives) return 0;
  const verified = await tx
    .selectFrom('assignments')
    .select(['unit_id', 'id'])
    .where('campaign_id', '=', campaign.id)
    .where('respondent', '=', 'commune')
    .where('state', '=', 'verified')
    .orderBy('unit_id')
    .execute();
  for (const row of verified) {
    const found = await findAssignmentSubject(tx, { unitId: row.unit_id, assignmentId: row.id }, { lock: true });
    await takeStep(tx, found.row, 'transmit', { now, today });
    alsoAudit({
      unitId: row.unit_id,
      action: 'package.build',
      subjectKind: 'assignment',
      subjectId: row.id,
      detail: { campaignId: campaign.id },
    });
  }
  return verified.length;
}
