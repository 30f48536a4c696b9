import { type AssignmentRow, listMyWork } from '@thuocdo/contract/responses';
import { can } from '@thuocdo/core/access';
import { actsAt, type Tier } from '@thuocdo/core/campaigns';
import type { Actor } from '../../platform/access/actor.ts';
import { visibleTo } from '../../platform/access/visible.ts';
import { personalRoute } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { type AssignmentListRow, assignmentRows, presentAssignment } from '../campaigns/index.ts';

const most = 500;
type What = 'answer' | 'confirm' | 'correct' | 'check' | 'verify' | 'done';

/** «Việc của tôi»: what the viewer owes or must act on, nearest due day first; what is handed in stays, as done. */
export const myWorkRoute = personalRoute({
  endpoint: listMyWork,
  why: 'lists only what the viewer’s own positions owe or hold',
  async run({ actor, today, installation }) {
    if (actor === undefined) throw new Problem('not-signed-in');
    const { db } = installation;
    const rows = await assignmentRows(db)
      .where('c.state', '=', 'open')
      .where(visibleTo(actor.grants, 'response.read', { path: 'a.unit_path', organisation: 'a.organisation_id' }))
      .where((eb) =>
        eb.or([eb('a.organisation_id', 'in', [...organisationsOf(actor), '']), eb('a.state', '=', 'submitted')]),
      )
      .orderBy((eb) => eb('a.organisation_id', 'in', [...organisationsOf(actor), '']), 'desc')
      .orderBy('a.tier', 'desc')
      .orderBy('a.updated_at')
      .limit(4 * most)
      .execute();
    const items = rows.flatMap((row) => {
      const what = whatIsDue(actor, row);
      return what === undefined ? [] : [{ ...presentAssignment(row, today), what }];
    });
    return { items: items.sort(byUrgency).slice(0, most), reminders: await remindersOf(db, actor) };
  },
});

const organisationsOf = (actor: Actor) => actor.grants.map((grant) => grant.organisationId);

/** What the row asks of this person, or undefined. Rights and tiers decide, never a role. */
function whatIsDue(actor: Actor, row: AssignmentListRow): What | undefined {
  const subject = { unitPath: row.unit_path, organisationId: row.organisation_id };
  const isOwn = organisationsOf(actor).includes(row.organisation_id);
  const owed = isOwn && can(actor.grants, 'response.answer', subject) ? owedState(actor, row, subject) : undefined;
  return owed ?? heldBy(actor, row, subject) ?? (isOwn ? 'done' : undefined);
}

type Asked = Parameters<typeof can>[2];

function owedState(actor: Actor, row: AssignmentListRow, subject: Asked): What | undefined {
  switch (row.state) {
    case 'not_started':
    case 'drafting':
      return 'answer';
    case 'returned':
      return 'correct';
    case 'awaiting_confirmation':
      return can(actor.grants, 'response.confirm', subject) ? 'confirm' : 'done';
    default:
      return undefined;
  }
}

/** A submitted form lies with one tier: whoever stands there checks or verifies it. */
function heldBy(actor: Actor, row: AssignmentListRow, subject: Asked): What | undefined {
  const tier = row.state === 'submitted' ? tierOf(row) : undefined;
  if (tier === undefined) return undefined;
  const verifies = tier.act === 'verify';
  const holders = actor.grants.filter((grant) =>
    can([grant], verifies ? 'response.verify' : 'response.check', subject),
  );
  if (!actsAt(holders, tier)) return undefined;
  return verifies ? 'verify' : 'check';
}

function tierOf(row: AssignmentListRow): Tier | undefined {
  const chain: { respondent: string; tiers: Tier[] } | undefined = row.campaign_draft.chains.find(
    (one: { respondent: string }) => one.respondent === row.respondent,
  );
  return chain?.tiers[row.tier];
}

function byUrgency(a: AssignmentRow & { what: What }, b: AssignmentRow & { what: What }): number {
  const isDone = Number(a.what === 'done') - Number(b.what === 'done');
  if (isDone !== 0) return isDone;
  return (a.due?.day ?? '9999') < (b.due?.day ?? '9999') ? -1 : Number((a.due?.day ?? '9999') > (b.due?.day ?? '9999'));
}

async function remindersOf(db: Parameters<typeof assignmentRows>[0], actor: Actor) {
  const rows = await db
    .selectFrom('reminders')
    .select(['id', 'unit_id', 'campaign_id', 'message', 'sent_at', 'by_title', 'read_at'])
    .where('organisation_id', 'in', [...organisationsOf(actor), ''])
    .orderBy('sent_at', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    campaignId: row.campaign_id,
    message: row.message,
    sentAt: row.sent_at,
    from: row.by_title,
    readAt: row.read_at,
  }));
}
