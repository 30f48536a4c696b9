import type { OverrideView } from '@thuocdo/contract/confirmations';
import type { Obstacle } from '@thuocdo/core/appraisals';
import type { Expression, SqlBool } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import type { Issue } from './issue-confirmation.ts';

interface Wanted {
  campaignId?: string;
  unitId?: string;
  id?: string;
  waiting?: boolean;
  seen?: Expression<SqlBool>;
}

export interface OverrideRecord {
  view: Omit<OverrideView, 'isOwn'>;
  issue: Issue;
  proposedBy: string;
  decidedBy: string | null;
}

function rows(db: Reader, { campaignId, unitId, id, waiting, seen }: Wanted) {
  let asked = db
    .selectFrom('confirmation_overrides as o')
    .innerJoin('roster_units as r', (join) =>
      join.onRef('r.unit_id', '=', 'o.unit_id').onRef('r.campaign_id', '=', 'o.campaign_id'),
    )
    .innerJoin('rulesets as s', 's.code', 'o.ruleset')
    .selectAll('o')
    .select(['r.full_name', 'r.district_name', 's.name as ruleset_name']);
  if (campaignId !== undefined) asked = asked.where('o.campaign_id', '=', campaignId);
  if (unitId !== undefined) asked = asked.where('o.unit_id', '=', unitId);
  if (id !== undefined) asked = asked.where('o.id', '=', id);
  if (waiting === true) asked = asked.where('o.decision', 'is', null);
  return seen === undefined ? asked : asked.where(seen);
}
type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;

function recordOf(row: Row): OverrideRecord {
  const issue = row.issue as Issue;
  return {
    issue,
    proposedBy: row.proposed_by,
    decidedBy: row.decided_by,
    view: {
      id: row.id,
      campaignId: row.campaign_id,
      unitId: row.unit_id,
      unitName: row.full_name,
      districtName: row.district_name,
      ruleset: row.ruleset,
      rulesetName: row.ruleset_name,
      kind: issue.kind,
      reason: row.reason,
      obstacles: row.obstacles as Obstacle[],
      proposedAt: row.proposed_at,
      proposedBy: row.proposed_by_title,
      decision: row.decision as OverrideView['decision'],
      decidedAt: row.decided_at,
      decidedBy: row.decided_by_title,
      decisionNote: row.decision_note,
    },
  };
}

/** Proposals, the oldest first: they wait in this order. */
export async function overridesOf(db: Reader, wanted: Wanted): Promise<OverrideRecord[]> {
  const found = await rows(db, wanted).orderBy('o.proposed_at').orderBy('o.id').execute();
  return found.map(recordOf);
}

/** @throws Problem `not-found` */
export async function readOverride(
  db: Reader,
  campaignId: string,
  unitId: string,
  id: string,
): Promise<OverrideRecord> {
  const [found] = await overridesOf(db, { campaignId, unitId, id });
  if (found === undefined) throw new Problem('not-found');
  return found;
}

/** A proposal as the viewer sees it. */
export const presentOverride = ({ view, proposedBy }: OverrideRecord, personId: string): OverrideView => ({
  ...view,
  isOwn: proposedBy === personId,
});

export async function insertOverride(
  tx: Tx,
  made: {
    id: string;
    unitId: string;
    campaignId: string;
    issue: Issue;
    reason: string;
    obstacles: readonly Obstacle[];
    at: string;
    personId: string;
    by: string;
  },
): Promise<void> {
  await tx
    .insertInto('confirmation_overrides')
    .values({
      unit_id: made.unitId,
      id: made.id,
      campaign_id: made.campaignId,
      ruleset: made.issue.ruleset,
      issue: JSON.stringify(made.issue),
      reason: made.reason,
      obstacles: JSON.stringify(made.obstacles),
      proposed_at: made.at,
      proposed_by: made.personId,
      proposed_by_title: made.by,
    })
    .execute();
}

export async function settleOverride(
  tx: Tx,
  { unitId, id }: { unitId: string; id: string },
  decision: { decision: 'approved' | 'refused'; at: string; personId: string; by: string; note: string | null },
): Promise<void> {
  await tx
    .updateTable('confirmation_overrides')
    .set({
      decision: decision.decision,
      decided_at: decision.at,
      decided_by: decision.personId,
      decided_by_title: decision.by,
      decision_note: decision.note,
    })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .where('decision', 'is', null)
    .execute();
}
