import type { CampaignDraft, CampaignSummary, CampaignView } from '@thuocdo/contract/campaigns';
import { type Action, allowedActions } from '@thuocdo/core/access';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Actor } from '../../platform/access/actor.ts';
import type { Reader, Tx } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import { type CampaignRecord, readCampaign } from './campaign-record.ts';

export async function insertCampaign(
  tx: Tx,
  campaign: { id: string; draft: CampaignDraft; now: string; copiedFrom?: string },
): Promise<void> {
  const { id, draft, now, copiedFrom } = campaign;
  await tx
    .insertInto('campaigns')
    .values({
      id,
      ...draftColumns(draft),
      state: 'draft',
      copied_from: copiedFrom ?? null,
      version: 1,
      created_at: now,
      opened_at: null,
      closed_at: null,
    })
    .execute();
}

function draftColumns(draft: CampaignDraft) {
  return {
    unit_id: draft.scope.unitId,
    organisation_id: draft.organisationId,
    title: draft.title,
    period: draft.period,
    draft: JSON.stringify(draft),
    illustrative: draft.illustrative,
  };
}

/** Changes a campaign when nobody changed it since. @throws Problem `stale-version` */
export async function updateCampaign(
  tx: Tx,
  campaign: CampaignRecord,
  version: number,
  change: { draft?: CampaignDraft; state?: 'open' | 'closed'; opened_at?: string; closed_at?: string },
): Promise<void> {
  const { draft, ...columns } = change;
  const updated = await tx
    .updateTable('campaigns')
    .set({ ...(draft === undefined ? {} : draftColumns(draft)), ...columns, version: version + 1 })
    .where('id', '=', campaign.id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (updated === undefined) throw new Problem('stale-version', { current: campaign.version, seen: version });
}

const handedIn = ['submitted', 'verified', 'transmitted'];
const verified = ['verified', 'transmitted'];

function summaryRows(db: Reader) {
  const communes = (states?: readonly string[]) => sql<number>`(
    select count(*)::int from assignments a where a.campaign_id = c.id and a.respondent = 'commune'
    ${states === undefined ? sql`` : sql`and a.state in (${sql.join(states)})`})`;
  return db
    .selectFrom('campaigns as c')
    .innerJoin('organisations as o', 'o.id', 'c.organisation_id')
    .innerJoin('unit_versions as v', (join) =>
      join
        .onRef('v.unit_id', '=', 'c.unit_id')
        .on(sql<boolean>`v.valid_from = (select max(w.valid_from) from unit_versions w where w.unit_id = c.unit_id)`),
    )
    .select([
      'c.id',
      'c.title',
      'c.period',
      'c.state',
      'c.unit_id',
      'c.illustrative',
      'c.version',
      'c.draft',
      'c.created_at',
    ])
    .select(['o.name as organisation_name', 'v.full_name as unit_name'])
    .select([communes().as('on_roster'), communes(handedIn).as('submitted'), communes(verified).as('verified')]);
}

type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaryRows>['executeTakeFirstOrThrow']>>;

function presentSummary(row: SummaryRow): CampaignSummary {
  const draft = row.draft as CampaignDraft;
  const communes = draft.chains.find((chain) => chain.respondent === 'commune') ?? draft.chains[0];
  return {
    id: row.id,
    title: row.title,
    period: row.period,
    state: row.state as CampaignSummary['state'],
    unitId: row.unit_id,
    unitName: row.unit_name,
    organisationName: row.organisation_name,
    illustrative: row.illustrative,
    onRoster: Number(row.on_roster),
    submitted: Number(row.submitted),
    verified: Number(row.verified),
    dueDay: communes?.tiers.findLast((tier) => tier.due !== undefined)?.due?.day ?? null,
    version: row.version,
  };
}

/**
 * Campaigns that concern the viewer: those of a unit within reach, those in which something within reach or of the own
 * organisation was handed out. A draft is seen by those who may edit it.
 */
export async function listSummaries(
  db: Reader,
  seen: { campaign: Expression<SqlBool>; draft: Expression<SqlBool>; assignment: Expression<SqlBool> },
  { limit, offset }: { limit: number; offset: number },
): Promise<{ items: CampaignSummary[]; total: number }> {
  const concerns = sql<SqlBool>`((c.state <> 'draft' or ${seen.draft}) and (${seen.campaign} or exists (
    select 1 from assignments a where a.campaign_id = c.id and ${seen.assignment})))`;
  const rows = summaryRows(db).where(concerns);
  const total = await rows.clearSelect().select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow();
  const items = await rows.orderBy('c.created_at', 'desc').limit(limit).offset(offset).execute();
  return { items: items.map(presentSummary), total: Number(total.n) };
}

const asked = [
  'campaign.edit',
  'campaign.open',
  'campaign.close',
  'campaign.extend',
  'campaign.judge',
  'rollup.read',
  'score.read',
  'joint-review.read',
  'effort.read',
  'effort.edit',
  'confirmation.read',
  'rollup.export',
  'response.remind',
  'response.check',
  'response.forward',
  'response.verify',
  'confirmation.read',
  'confirmation.issue',
  'dispatch.read',
  'dispatch.draft',
  'package.read',
  'package.build',
  'assignment.read',
] as const satisfies readonly Action[];

export async function presentCampaign(db: Reader, campaignId: string, actor: Actor): Promise<CampaignView> {
  const row = await summaryRows(db).where('c.id', '=', campaignId).executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  const campaign = await readCampaign(db, campaignId);
  const attachments = await db
    .selectFrom('campaign_attachments')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('added_at')
    .execute();
  return {
    ...presentSummary(row),
    draft: campaign.draft,
    attachments: attachments.map((file) => ({
      id: file.id,
      name: file.name,
      kind: file.kind as 'guidance',
      size: file.size,
      sha256: file.sha256,
      addedAt: file.added_at,
    })),
    openedAt: campaign.openedAt,
    closedAt: campaign.closedAt,
    copiedFrom: campaign.copiedFrom,
    can: possible(actor, campaign),
  };
}

/** What the viewer may do here: on the campaign itself, on the part of it within the viewer's own unit, as an enterprise that it asks. */
function possible(actor: Actor, campaign: CampaignRecord): Action[] {
  const whole = allowedActions(actor.grants, asked, {
    unitPath: campaign.unitPath,
    organisationId: campaign.organisationId,
  });
  const part = actor.grants
    .filter(
      ({ unitPath, organisationId }) =>
        unitPath.startsWith(`${campaign.unitPath}/`) || campaign.draft.enterpriseIds.includes(organisationId),
    )
    .flatMap((grant) =>
      allowedActions([grant], asked, { unitPath: grant.unitPath, organisationId: grant.organisationId }),
    );
  const ofWhole: readonly Action[] = [
    'campaign.edit',
    'campaign.open',
    'campaign.close',
    'campaign.extend',
    'campaign.judge',
    'package.build',
    'dispatch.draft',
  ];
  const all = new Set<Action>([...whole, ...part.filter((action) => !ofWhole.includes(action))]);
  const byState: Record<CampaignRecord['state'], readonly Action[]> = {
    draft: ['campaign.close', 'campaign.extend', 'campaign.judge'],
    open: ['campaign.edit', 'campaign.open'],
    closed: ['campaign.edit', 'campaign.open', 'campaign.close', 'campaign.extend'],
  };
  return [...all].filter((action) => !byState[campaign.state].includes(action));
}
