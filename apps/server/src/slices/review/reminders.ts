import { readReminder, sendReminders } from '@thuocdo/contract/review';
import { can } from '@thuocdo/core/access';
import { positionOf } from '../../platform/access/actor.ts';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findCampaignPart } from '../campaigns/index.ts';

const unfinished = new Set(['not_started', 'drafting', 'awaiting_confirmation', 'returned']);

/** Đôn đốc: a message to each respondent who has not handed in; those who have are left in peace. */
export const sendRemindersRoute = command({
  endpoint: sendReminders,
  action: 'response.remind',
  readAction: 'campaign.read',
  subject: (tx, { params }, { actor }) => findCampaignPart(tx, params.campaignId, actor, 'response.remind'),
  async run({ tx, actor, acting, now, installation, note, alsoAudit }, campaign, { body }) {
    const assignments = await tx
      .selectFrom('assignments')
      .select(['id', 'unit_id', 'unit_path', 'organisation_id', 'state'])
      .where('campaign_id', '=', campaign.id)
      .where('respondent', '=', body.respondent)
      .where('unit_id', 'in', body.unitIds)
      .execute();
    const mine = assignments.filter((row) =>
      can(actor.grants, 'response.remind', { unitPath: row.unit_path, organisationId: row.organisation_id }),
    );
    const due = mine.filter((row) => unfinished.has(row.state));
    if (due.length > 0) {
      await tx
        .insertInto('reminders')
        .values(
          due.map((row) => ({
            unit_id: row.unit_id,
            id: installation.newId(),
            campaign_id: campaign.id,
            assignment_id: row.id,
            organisation_id: row.organisation_id,
            message: body.message,
            sent_at: now,
            person_id: actor.personId,
            by_title: positionOf(acting),
            read_at: null,
          })),
        )
        .execute();
      await tx
        .updateTable('assignments')
        .set({ last_reminder_at: now })
        .where('campaign_id', '=', campaign.id)
        .where(
          'unit_id',
          'in',
          due.map((row) => row.unit_id),
        )
        .where(
          'id',
          'in',
          due.map((row) => row.id),
        )
        .execute();
    }
    for (const row of due) {
      alsoAudit({
        unitId: row.unit_id,
        action: 'response.remind',
        subjectKind: 'assignment',
        subjectId: row.id,
        detail: { message: body.message },
      });
    }
    note({ sent: due.length });
    const sentTo = new Set(due.map((row) => row.unit_id));
    const seen = new Set(mine.map((row) => row.unit_id));
    const skipped = body.unitIds
      .filter((unitId) => !sentTo.has(unitId))
      .map((unitId) => ({ unitId, why: seen.has(unitId) ? 'already-submitted' : 'not-found' }));
    return { sent: due.length, skipped };
  },
});

export const readReminderRoute = command({
  endpoint: readReminder,
  action: 'reminder.read',
  readAction: 'reminder.read',
  async subject(tx, { params }) {
    const row = await tx
      .selectFrom('reminders as r')
      .innerJoin('assignments as a', (join) =>
        join.onRef('a.unit_id', '=', 'r.unit_id').onRef('a.id', '=', 'r.assignment_id'),
      )
      .select(['r.id', 'r.read_at', 'r.assignment_id', 'a.unit_path', 'r.organisation_id'])
      .where('r.unit_id', '=', params.unitId)
      .where('r.id', '=', params.reminderId)
      .executeTakeFirst();
    if (row === undefined) throw new Problem('not-found');
    return {
      row,
      kind: 'assignment',
      id: row.assignment_id,
      unitId: params.unitId,
      unitPath: row.unit_path,
      organisationId: row.organisation_id,
    };
  },
  async run({ tx, now, skipAudit }, { row }, { params }) {
    if (row.read_at !== null) {
      skipAudit();
      return { readAt: row.read_at };
    }
    await tx
      .updateTable('reminders')
      .set({ read_at: now })
      .where('unit_id', '=', params.unitId)
      .where('id', '=', params.reminderId)
      .execute();
    return { readAt: now };
  },
});
