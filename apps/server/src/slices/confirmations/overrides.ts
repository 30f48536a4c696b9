import { decideOverride, listOverrides, proposeOverride } from '@thuocdo/contract/confirmations';
import { type Action, allowedActions } from '@thuocdo/core/access';
import { mayBeOverridden } from '@thuocdo/core/appraisals';
import { type CommandContext, command, type Found, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { lockRosterUnit, type RosterUnit } from '../appraisals/index.ts';
import { findCampaignPart } from '../campaigns/index.ts';
import { notConfirmable, standpointOf } from './grounds.ts';
import { confirm, nextRound, requireEarlier, requireOtherThanVerifier } from './issue-confirmation.ts';
import {
  insertOverride,
  type OverrideRecord,
  overridesOf,
  presentOverride,
  readOverride,
  settleOverride,
} from './overrides.queries.ts';

const offered: readonly Action[] = ['confirmation.override', 'confirmation.approve-override'];

export const listOverridesRoute = query({
  endpoint: listOverrides,
  action: 'confirmation.override',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'confirmation.override'),
  async run({ db, actor, visible }, campaign, { query: asked }) {
    const seen = visible('confirmation.override', { path: 'r.path' });
    const found = await overridesOf(db, { campaignId: campaign.id, seen, waiting: asked.state === 'waiting' });
    return {
      items: found.map((one) => presentOverride(one, actor.personId)),
      can: allowedActions(actor.grants, offered, campaign),
    };
  },
});

/** A confirmation although a condition is not met: proposed with a reason, decided by somebody else. */
export const proposeOverrideRoute = command({
  endpoint: proposeOverride,
  action: 'confirmation.override',
  readAction: 'confirmation.read',
  subject: (tx, { params }) => lockRosterUnit(tx, params.campaignId, params.unitId),
  async run({ tx, actor, acting, now, today, note, skipAudit }, unit, { params, body }) {
    const { id, reason, ...issue } = body;
    const [known] = await overridesOf(tx, { campaignId: params.campaignId, unitId: unit.id, id });
    if (known !== undefined) {
      skipAudit();
      return presentOverride(known, actor.personId);
    }
    await nextRound(tx, unit, issue);
    const standpoint = await standpointOf(tx, unit.row, issue.ruleset);
    const { obstacles } = standpoint;
    if (obstacles.length === 0) throw new Problem('override-needless');
    if (!mayBeOverridden(obstacles)) throw await notConfirmable(tx, unit.row, issue.ruleset, standpoint);
    await requireEarlier(tx, unit.row, issue, today);
    await insertOverride(tx, {
      id,
      unitId: unit.id,
      campaignId: params.campaignId,
      issue,
      reason,
      obstacles,
      at: now,
      personId: actor.personId,
      by: acting.title,
    });
    note({ override: id, ruleset: issue.ruleset, kind: issue.kind, reason, obstacles });
    return presentOverride(await readOverride(tx, params.campaignId, unit.id, id), actor.personId);
  },
});

/** The second person: approves, and the confirmation is issued, or refuses with a reason. */
export const decideOverrideRoute = command({
  endpoint: decideOverride,
  action: 'confirmation.approve-override',
  readAction: 'confirmation.read',
  subject: (tx, { params }) => lockRosterUnit(tx, params.campaignId, params.unitId),
  async run(context, unit, { params, body }) {
    const { tx, actor, acting, now, note, skipAudit } = context;
    const place = [params.campaignId, unit.id, params.overrideId] as const;
    const record = await readOverride(tx, ...place);
    const decision = body.decision === 'approve' ? 'approved' : 'refused';
    if (record.view.decision !== null) {
      if (record.view.decision !== decision || record.decidedBy !== actor.personId)
        throw new Problem('override-decided', { decision: record.view.decision });
      skipAudit();
      return presentOverride(record, actor.personId);
    }
    if (record.proposedBy === actor.personId) throw new Problem('separate-person-required', { because: 'proposed' });
    if (decision === 'refused' && !body.note)
      throw new Problem('reason-required', { errors: [{ pointer: '/body/note', rule: 'required', params: {} }] });
    const settled = { decision, at: now, personId: actor.personId, by: acting.title, note: body.note || null } as const;
    await settleOverride(tx, { unitId: unit.id, id: record.view.id }, settled);
    note({ override: record.view.id, ruleset: record.view.ruleset, decision, reason: record.view.reason });
    if (decision === 'approved') await issueOverridden(context, unit, record);
    return presentOverride(await readOverride(tx, ...place), actor.personId);
  },
});

/** Both stand in the record: the proposal by the override, the approval by the confirmation; and both in the audit. */
async function issueOverridden(
  context: CommandContext,
  unit: Found<RosterUnit>,
  { issue, view }: OverrideRecord,
): Promise<void> {
  const { tx, actor, installation, alsoAudit } = context;
  const round = await nextRound(tx, unit, issue);
  const standpoint = await standpointOf(tx, unit.row, issue.ruleset);
  await requireOtherThanVerifier(tx, unit.row, actor.personId);
  const id = installation.newId();
  await confirm(context, unit, issue, { id, round, standpoint, overrideId: view.id });
  alsoAudit({
    unitId: unit.id,
    action: 'confirmation.issue',
    subjectKind: 'unit',
    subjectId: unit.id,
    detail: { confirmation: id, ruleset: issue.ruleset, kind: issue.kind, override: view.id, reason: view.reason },
  });
}
